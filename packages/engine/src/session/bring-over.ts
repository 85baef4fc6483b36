import type { Json, JsonObject } from '../definition/types.ts';
import { migrateDraft } from '../migration/migrate-draft.ts';
import type { DraftChange, DraftScope } from '../migration/types.ts';
import { locate } from '../model/field-at.ts';
import type { FormStamp, JournalEntry } from '../store/journal.ts';
import { isEmpty } from '../text/is-empty.ts';
import { createLeftovers, type Leftovers } from './create-leftovers.ts';
import type { LeftBehind } from './left-behind.ts';
import { hasPlace } from './left-entry.ts';
import { sameValue } from './same-value.ts';
import type { SessionCore } from './session-core.ts';

/**
 * Finds places for input that has none as it is: what was typed into an older form goes over to the present one as drafts
 * do. What still has no place stays in the journal and is told. Answers what can be given back.
 */
export async function bringOver(core: SessionCore, { entries, rivals }: LeftBehind): Promise<JournalEntry[]> {
  const leftovers = await createLeftovers(core, [...entries, ...rivals.map(({ entry }) => entry)]);
  for (const { entry, keys } of rivals) leftovers.tell(entry, 'elsewhere', keys);
  const homeless = entries.filter((entry) => !hasPlace(core, entry));
  const brought: JournalEntry[] = [];
  for (const group of groupByForm(core, homeless)) {
    const migrated = migrate(core, group);
    if (migrated) {
      await keep(core, group, migrated);
      tellDropped(leftovers, migrated);
      brought.push(...migrated.entries);
    } else {
      for (const entry of group) leftovers.tell(entry, isOfPresentForm(core, entry) ? 'closed' : 'form');
    }
  }
  const placed = brought.filter((entry) => hasPlace(core, entry));
  for (const entry of brought) if (!placed.includes(entry)) leftovers.tell(entry, 'closed');
  core.leftovers.value = leftovers.all();
  return placed;
}

interface Migrated {
  entries: JournalEntry[];
  /** What the present form doesn't ask for any more: where, and the entry that keeps it. */
  dropped: { entry: JournalEntry; keys: readonly string[] }[];
}

/** Null where no migrations lead from the form it was typed into to the present one. */
function migrate(core: SessionCore, group: readonly JournalEntry[]): Migrated | null {
  const [first] = group;
  const { id, version } = core.formStamp;
  if (!first?.form || first.form.id !== id || first.form.version === version) return null;
  const migrations = Object.values(core.form.model.definition.migrations ?? {});
  const run = (scopes: DraftScope[]) => migrateDraft(scopes, migrations, first.form?.version ?? '', version);
  const ours = run(group.flatMap(({ path, value }) => (value ? [{ path, value }] : [])));
  // The same with what was stored then: it tells what of the result is the person's own.
  const before = run(group.flatMap(({ path, value, base }) => (value && base ? [{ path, value: base }] : [])));
  if (!ours || !before) return null;
  const removals = group.filter(({ value }) => value === null).map((entry) => ({ ...entry, form: core.formStamp }));
  const entries = toEntries(core, group, pairNewRows(group, ours.scopes, before.scopes), before.scopes);
  return { entries: [...removals, ...entries], dropped: findDropped(group, ours.changes, before.changes) };
}

function toEntries(
  core: SessionCore,
  group: readonly JournalEntry[],
  scopes: readonly DraftScope[],
  before: readonly DraftScope[],
): JournalEntry[] {
  const stored = core.snapshot.peek().scopes;
  return scopes.flatMap(({ path, value }) => {
    const source = group.find((entry) => entry.path === path);
    const base = before.find((scope) => scope.path === path)?.value;
    if (base && sameValue(value, base)) return [];
    // A scope that the migration made has no version yet that anybody has seen.
    const unseen = stored.some((scope) => scope.path === path) ? '' : null;
    const baseVersion = source ? source.baseVersion : unseen;
    const isUnknown = source !== undefined && source.base === undefined && source.baseVersion !== null;
    return {
      path,
      value,
      baseVersion,
      ...(isUnknown ? {} : { base: base ?? {} }),
      form: core.formStamp,
      send: source?.send ?? group.some(({ send }) => send),
      tab: core.tab,
    };
  });
}

/** A row made from a panel's fields gets its id from its values: ours is the one that was made from what was stored. */
function pairNewRows(
  group: readonly JournalEntry[],
  ours: readonly DraftScope[],
  before: readonly DraftScope[],
): DraftScope[] {
  const isNew = ({ path }: DraftScope) => !group.some((entry) => entry.path === path);
  const tableOf = ({ path }: DraftScope) => path.slice(0, path.lastIndexOf('/'));
  const left = before.filter((scope) => isNew(scope) && 'rowId' in scope.value);
  return ours.map((scope) => {
    if (!isNew(scope) || !('rowId' in scope.value)) return scope;
    const index = left.findIndex((twin) => tableOf(twin) === tableOf(scope));
    const [twin] = index < 0 ? [] : left.splice(index, 1);
    return twin ? { path: twin.path, value: { ...scope.value, rowId: twin.value.rowId ?? null } } : scope;
  });
}

/** What the person typed and a migration took away; what was stored before is the server's to tell. */
function findDropped(
  group: readonly JournalEntry[],
  ours: readonly DraftChange[],
  before: readonly DraftChange[],
): Migrated['dropped'] {
  return ours.flatMap(({ op, path, before: typed, after }) => {
    const isGone = !isEmpty(typed) && isEmpty(after);
    const stored = before.find((change) => change.op === op && change.path === path)?.before ?? null;
    const entry = group.find((each) => path === each.path || path.startsWith(`${each.path}/`));
    if (!isGone || !entry || sameValue({ value: typed }, { value: stored })) return [];
    const keys = path === entry.path ? changedKeys(typed, stored) : [path.slice(entry.path.length + 1)];
    return keys.length > 0 ? [{ entry, keys }] : [];
  });
}

/** Written down in its new shape before the old one is erased; what was dropped stays as it was typed. */
async function keep(core: SessionCore, group: readonly JournalEntry[], { entries, dropped }: Migrated): Promise<void> {
  try {
    for (const entry of entries) await core.journal.put(entry);
    for (const entry of group) {
      const keys = dropped.filter((each) => each.entry === entry).flatMap((each) => each.keys);
      if (keys.length === 0) await core.journal.remove(entry.path, entry.tab);
      else
        await core.journal.put({ ...entry, value: pick(entry.value, keys), base: {}, baseVersion: null, send: false });
    }
  } catch {
    // A journal that can't be written still holds the old shape.
  }
}

function tellDropped(leftovers: Leftovers, { dropped }: Migrated): void {
  for (const { entry, keys } of dropped) leftovers.tell(entry, 'form', keys);
}

function groupByForm(core: SessionCore, entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const { id, version }: FormStamp = entry.form ?? core.formStamp;
    groups.set(`${id} ${version}`, [...(groups.get(`${id} ${version}`) ?? []), entry]);
  }
  return [...groups.values()];
}

function isOfPresentForm(
  { form, formStamp }: SessionCore,
  { path, form: typedInto = formStamp }: JournalEntry,
): boolean {
  return typedInto.version === formStamp.version && locate(form.model, path) !== undefined;
}

function changedKeys(typed: Json, stored: Json): string[] {
  const [ours, theirs] = [typed, stored].map((value) => (value ?? {}) as JsonObject) as [JsonObject, JsonObject];
  return Object.keys(ours).filter(
    (key) => key !== 'rowId' && !sameValue({ value: ours[key] ?? null }, { value: theirs[key] ?? null }),
  );
}

function pick(value: JsonObject | null, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key === 'rowId' || keys.includes(key)));
}
