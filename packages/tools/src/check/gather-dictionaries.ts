import type { DictionaryDefinition } from '@zhicheng/engine/definition';
import { divisionDictionary } from '../build/divisions.ts';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';
import { dictionaryAt } from './dictionary-at.ts';

let divisions: DictionaryDefinition | undefined;

/**
 * Every dictionary by id, as far as it can be read: one that can't is taken for one of unknown content, so that fields
 * that name it aren't blamed.
 */
export function gatherDictionaries(
  schemas: Schemas,
  broken: ReadonlySet<string>,
): ReadonlyMap<string, DictionaryDefinition> {
  divisions ??= divisionDictionary();
  const dictionaries = new Map([[divisions.id, divisions]]);
  for (const path of dictionaryPaths(schemas)) {
    const dictionary = broken.has(path) ? null : dictionaryAt(schemas, path);
    const id = dictionary?.id ?? path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
    dictionaries.set(id, dictionary ?? { id, title: id, version: '', tree: false, remote: true, items: [] });
  }
  return dictionaries;
}
