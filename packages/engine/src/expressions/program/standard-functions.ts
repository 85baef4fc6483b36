import { isMap, keysOf } from './containers.ts';
import { EvaluationError, noOverload, typeName } from './evaluation-error.ts';
import { withinInt64 } from './operators.ts';

type StandardFunction = (...values: unknown[]) => unknown;

/** CEL's own functions that we claim (`docs/reference/expressions.md`). A receiver is the first argument. */
export const standardFunctions: Readonly<Record<string, StandardFunction>> = {
  size: (value) => {
    if (typeof value === 'string') return BigInt([...value].length);
    if (Array.isArray(value)) return BigInt(value.length);
    if (isMap(value)) return BigInt(keysOf(value).length);
    throw noOverload('size', value);
  },
  contains: onTexts('contains', (text, part) => text.includes(part)),
  startsWith: onTexts('startsWith', (text, part) => text.startsWith(part)),
  endsWith: onTexts('endsWith', (text, part) => text.endsWith(part)),
  matches: onTexts('matches', (text, pattern) => toRegExp(pattern).test(text)),
  trim: (text) => onText('trim', text).trim(),
  lowerAscii: (text) => onText('lowerAscii', text).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  upperAscii: (text) => onText('upperAscii', text).replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  substring,
  int: toInt,
  double: toDouble,
  string: toText,
  bool: toBool,
  dyn: (value) => value,
};

function onText(name: string, text: unknown): string {
  if (typeof text === 'string') return text;
  throw noOverload(name, text);
}

/** By code points, from `start` up to and without `end`. */
function substring(text: unknown, start: unknown, end?: unknown): string {
  const characters = [...onText('substring', text)];
  const [from, to] = [Number(start), end === undefined ? characters.length : Number(end)];
  if (from >= 0 && from <= to && to <= characters.length) return characters.slice(from, to).join('');
  throw new EvaluationError(`index out of range: ${from}, ${to}`);
}

function onTexts(name: string, apply: (text: string, other: string) => unknown): StandardFunction {
  return (text, other) => {
    if (typeof text === 'string' && typeof other === 'string') return apply(text, other);
    throw noOverload(name, text, other);
  };
}

const patterns = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  try {
    const compiled = new RegExp(pattern, 'u');
    patterns.set(pattern, compiled);
    return compiled;
  } catch {
    throw new EvaluationError(`invalid pattern: ${pattern}`);
  }
}

function toInt(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Math.abs(value) < 2 ** 63) return BigInt(Math.trunc(value));
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return withinInt64(BigInt(value.replace(/^\+/, '')));
  throw cannotConvert('int', value);
}

function toDouble(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && value.trim() !== '') {
    const number = value === 'NaN' ? Number.NaN : Number(value);
    if (value === 'NaN' || !Number.isNaN(number)) return number;
  }
  throw cannotConvert('double', value);
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw cannotConvert('string', value);
}

function toBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (['true', 'TRUE', 'True', 't', '1'].includes(String(value)) && typeof value === 'string') return true;
  if (['false', 'FALSE', 'False', 'f', '0'].includes(String(value)) && typeof value === 'string') return false;
  throw cannotConvert('bool', value);
}

function cannotConvert(target: string, value: unknown): EvaluationError {
  return new EvaluationError(`cannot convert ${typeName(value)} to ${target}`);
}
