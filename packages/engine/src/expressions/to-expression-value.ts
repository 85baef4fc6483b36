import { isObject } from '../definition/merge-patch.ts';
import type { Json, JsonObject, JsonSchema } from '../definition/types.ts';

/** A value as expressions see it: schema integers are CEL ints (bigint), properties not filled in are null. */
export function toExpressionValue(value: Json | undefined, schema: JsonSchema | undefined): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return schema?.type === 'integer' && Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((item) => toExpressionValue(item, schema?.items));
  if (!isObject(value)) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(schema?.properties ?? {})) result[key] = null;
  for (const [key, item] of Object.entries(value)) result[key] = toExpressionValue(item, schema?.properties?.[key]);
  return result;
}

/** Back from CEL: bigint becomes number. */
export function fromExpressionValue(value: unknown): Json {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(fromExpressionValue);
  if (value === undefined) return null;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, fromExpressionValue(item)]),
    ) as JsonObject;
  }
  return value as Json;
}
