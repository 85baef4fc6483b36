import type { JsonObject } from '../definition/types.ts';
import type { Journal, JournalEntry } from '../store/journal.ts';
import { mergeValues } from './merge-values.ts';
import type { Tabs } from './tabs.ts';

/** Input that pages which are gone left in the journal. */
export interface LeftBehind {
  /** One a scope: what several pages typed for it, as far as it goes together. */
  entries: JournalEntry[];
  /** What doesn't go together with an entry of the same scope: the fields that differ. */
  rivals: { entry: JournalEntry; keys: readonly string[] }[];
}

/** Pages that are open look after their own. */
export async function findLeftBehind(journal: Journal, tabs: Tabs): Promise<LeftBehind> {
  const kept = await journal.all();
  const alive = kept.some(({ tab }) => tab !== tabs.id) ? await tabs.others() : new Set<string>();
  const found: LeftBehind = { entries: [], rivals: [] };
  for (const entry of kept) {
    if (entry.tab === tabs.id || alive.has(entry.tab)) continue;
    const index = found.entries.findIndex(({ path }) => path === entry.path);
    const earlier = found.entries[index];
    if (!earlier) found.entries.push(entry);
    else await join(journal, found, index, earlier, entry);
  }
  return found;
}

/** Two pages typed into one scope: what only one of them changed goes together. */
async function join(
  journal: Journal,
  found: LeftBehind,
  index: number,
  earlier: JournalEntry,
  later: JournalEntry,
): Promise<void> {
  const [mine, theirs] = [later.value, earlier.value];
  const isSameForm = later.form?.version === earlier.form?.version && later.form?.id === earlier.form?.id;
  if (!mine || !theirs || !isSameForm) {
    found.entries[index] = mine ? later : earlier;
    if (mine && theirs) found.rivals.push({ entry: earlier, keys: changedKeys(earlier) });
    else await journal.remove(earlier.path, mine ? earlier.tab : later.tab).catch(() => {});
    return;
  }
  const base = earlier.base ?? (earlier.baseVersion === null ? {} : undefined);
  const { value, clashes } = mergeValues(mine, theirs, { base });
  const joined = { ...later, value, send: later.send || earlier.send };
  found.entries[index] = joined;
  await journal.put(joined).catch(() => {});
  if (clashes.length > 0) found.rivals.push({ entry: earlier, keys: clashes });
  else await journal.remove(earlier.path, earlier.tab).catch(() => {});
}

function changedKeys({ value, base = {} }: JournalEntry): string[] {
  const typed: JsonObject = value ?? {};
  return Object.keys(typed).filter((key) => JSON.stringify(typed[key]) !== JSON.stringify(base[key]));
}
