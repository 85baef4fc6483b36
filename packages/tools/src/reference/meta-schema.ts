/** What the reference reads of a meta-schema (JSON Schema 2020-12). */
export interface MetaSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, MetaSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, MetaSchema>>;
  readonly required?: readonly string[];
  readonly items?: MetaSchema;
  readonly additionalProperties?: MetaSchema | boolean;
  readonly if?: MetaSchema;
  readonly then?: MetaSchema;
  readonly else?: MetaSchema;
  readonly allOf?: readonly MetaSchema[];
  readonly anyOf?: readonly MetaSchema[];
  readonly oneOf?: readonly MetaSchema[];
}

/** File names → meta-schemas, in the order of the page. */
export type MetaSchemas = ReadonlyMap<string, MetaSchema>;

/** A place that a `$ref` names: its meta-schema, and where the page tells of it. */
interface Target {
  readonly schema: MetaSchema;
  readonly anchor: string;
}

/** Where a `$ref` in `file` leads; undefined when it leads out of the folder, to JSON Schema itself. */
export function resolve(schemas: MetaSchemas, file: string, ref: string): Target | undefined {
  const [name, pointer = ''] = ref.split('#');
  const target = schemas.get(name || file);
  const part = /^\/\$defs\/(.+)$/.exec(pointer)?.[1];
  const schema = part === undefined ? target : target?.$defs?.[part];
  return schema && { schema, anchor: anchorOf(name || file, part) };
}

export function anchorOf(file: string, part?: string): string {
  const kind = file.replace('.schema.json', '');
  return part === undefined ? kind : `${kind}-${part}`;
}

/** Some values may stand in a file of their own: `if` it is a `$ref`, `then` that, `else` the value itself. */
export function unwrap(schema: MetaSchema): { value: MetaSchema; mayBeReference: boolean } {
  const mayBeReference = schema.if?.required?.includes('$ref') === true && schema.else !== undefined;
  return { value: mayBeReference ? { ...schema, ...schema.else } : schema, mayBeReference };
}
