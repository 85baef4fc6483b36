import type { Signal } from '@preact/signals-core';
import type { JsonObject } from '../definition/types.ts';
import type { FieldScope, Form } from '../state/types.ts';
import type { FormStamp, Journal, JournalEntry } from '../store/journal.ts';
import type { DeclarationSnapshot, Store, StoredScope } from '../store/types.ts';
import type { Keeper } from './keeper.ts';
import type { OrderNumbers } from './order-numbers.ts';
import type { Outbox } from './outbox.ts';
import type { Tabs } from './tabs.ts';
import type { Conflict, Leftover, Merge } from './types.ts';

/** Which state of a scope is stored, and since when. `value` undefined: not known any more. */
export type Stamp = Pick<StoredScope, 'version' | 'updatedAt'> & { value: JsonObject | undefined };

/** What the parts of one session share. */
export interface SessionCore {
  readonly declarationId: string;
  readonly store: Store;
  readonly form: Form;
  readonly journal: Journal;
  /** This page, among those that share the journal. */
  readonly tab: string;
  readonly formStamp: FormStamp;
  readonly snapshot: Signal<DeclarationSnapshot>;
  readonly conflicts: Signal<readonly Conflict[]>;
  readonly restored: Signal<readonly string[]>;
  readonly refusals: Signal<ReadonlyMap<string, string>>;
  readonly merges: Signal<readonly Merge[]>;
  readonly leftovers: Signal<readonly Leftover[]>;
  /** The draft has gone over to a newer form than this page shows. */
  readonly outdated: Signal<boolean>;
  readonly savedAt: Signal<string | null>;
  /** What this session's copy of a scope is based on. No entry: not stored, as far as we know. */
  readonly bases: Map<string, Stamp>;
  /** The last that was known of scopes that are gone. */
  readonly removed: Map<string, Stamp>;
  /** Rows being edited, by path. */
  readonly openRows: Map<string, FieldScope>;
  /** Input of an earlier visit for rows that nobody has opened yet, by path. */
  readonly typed: Map<string, JournalEntry>;
  readonly numbers: OrderNumbers;
  readonly outbox: Outbox;
  readonly keeper: Keeper;
  readonly tabs: Tabs;
}

/** Version given to a row that stands in its table but isn't stored yet. */
export const UNSTORED = '';

/** The fields behind a path, where they exist now: a panel, or a row being edited. */
export function openScope({ form, openRows }: Pick<SessionCore, 'form' | 'openRows'>, path: string): FieldScope | null {
  return form.model.scopes.get(path)?.kind === 'panel' ? form.panel(path) : (openRows.get(path) ?? null);
}

export function conflictAt({ conflicts }: Pick<SessionCore, 'conflicts'>, path: string): Conflict | null {
  return conflicts.peek().find((conflict) => conflict.scope.path === path) ?? null;
}

/** The fields that hold what the person has for a path: open ones, or those of a question that waits. */
export function heldScope(core: Pick<SessionCore, 'form' | 'openRows' | 'conflicts'>, path: string): FieldScope | null {
  return openScope(core, path) ?? conflictAt(core, path)?.scope ?? null;
}

export function dropConflict({ conflicts }: Pick<SessionCore, 'conflicts'>, path: string): void {
  conflicts.value = conflicts.peek().filter((conflict) => conflict.scope.path !== path);
}
