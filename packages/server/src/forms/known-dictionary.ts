import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DictionaryDefinition, DictionaryItem } from '@zhicheng/engine';
import { compareVersions } from './compare-versions.ts';

export interface KnownDictionary {
  definition: DictionaryDefinition;
  /** By code. */
  items: ReadonlyMap<string, DictionaryItem>;
}

/** Null where there is none. Read at once, not awaited: rules ask for entries in the middle of an evaluation. */
export function readDictionary(folder: string, id: string): KnownDictionary | null {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return null;
  let text: string;
  try {
    text = readFileSync(join(folder, `${id}.json`), 'utf8');
  } catch {
    return null;
  }
  return toKnown(JSON.parse(text) as DictionaryDefinition);
}

/**
 * Takes up a published dictionary: the higher version counts, of equal ones the published. Codes that only the other has stay
 * readable in old drafts, and can't be chosen.
 */
export function combineDictionaries(known: KnownDictionary | null, published: DictionaryDefinition): KnownDictionary {
  if (!known) return toKnown(published);
  const isNewer = compareVersions(published.version, known.definition.version) >= 0;
  const [winner, other] = isNewer ? [published, known.definition] : [known.definition, published];
  const codes = new Set(winner.items.map(({ code }) => code));
  const retired = other.items.filter(({ code }) => !codes.has(code)).map((item) => ({ ...item, enabled: false }));
  return toKnown({ ...winner, items: [...winner.items, ...retired] });
}

function toKnown(definition: DictionaryDefinition): KnownDictionary {
  return { definition, items: new Map(definition.items.map((item) => [item.code, item])) };
}
