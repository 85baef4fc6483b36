import { type FormDefinition, type JsonSchema, parsePointer } from '@zhicheng/engine/definition';
import { ToolsError } from '../errors.ts';

/** Keywords that describe, and those that the engine judges field by field: no work for the object's own check. */
const notObjectChecks: ReadonlySet<string> = new Set([
  '$id',
  '$schema',
  '$comment',
  '$defs',
  'title',
  'description',
  'examples',
  'default',
  'properties',
  'required',
  'additionalProperties',
  'unevaluatedProperties',
]);

/** What is checked of one panel, or of each row of one table. */
export interface ScopeSchema {
  /** `/basicInfo`, `/education/*`. */
  pattern: string;
  /** One check a field, by key. */
  fields: Record<string, JsonSchema>;
  /** `if`, `anyOf`, `dependentRequired` … of the object itself; null where there are none. */
  object: JsonSchema | null;
}

/** Cuts the data schema along the panels and tables of the layout. */
export function scopeSchemas(definition: FormDefinition): ScopeSchema[] {
  const scopes = new Map<string, ScopeSchema>();
  for (const step of Object.values(definition.layout.steps)) {
    for (const section of Object.values(step.sections)) {
      if (section.kind !== 'panel' && section.kind !== 'table') continue;
      const pattern = section.kind === 'table' ? `${section.data}/*` : section.data;
      if (!scopes.has(pattern)) scopes.set(pattern, cut(definition.schema, pattern));
    }
  }
  return [...scopes.values()];
}

/** The part of a data schema that a pattern leads to; `*` stands for each item. Null where it leads nowhere. */
export function schemaAt(root: JsonSchema, pattern: string): JsonSchema | null {
  let schema: JsonSchema | undefined = dereference(root, root);
  for (const segment of parsePointer(pattern)) {
    const next: JsonSchema | undefined = segment === '*' ? schema.items : schema.properties?.[segment];
    if (next === undefined) return null;
    schema = dereference(root, next);
  }
  return schema;
}

function cut(root: JsonSchema, pattern: string): ScopeSchema {
  const schema = schemaAt(root, pattern);
  if (!schema?.properties) throw new ToolsError('unknown-scope', pattern);
  const fields: Record<string, JsonSchema> = {};
  for (const [key, field] of Object.entries(schema.properties))
    fields[key] = withDefinitions(root, withoutNotes(field));
  const object = objectChecks(schema);
  return { pattern, fields, object: object && withDefinitions(root, object) };
}

function objectChecks(schema: JsonSchema): JsonSchema | null {
  const entries = Object.entries(schema).filter(([keyword]) => !notObjectChecks.has(keyword));
  const kept = Object.fromEntries(entries.map(([keyword, value]) => [keyword, ownMessages(keyword, value)] as const));
  const judges = Object.keys(kept).some((keyword) => keyword !== 'type' && keyword !== 'errorMessage');
  return judges ? { ...kept, type: 'object' } : null;
}

/** Of `errorMessage`, what speaks of fields went with the fields. */
function ownMessages(keyword: string, value: unknown): unknown {
  if (keyword !== 'errorMessage' || typeof value !== 'object' || value === null) return value;
  const { properties: _, required: __, ...own } = value as Record<string, unknown>;
  return own;
}

/** Fields that differ in wording alone share one compiled function. */
function withoutNotes({ title: _, description: __, examples: ___, $comment: ____, ...rest }: JsonSchema): JsonSchema {
  return rest;
}

function withDefinitions(root: JsonSchema, schema: JsonSchema): JsonSchema {
  return root.$defs && JSON.stringify(schema).includes('"#/$defs/') ? { ...schema, $defs: root.$defs } : schema;
}

function dereference(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const name = /^#\/\$defs\/([^/]+)$/.exec(schema.$ref ?? '')?.[1];
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? dereference(root, target) : schema;
}
