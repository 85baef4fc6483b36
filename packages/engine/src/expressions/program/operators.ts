import { compare, equal } from './compare.ts';
import { index, isMap, lookUp } from './containers.ts';
import { EvaluationError, noOverload } from './evaluation-error.ts';

type Binary = (a: unknown, b: unknown) => unknown;

/** Operators that need both operands' values; logic and `?:` don't, and stand in `compile-program.ts`. */
export const operators: Readonly<Record<string, Binary>> = {
  '==': equal,
  '!=': (a, b) => !equal(a, b),
  '<': (a, b) => compare('<', a, b) < 0,
  '<=': (a, b) => compare('<=', a, b) <= 0,
  '>': (a, b) => compare('>', a, b) > 0,
  '>=': (a, b) => compare('>=', a, b) >= 0,
  in: isIn,
  '[]': index,
  '+': add,
  '-': (a, b) =>
    arithmetic(
      '-',
      a,
      b,
      (x, y) => x - y,
      (x, y) => x - y,
    ),
  '*': (a, b) =>
    arithmetic(
      '*',
      a,
      b,
      (x, y) => x * y,
      (x, y) => x * y,
    ),
  '/': (a, b) =>
    arithmetic(
      '/',
      a,
      b,
      (x, y) => x / nonZero(y),
      (x, y) => x / y,
    ),
  '%': (a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return a % nonZero(b);
    throw noOverload('%', a, b);
  },
};

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  return arithmetic(
    '+',
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );
}

function isIn(value: unknown, container: unknown): boolean {
  if (Array.isArray(container)) return container.some((item) => equal(item, value));
  if (isMap(container)) return lookUp(container, value) !== undefined;
  throw noOverload('in', value, container);
}

/** Ints with ints, doubles with doubles: CEL doesn't mix them. */
function arithmetic(
  operator: string,
  a: unknown,
  b: unknown,
  ints: (x: bigint, y: bigint) => bigint,
  doubles: (x: number, y: number) => number,
): unknown {
  if (typeof a === 'bigint' && typeof b === 'bigint') return withinInt64(ints(a, b));
  if (typeof a === 'number' && typeof b === 'number') return doubles(a, b);
  throw noOverload(operator, a, b);
}

export function negate(value: unknown): unknown {
  if (typeof value === 'bigint') return withinInt64(-value);
  if (typeof value === 'number') return -value;
  throw noOverload('-', value);
}

/** @throws EvaluationError where a whole number leaves the 64 bits of CEL's int */
export function withinInt64(value: bigint): bigint {
  if (BigInt.asIntN(64, value) === value) return value;
  throw new EvaluationError('integer overflow');
}

function nonZero(value: bigint): bigint {
  if (value !== 0n) return value;
  throw new EvaluationError('division by zero');
}
