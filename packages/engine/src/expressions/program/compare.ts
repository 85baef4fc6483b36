import { isMap, keysOf, lookUp } from './containers.ts';
import { noOverload } from './evaluation-error.ts';

/** CEL equality: numbers by value whatever their type, lists and maps by content; values of other types differ. */
export function equal(a: unknown, b: unknown): boolean {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (isMap(a) && isMap(b)) {
    const keys = keysOf(a);
    return keys.length === keysOf(b).length && keys.every((key) => equalAt(a, b, key));
  }
  return a === b;
}

function equalAt(a: object, b: object, key: unknown): boolean {
  const other = lookUp(b, key);
  return other !== undefined && equal(lookUp(a, key)?.value, other.value);
}

/** Negative, 0 or positive; NaN for numbers that can't be ordered. Only numbers, texts and booleans have an order. */
export function compare(operator: string, a: unknown, b: unknown): number {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  throw noOverload(operator, a, b);
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : Number(a > b);
  // CEL compares an int with a double as doubles, though large ints lose digits.
  const [left, right] = [Number(a), Number(b)];
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return left < right ? -1 : Number(left > right);
}

/** By code point: JavaScript's own order is by UTF-16 unit, which differs above U+FFFF. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
