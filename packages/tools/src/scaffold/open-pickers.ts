import { type FormDefinition, type JsonObject, mergePatch } from '@zhicheng/engine/definition';
import { dataSections } from '../build/scope-schemas.ts';

/**
 * A base may leave it to each series which dictionary a field is chosen from. Answers the change that names one for each
 * such field: what another form of the same kind has chosen, for the designer to replace.
 */
export function openPickers(base: FormDefinition, others: readonly FormDefinition[]): JsonObject {
  let change: JsonObject = {};
  for (const { pointer, pattern, section } of dataSections(base)) {
    for (const [key, field] of Object.entries(section.fields)) {
      if (field.dictionary !== undefined || !pickers.has(field.widget ?? '')) continue;
      const dictionary = others.map((other) => dictionaryOf(other, pattern, key)).find((id) => id !== undefined);
      if (dictionary === undefined) continue;
      const keys = [...pointer.slice(1).split('/'), 'fields', key];
      const patch = keys.reduceRight<JsonObject>((inner, segment) => ({ [segment]: inner }), { dictionary });
      change = mergePatch(change, patch) as JsonObject;
    }
  }
  return change;
}

const pickers: ReadonlySet<string> = new Set(['select', 'radio', 'codePicker']);

function dictionaryOf(form: FormDefinition, pattern: string, key: string): string | undefined {
  return dataSections(form).find((section) => section.pattern === pattern)?.section.fields[key]?.dictionary;
}
