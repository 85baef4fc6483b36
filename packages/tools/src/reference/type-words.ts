import { type MetaSchema, type MetaSchemas, resolve, unwrap } from './meta-schema.ts';

const names: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '真假',
  object: '对象',
  array: '列表',
  null: 'null',
};

/** What may stand there, in words; other kinds of the page as links. `file` is where relative `$ref`s start. */
export function typeWords(schemas: MetaSchemas, file: string, schema: MetaSchema): string {
  const { value, mayBeReference } = unwrap(schema);
  return `${plainWords(schemas, file, value)}${mayBeReference ? '，或引用' : ''}`;
}

function plainWords(schemas: MetaSchemas, file: string, schema: MetaSchema): string {
  const words = (part: MetaSchema): string => typeWords(schemas, file, part);
  if (schema.$ref !== undefined) return linkTo(schemas, file, schema.$ref);
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join('、');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && !schema.properties) return [...new Set(choices.map(words))].join(' 或 ');
  if (schema.type === 'array') return schema.items ? `列表：${words(schema.items)}` : '列表';
  const { additionalProperties: rest } = schema;
  if (typeof rest === 'object' && !schema.properties) return `名字 → ${words(rest)}`;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.length === 0 ? '任意' : types.map((type) => names[type] ?? type).join(' 或 ');
}

function linkTo(schemas: MetaSchemas, file: string, ref: string): string {
  const target = resolve(schemas, file, ref);
  return target ? `[${target.schema.title ?? target.anchor}](#${target.anchor})` : `[JSON Schema](${ref})`;
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
