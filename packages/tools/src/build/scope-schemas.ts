import {
  type FormDefinition,
  type JsonSchema,
  type PanelDefinition,
  parsePointer,
  type TableDefinition,
  toPointer,
} from '@zhicheng/engine/definition';
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

/** A panel or table of the layout, and the data it is about. */
export interface DataSection {
  /** Of the section, in the form: `/layout/steps/education/sections/education`. */
  pointer: string;
  section: PanelDefinition | TableDefinition;
  /** `/basicInfo`, `/education/*`. */
  pattern: string;
}

export function dataSections(definition: FormDefinition): DataSection[] {
  return Object.entries(definition.layout.steps).flatMap(([step, { sections }]) =>
    Object.entries(sections).flatMap(([id, section]) =>
      section.kind === 'panel' || section.kind === 'table'
        ? [
            {
              pointer: toPointer(['layout', 'steps', step, 'sections', id]),
              section,
              pattern: section.kind === 'table' ? `${section.data}/*` : section.data,
            },
          ]
        : [],
    ),
  );
}

/** Cuts the data schema along the panels and tables of the layout. @throws ToolsError `unknown-scope` */
export function scopeSchemas(definition: FormDefinition): ScopeSchema[] {
  const patterns = new Set(dataSections(definition).map(({ pattern }) => pattern));
  return [...patterns].map((pattern) => {
    const scope = cutScope(definition.schema, pattern);
    if (!scope) throw new ToolsError('unknown-scope', `${pattern} in ${definition.id}`);
    return scope;
  });
}

/** Null where the data schema has no such object. */
export function cutScope(root: JsonSchema, pattern: string): ScopeSchema | null {
  const schema = schemaAt(root, pattern);
  if (!schema?.properties) return null;
  const fields: Record<string, JsonSchema> = {};
  for (const [key, field] of Object.entries(schema.properties))
    fields[key] = withDefinitions(root, withoutNotes(field));
  const object = objectChecks(schema);
  return { pattern, fields, object: object && withDefinitions(root, object) };
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
