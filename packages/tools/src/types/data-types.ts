import type { FormDefinition, Json, JsonSchema } from '@zhicheng/engine/definition';
import { compile } from 'json-schema-to-typescript';
import { dataSections } from '../build/scope-schemas.ts';

/** A module with the type of a form's whole document, named after the form: panels as objects, tables as arrays. */
export async function dataTypes(definition: FormDefinition): Promise<string> {
  const { id, version, title } = definition;
  const schema = { ...described(definition), title: typeName(id) };
  return compile(schema as Parameters<typeof compile>[0], typeName(id), {
    bannerComment: `/** ${title}, ${id} ${version}. Made by zc types; absent values are absent or null. */`,
    additionalProperties: false,
    unknownAny: true,
    format: false,
    style: { singleQuote: true },
  });
}

/** `guangdong/nurse-junior` → `GuangdongNurseJunior`. */
function typeName(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
}

/** The labels of the layout explain the properties; titles would become names of types. */
function described(definition: FormDefinition): JsonSchema {
  const labels = new Map(
    dataSections(definition).flatMap(({ pattern, section }) =>
      Object.entries(section.fields).map(([key, { label }]) => [`${pattern}/${key}`, label]),
    ),
  );
  const visit = (schema: JsonSchema, pattern: string): JsonSchema => {
    const { title, errorMessage: _, ...rest } = schema;
    const description = labels.get(pattern) ?? title;
    const properties = Object.entries(schema.properties ?? {}).map(
      ([key, property]) =>
        [key, visit(nullable(property, schema.required?.includes(key)), `${pattern}/${key}`)] as const,
    );
    return {
      ...rest,
      ...(description !== undefined && { description }),
      ...(schema.properties && { properties: Object.fromEntries(properties) }),
      ...(schema.items && { items: visit(schema.items, `${pattern}/*`) }),
    };
  };
  return visit(definition.schema, '');
}

/** What need not be filled in may be stored as null. */
function nullable(schema: JsonSchema, required: boolean | undefined): JsonSchema {
  if (required || typeof schema.type !== 'string' || schema.type === 'object' || schema.type === 'array') return schema;
  const choices = schema.enum as Json[] | undefined;
  return { ...schema, type: [schema.type, 'null'], ...(choices && { enum: [...choices, null] }) };
}
