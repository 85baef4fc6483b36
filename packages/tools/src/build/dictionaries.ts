import type { DictionaryDefinition, FormDefinition, Json } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';
import { divisionDictionary } from './divisions.ts';
import { dataSections } from './scope-schemas.ts';

/** Dictionaries made from packages instead of files. */
const generated: readonly (() => DictionaryDefinition)[] = [divisionDictionary];

/** Every dictionary by id: the nation's, the cities', and the generated ones that no file replaces. */
export function readDictionaries(schemas: Schemas): ReadonlyMap<string, DictionaryDefinition> {
  const dictionaries = new Map<string, DictionaryDefinition>();
  for (const path of dictionaryPaths(schemas)) {
    const { $schema: _, ...content } = schemas.json(path) as Record<string, Json>;
    const dictionary = content as unknown as DictionaryDefinition;
    if (dictionaries.has(dictionary.id)) throw new ToolsError('duplicate-id', `${dictionary.id} in ${path}`);
    dictionaries.set(dictionary.id, dictionary);
  }
  for (const generate of generated) {
    const dictionary = generate();
    if (!dictionaries.has(dictionary.id)) dictionaries.set(dictionary.id, dictionary);
  }
  return dictionaries;
}

/** Ids of the dictionaries that the fields name, each with the pointer of the field that does. */
export function dictionaryReferences(definition: FormDefinition): { id: string; pointer: string }[] {
  return dataSections(definition).flatMap(({ pointer, section }) =>
    Object.entries(section.fields).flatMap(([key, { dictionary: id }]) =>
      id === undefined ? [] : [{ id, pointer: `${pointer}/fields/${key}/dictionary` }],
    ),
  );
}

/** The dictionaries a form needs: those its fields name, and those its expressions do, as in `dict('gb4658', …)`. */
export function usedDictionaries(
  definition: FormDefinition,
  dictionaries: ReadonlyMap<string, DictionaryDefinition>,
): DictionaryDefinition[] {
  const named = new Set(dictionaryReferences(definition).map(({ id }) => id));
  const read = [definition.layout, definition.rules, definition.workflow, definition.expressions ?? {}];
  for (const text of textsOf(read as unknown as Json)) {
    // A literal that happens to equal an id costs nothing but a line in the list.
    for (const [, id = ''] of text.matchAll(/'([a-z0-9-]+)'/g)) if (dictionaries.has(id)) named.add(id);
  }
  return [...named].sort().map((id) => {
    const dictionary = dictionaries.get(id);
    if (!dictionary) throw new ToolsError('unknown-dictionary', `${id} in ${definition.id}`);
    return dictionary;
  });
}

function* textsOf(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* textsOf(item);
}
