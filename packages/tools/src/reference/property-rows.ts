import { type MetaSchema, type MetaSchemas, resolve, unwrap } from './meta-schema.ts';
import { typeWords } from './type-words.ts';

/** A property as the page shows it. `name` is a path: `reuse.photoDays`, `columns.*.label`, `links[].text`. */
interface PropertyRow {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly example: unknown;
}

/** The properties of an object, each followed by what an object without a name of its own has inside. */
export function propertyRows(schemas: MetaSchemas, file: string, schema: MetaSchema, prefix = ''): PropertyRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    // A property may be told first and narrowed later, once the parts are merged.
    const narrowed = schema.else?.properties?.[key];
    const whole = narrowed ? { ...property, ...narrowed } : property;
    const target = targetOf(schemas, file, whole);
    const row: PropertyRow = {
      name: `${prefix}${key}`,
      required: [schema.required, schema.else?.required].some((keys) => keys?.includes(key)),
      type: typeWords(schemas, file, whole),
      title: whole.title ?? target?.title ?? '',
      description: whole.description ?? target?.description ?? '',
      example: (whole.examples ?? target?.examples)?.[0],
    };
    return [row, ...innerRows(schemas, file, whole, row.name)];
  });
}

function innerRows(schemas: MetaSchemas, file: string, schema: MetaSchema, name: string): PropertyRow[] {
  const { value } = unwrap(schema);
  const { additionalProperties: rest, items } = value;
  return [
    ...propertyRows(schemas, file, value, `${name}.`),
    ...(typeof rest === 'object' ? innerRows(schemas, file, rest, `${name}.*`) : []),
    ...(items ? innerRows(schemas, file, items, `${name}[]`) : []),
  ];
}

function targetOf(schemas: MetaSchemas, file: string, schema: MetaSchema): MetaSchema | undefined {
  const { $ref } = unwrap(schema).value;
  return $ref === undefined ? undefined : resolve(schemas, file, $ref)?.schema;
}
