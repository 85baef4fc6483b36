import type { Json, JsonObject } from '../definition/types.ts';
import type { Attachment } from '../store/types.ts';
import { comparable } from './attachments.ts';
import { sameValue } from './same-value.ts';

export type Side = 'mine' | 'theirs';

export interface MergeOptions {
  /** What both sides started from; undefined: not known, so that whatever differs is in question. */
  base: JsonObject | undefined;
  /** Fields that the form computes: never in question. */
  computed?: ReadonlySet<string>;
  /** What the person has chosen where both sides changed the same. */
  choose?: (key: string) => Side | undefined;
}

export interface Merged {
  /** Ours where both changed the same and nothing was chosen. */
  value: JsonObject;
  /** Fields that both sides changed, to different values, and nobody has chosen between. */
  clashes: readonly string[];
  /** Fields, or `attachments`, that only the other side changed. */
  taken: readonly string[];
}

/** Brings two changes of one scope together, field by field; files one by one. */
export function mergeValues(mine: JsonObject, theirs: JsonObject, options: MergeOptions): Merged {
  const { base, computed, choose } = options;
  const value: JsonObject = {};
  const clashes: string[] = [];
  const taken: string[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const sides = { mine: mine[key] ?? null, theirs: theirs[key] ?? null };
    const before = base && (base[key] ?? null);
    let side: Side = 'mine';
    if (key === 'attachments') {
      const files = mergeFiles(listOf(before ?? null), listOf(sides.mine), listOf(sides.theirs));
      if (!same(files, sides.mine)) taken.push(key);
      sides.mine = files;
    } else if (same(sides.mine, sides.theirs) || computed?.has(key)) {
      side = 'mine';
    } else if (before !== undefined && same(sides.mine, before)) {
      side = 'theirs';
      taken.push(key);
    } else if (before === undefined || !same(sides.theirs, before)) {
      const chosen = choose?.(key);
      if (!chosen) clashes.push(key);
      side = chosen ?? 'mine';
    }
    if (sides[side] !== null) value[key] = sides[side];
  }
  return { value, clashes, taken };
}

/** Whatever one side added stays, whatever one side took away goes; theirs first. */
function mergeFiles(base: readonly Attachment[], mine: readonly Attachment[], theirs: readonly Attachment[]): Json {
  const has = (files: readonly Attachment[], id: string) => files.some((file) => file.id === id);
  const kept = theirs.filter(({ id }) => has(mine, id) || !has(base, id));
  const added = mine.filter(({ id }) => !has(theirs, id) && !has(base, id));
  const merged = [...kept];
  // Two new files of one name: the later would replace the other, and nobody has chosen that.
  for (const file of added) merged.push({ ...file, name: freeName(file.name, merged) });
  return merged as unknown as Json;
}

function freeName(name: string, taken: readonly Attachment[]): string {
  const isTaken = (candidate: string) => taken.some((file) => comparable(file.name) === comparable(candidate));
  let free = name;
  for (let n = 2; isTaken(free); n++) free = `${name.trim()} ${n}`;
  return free;
}

function listOf(value: Json): Attachment[] {
  return Array.isArray(value) ? (value as unknown as Attachment[]) : [];
}

function same(a: Json, b: Json): boolean {
  return sameValue({ value: a }, { value: b });
}
