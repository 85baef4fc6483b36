import { isObject, type JsonSchema } from '@zhicheng/engine/definition';
import type { FormSubject } from './form-subject.ts';

/** A schema within the data schema or that of a fact, with its pointer in the form. */
export interface SchemaPart {
  schema: JsonSchema;
  pointer: string;
}

const maps = ['properties', '$defs', 'dependentSchemas', 'patternProperties'] as const;
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const single = ['items', 'if', 'then', 'else', 'not', 'contains', 'additionalProperties', 'propertyNames'] as const;

/** Every schema of a form's data and facts: properties, items, alternatives, definitions. */
export function schemaParts({ definition: { schema, facts = {} } }: FormSubject): readonly SchemaPart[] {
  const named = Object.entries(facts).map(([name, fact]) => partsOnce(fact, `/facts/${name}`));
  return [...partsOnce(schema, '/schema'), ...named.flat()];
}

const known = new WeakMap<JsonSchema, readonly SchemaPart[]>();

function partsOnce(schema: JsonSchema, pointer: string): readonly SchemaPart[] {
  const parts = known.get(schema) ?? [...partsOf(schema, pointer)];
  known.set(schema, parts);
  return parts;
}

function* partsOf(schema: JsonSchema, pointer: string): Generator<SchemaPart> {
  yield { schema, pointer };
  for (const keyword of maps) {
    const inner = schema[keyword];
    if (!isObject(inner)) continue;
    for (const [key, part] of Object.entries(inner))
      if (isObject(part)) yield* partsOf(part, `${pointer}/${keyword}/${key}`);
  }
  for (const keyword of lists) {
    const inner = schema[keyword];
    if (!Array.isArray(inner)) continue;
    for (const [index, part] of inner.entries())
      if (isObject(part)) yield* partsOf(part, `${pointer}/${keyword}/${index}`);
  }
  for (const keyword of single) {
    const part = schema[keyword];
    if (isObject(part)) yield* partsOf(part, `${pointer}/${keyword}`);
  }
}
