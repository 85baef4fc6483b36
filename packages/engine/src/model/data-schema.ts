import { parsePointer, valueAt } from '../definition/pointer.ts';
import type { JsonSchema } from '../definition/types.ts';

/** Follows local references (`#/$defs/…`) to the schema that says something itself; siblings of `$ref` are kept. */
export function dereference(schema: JsonSchema | undefined, root: JsonSchema): JsonSchema | undefined {
  let result = schema;
  for (let hops = 0; result?.$ref?.startsWith('#') && hops < 20; hops += 1) {
    const { $ref, ...siblings } = result;
    const target = valueAt(root, $ref.slice(1)) as JsonSchema | undefined;
    if (!target) return undefined;
    result = { ...target, ...siblings };
  }
  return result;
}

/** The schema of the value at a data pointer such as `/publications/papers`. */
export function schemaAt(root: JsonSchema, pointer: string): JsonSchema | undefined {
  let schema = dereference(root, root);
  for (const segment of parsePointer(pointer)) schema = dereference(schema?.properties?.[segment], root);
  return schema;
}
