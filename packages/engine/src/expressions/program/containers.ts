import { owns } from '../../definition/owns.ts';
import { EvaluationError, noOverload } from './evaluation-error.ts';

/** A map literal of an expression, or an object of the data. */
export function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Map literals keep their keys' types; a double that is whole finds the int key. */
export type MapLiteral = Map<unknown, unknown>;

export function keysOf(map: object): unknown[] {
  return map instanceof Map ? [...map.keys()] : Object.keys(map);
}

/** The entry of a key, own properties only; undefined where there is none. */
export function lookUp(map: object, key: unknown): { value: unknown } | undefined {
  if (map instanceof Map) {
    const known = toKey(key);
    return map.has(known) ? { value: map.get(known) } : undefined;
  }
  if (typeof key !== 'string' || !owns(map, key)) return undefined;
  return { value: (map as Record<string, unknown>)[key] ?? null };
}

export function toKey(key: unknown): unknown {
  return typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : key;
}

/** `target.key` */
export function select(target: unknown, key: string): unknown {
  if (!isMap(target)) throw noOverload(`.${key}`, target);
  const entry = lookUp(target, key);
  if (!entry) throw new EvaluationError(`no such key: ${key}`);
  return entry.value;
}

/** `target[key]` */
export function index(target: unknown, key: unknown): unknown {
  if (Array.isArray(target)) {
    const position = typeof key === 'bigint' || (typeof key === 'number' && Number.isInteger(key)) ? Number(key) : null;
    if (position === null) throw noOverload('[]', target, key);
    if (position < 0 || position >= target.length) throw new EvaluationError(`index out of range: ${position}`);
    return target[position] ?? null;
  }
  if (!isMap(target)) throw noOverload('[]', target, key);
  const entry = lookUp(target, key);
  if (!entry) throw new EvaluationError(`no such key: ${String(key)}`);
  return entry.value;
}
