import type { FormDefinition, Json, JsonObject } from '@zhicheng/engine/definition';
import { dataSections, schemaAt } from '../build/scope-schemas.ts';

/** Something that a form has many of: each with what people call it, and the properties that may change. */
export interface Aspect {
  readonly what: string;
  /** By a key that stays the same from version to version. */
  collect(form: FormDefinition): ReadonlyMap<string, Subject>;
}

export interface Subject {
  name: string;
  properties: JsonObject;
}

/** Everything that `zc diff` compares, in the order in which it is told. */
export const aspects: readonly Aspect[] = [
  {
    what: 'form',
    collect: ({ id, title, version }) => new Map([[id, { name: title, properties: { title, version } }]]),
  },
  { what: 'step', collect: ({ layout }) => collect(layout.steps, ({ title }) => title, ['sections']) },
  { what: 'section', collect: (form) => sections(form) },
  { what: 'field', collect: (form) => withinSections(form, 'fields') },
  { what: 'column', collect: (form) => withinSections(form, 'columns') },
  { what: 'evidence', collect: (form) => withinSections(form, 'evidence') },
  { what: 'data', collect: (form) => data(form) },
  { what: 'rule', collect: ({ rules }) => collect(rules, ({ message }) => message) },
  { what: 'expression', collect: ({ expressions = {} }) => values(expressions) },
  { what: 'parameter', collect: ({ parameters }) => values(Object.fromEntries(leaves(parameters, ''))) },
  { what: 'fact', collect: ({ facts = {} }) => values(facts as Readonly<Record<string, Json>>) },
  { what: 'state', collect: ({ workflow }) => collect(workflow.states, ({ label }) => label) },
  { what: 'action', collect: ({ workflow }) => collect(workflow.actions, ({ label }) => label) },
];

function collect<Item extends object>(
  items: Readonly<Record<string, Item>>,
  nameOf: (item: Item) => string,
  without: readonly string[] = [],
): ReadonlyMap<string, Subject> {
  return new Map(
    Object.entries(items).map(([key, item]) => [key, { name: nameOf(item), properties: omit(item, without) }]),
  );
}

function values(items: Readonly<Record<string, Json>>): ReadonlyMap<string, Subject> {
  return new Map(Object.entries(items).map(([key, value]) => [key, { name: '', properties: { value } }]));
}

const partsOfSections = ['fields', 'columns', 'evidence'] as const;

function sections({ layout }: FormDefinition): ReadonlyMap<string, Subject> {
  return new Map(
    Object.entries(layout.steps).flatMap(([step, { title, sections: own }]) =>
      Object.entries(own).map(([id, section]) => [
        `${step}/${id}`,
        { name: section.title ?? title, properties: omit(section, partsOfSections) },
      ]),
    ),
  );
}

function withinSections(form: FormDefinition, part: (typeof partsOfSections)[number]): ReadonlyMap<string, Subject> {
  return new Map(
    dataSections(form).flatMap(({ pattern, section }) =>
      Object.entries((section as unknown as Record<string, Record<string, JsonObject>>)[part] ?? {}).map(
        ([key, item]) => [`${pattern}/${key}`, { name: String(item.label ?? ''), properties: omit(item, []) }],
      ),
    ),
  );
}

/** The properties of each panel's or row's object: what a draft stores. */
function data(form: FormDefinition): ReadonlyMap<string, Subject> {
  return new Map(
    dataSections(form).flatMap(({ pattern, section }) => {
      const object = schemaAt(form.schema, pattern);
      return Object.keys(object?.properties ?? {}).map((key) => {
        const schema = schemaAt(form.schema, `${pattern}/${key}`) as JsonObject | null;
        const required = object?.required?.includes(key) ?? false;
        const properties = { ...omit(schema ?? {}, ['title', 'description', 'examples']), required };
        return [`${pattern}/${key}`, { name: section.fields[key]?.label ?? '', properties }] as const;
      });
    }),
  );
}

function leaves(value: Json, path: string): [string, Json][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
}

function omit(item: object, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
}
