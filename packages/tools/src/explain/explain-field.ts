import { compileModel } from '@zhicheng/engine';
import type { DictionaryDefinition, FormDefinition, Json, JsonSchema } from '@zhicheng/engine/definition';
import { valueAt } from '@zhicheng/engine/definition';
import { parseExpression } from '@zhicheng/engine/parser';
import { createFormSubject, type FormSubject } from '../check/form-subject.ts';
import { traces } from '../check/locate.ts';
import { positionOf } from '../check/position.ts';
import { dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';

/** A spot in the sources, `file:line`. */
export interface Spot {
  file: string;
  line: number;
}

export interface FieldExplanation {
  pattern: string;
  label: string;
  widget: string;
  required: boolean;
  /** Files that say something of the field, from the form's own to the farthest base; of layout, then of data. */
  sources: (Spot & { part: 'layout' | 'data' })[];
  /** Each property of the field, and the file that it comes from. */
  properties: (Spot & { name: string; value: Json })[];
  schema: JsonSchema;
  dictionary: { id: string; title: string; entries: number; file: string | null } | null;
  /** Expressions that read the field. */
  readers: (Spot & { pointer: string; text: string })[];
  /** What the field's own expressions read. */
  reads: string[];
}

interface ExplainSource {
  schemas: Schemas;
  path: string;
  definition: FormDefinition;
  dictionaries: ReadonlyMap<string, DictionaryDefinition>;
}

/** Null where the form has no such field. A row's id, `*`, or nothing may stand between table and field. */
export function explainField(
  { schemas, path, definition, dictionaries }: ExplainSource,
  asked: string,
): FieldExplanation | null {
  const subject = createFormSubject(schemas, path, definition, dictionaries);
  const field = findField(subject, asked);
  if (!field) return null;
  const spot = (place: { file: string; pointer: string }): Spot => ({
    file: place.file,
    line: positionOf(schemas, place).line,
  });
  const sourcesOf = (pointer: string): Spot[] => {
    const depth = pointer.split('/').length - 1;
    return traces(schemas, path, pointer)
      .filter((trace) => trace.depth === depth)
      .map(spot);
  };
  const data = `/schema${schemaPointer(field.pattern)}`;
  const own = subject.expressions.filter(({ pointer }) => pointer.startsWith(`${field.pointer}/`));
  const model = compileModel(definition, { parse: parseExpression });
  const fieldModel = [...model.scopes.values()]
    .flatMap(({ fields }) => fields)
    .find(({ pattern }) => pattern === field.pattern);
  const dictionary = dictionaries.get(field.field.dictionary ?? '');
  return {
    pattern: field.pattern,
    label: field.field.label,
    widget: fieldModel?.widget ?? '',
    required: field.required,
    sources: [
      ...sourcesOf(field.pointer).map((each) => ({ ...each, part: 'layout' as const })),
      ...sourcesOf(data).map((each) => ({ ...each, part: 'data' as const })),
    ],
    properties: Object.entries(field.field).flatMap(([name, value]) => {
      const [source] = sourcesOf(`${field.pointer}/${name}`);
      return source ? [{ name, value: value as Json, ...source }] : [];
    }),
    schema: (valueAt(definition as unknown as Json, data) ?? field.schema ?? {}) as JsonSchema,
    dictionary: dictionary
      ? {
          id: dictionary.id,
          title: dictionary.title,
          entries: dictionary.items.length,
          file: fileOf(schemas, dictionary.id),
        }
      : null,
    readers: subject.expressions
      .filter(({ analysis, pointer }) => analysis.reads.has(field.pattern) && !pointer.startsWith(`${field.pointer}/`))
      .map(({ pointer, text }) => ({
        pointer,
        text,
        ...spot(subject.locate(pointer) as { file: string; pointer: string }),
      })),
    reads: [...new Set(own.flatMap(({ analysis }) => [...analysis.reads]))].filter((read) => read !== field.pattern),
  };
}

/** `/education/*\/degree` is asked for as such, by a row's id, or as `/education/degree`. */
function findField({ fields }: FormSubject, asked: string): FormSubject['fields'][number] | undefined {
  return fields.find(({ pattern }) => {
    const row = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('/*/', '/(?:[^/]+/)?');
    return new RegExp(`^${row}$`).test(asked);
  });
}

/** `/education/*\/degree` → `/properties/education/items/properties/degree`. */
function schemaPointer(pattern: string): string {
  return pattern
    .slice(1)
    .split('/')
    .map((segment) => (segment === '*' ? '/items' : `/properties/${segment}`))
    .join('');
}

function fileOf(schemas: Schemas, id: string): string | null {
  return dictionaryPaths(schemas).find((path) => (schemas.json(path) as { id?: string }).id === id) ?? null;
}
