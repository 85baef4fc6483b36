import type { Json, JsonObject } from '../definition/types.ts';
import { compileModel } from '../model/compile-model.ts';
import { locate } from '../model/field-at.ts';
import type { FormModel } from '../model/types.ts';
import type { JournalEntry } from '../store/journal.ts';
import { displayValue } from '../text/display-value.ts';
import { isEmpty } from '../text/is-empty.ts';
import type { SessionCore } from './session-core.ts';
import type { Leftover } from './types.ts';

export interface Leftovers {
  /** Of these fields, or of all that the entry holds. */
  tell(entry: JournalEntry, reason: Leftover['reason'], keys?: readonly string[]): void;
  all(): Leftover[];
}

/** Puts what has no place any more into words, those of the form that it was typed into as far as it can be had. */
export async function createLeftovers(core: SessionCore, entries: readonly JournalEntry[]): Promise<Leftovers> {
  const models = new Map<string, FormModel>([[core.formStamp.version, core.form.model]]);
  for (const { form } of entries) {
    if (!form || models.has(form.version)) continue;
    const old = await core.store.form(form.id, form.version).catch(() => null);
    if (old) models.set(form.version, compileModel(old.form));
  }
  const found: Leftover[] = [];
  return {
    all: () => found,
    tell({ path, tab, value, base, form }, reason, keys) {
      const model = models.get(form?.version ?? core.formStamp.version) ?? core.form.model;
      const scope = locate(model, path)?.scope;
      const lines = Object.entries(value ?? {}).flatMap(([key, typed]) => {
        const isTold = keys ? keys.includes(key) : !isSame(typed, base?.[key]);
        if (key === 'rowId' || !isTold || isEmpty(typed)) return [];
        const field = scope?.fieldByKey.get(key);
        const words = field ? displayValue(core.form, field, typed) : inWords(typed);
        return [{ label: field?.label ?? (key === 'attachments' ? '附件' : key), value: words || inWords(typed) }];
      });
      if (lines.length === 0) return;
      const title = scope?.table?.rowName ?? scope?.title ?? '';
      const known = found.find(({ id }) => id === leftoverId(path, tab));
      if (known) Object.assign(known, { lines: [...known.lines, ...lines] });
      else found.push({ id: leftoverId(path, tab), title, reason, lines });
    },
  };
}

/** Of an entry of the journal. */
const leftoverId = (path: string, tab: string): string => JSON.stringify([path, tab]);

/** Erases what a leftover told, now that its owner has seen it. */
export async function dismissLeftover(core: SessionCore, { id }: Leftover): Promise<void> {
  const [path = '', tab = ''] = JSON.parse(id) as string[];
  await core.journal.remove(path, tab).catch(() => {});
}

function inWords(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (Array.isArray(value)) return value.map((item) => inWords(item)).join('、');
  const { name, fileName } = value as JsonObject;
  if (typeof name === 'string') return name;
  if (typeof fileName === 'string') return fileName;
  return Object.values(value).map(inWords).filter(Boolean).join(' ');
}

function isSame(a: Json, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b ?? null);
}
