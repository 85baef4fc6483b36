import type { Program, ProgramList } from '@zhicheng/engine/parser';

/**
 * Whether a condition has the same outcome whatever is filled in: true, false, or null where it depends. Finds literals,
 * comparisons of a value with itself, conjunctions that contradict themselves and disjunctions that leave nothing out.
 */
export function foldCondition(program: Program | undefined): boolean | null {
  const value = fold(program ?? null);
  return typeof value === 'boolean' ? value : null;
}

/** A literal's value, or undefined where it depends. */
function fold(program: Program): Program | undefined {
  if (!Array.isArray(program)) return program;
  const [operator, ...operands] = program as ProgramList;
  if (operator === 'int') return Number(operands[0]);
  return folds[String(operator)]?.(operands);
}

const folds: Readonly<Record<string, (operands: readonly Program[]) => Program | undefined>> = {
  '!': ([operand = null]) => {
    const value = fold(operand);
    return typeof value === 'boolean' ? !value : undefined;
  },
  '&&': (operands) => {
    const parts = flatten('&&', ['&&', ...operands]);
    const values = parts.map(fold);
    if (values.includes(false) || contradicts(parts)) return false;
    return values.every((value) => value === true) ? true : undefined;
  },
  '||': (operands) => {
    const parts = flatten('||', ['||', ...operands]);
    const values = parts.map(fold);
    // Not (a or b) is not a and not b: what contradicts itself negated leaves nothing out.
    if (values.includes(true) || contradicts(parts.map(negated))) return true;
    return values.every((value) => value === false) ? false : undefined;
  },
  '?:': ([condition = null, yes = null, no = null]) => {
    const value = fold(condition);
    return value === true ? fold(yes) : value === false ? fold(no) : undefined;
  },
  '==': ([a = null, b = null]) => compare(a, b, (x, y) => x === y, true),
  '!=': ([a = null, b = null]) => compare(a, b, (x, y) => x !== y, false),
  '<': ([a = null, b = null]) => compare(a, b, (x, y) => less(x, y), false),
  '>': ([a = null, b = null]) => compare(a, b, (x, y) => less(y, x), false),
  '<=': ([a = null, b = null]) => compare(a, b, (x, y) => !less(y, x), true),
  '>=': ([a = null, b = null]) => compare(a, b, (x, y) => !less(x, y), true),
  in: ([value = null, list = null]) => {
    if (!Array.isArray(list) || list[0] !== 'list') return undefined;
    const items = list.slice(1).map(fold);
    const folded = fold(value);
    if (items.length === 0) return false;
    return folded === undefined || items.includes(undefined) ? undefined : items.includes(folded);
  },
};

function compare(
  a: Program,
  b: Program,
  decide: (x: Program, y: Program) => boolean,
  same: boolean,
): boolean | undefined {
  const [x, y] = [fold(a), fold(b)];
  if (x !== undefined && y !== undefined) return decide(x, y);
  return JSON.stringify(a) === JSON.stringify(b) ? same : undefined;
}

function less(a: Program, b: Program): boolean {
  return a !== null && b !== null && typeof a === typeof b && a < b;
}

function flatten(operator: string, program: Program): Program[] {
  if (!Array.isArray(program) || program[0] !== operator) return [program];
  return program.slice(1).flatMap((operand) => flatten(operator, operand as Program));
}

const opposites: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

function negated(program: Program): Program {
  if (!Array.isArray(program)) return ['!', program];
  const [operator, ...operands] = program as ProgramList;
  if (operator === '!') return operands[0] ?? null;
  const opposite = opposites[String(operator)];
  return opposite ? [opposite, ...operands] : ['!', program];
}

/** What a conjunction says of one value. */
interface Claims {
  equal: Set<Program>;
  different: Set<Program>;
  above: Program[];
  below: Program[];
}

/** `x == 'a' && x == 'b'`, `x && !x`, `x > 5 && x < 3`: no value makes all of them true. */
function contradicts(parts: readonly Program[]): boolean {
  const texts = new Set(parts.map((part) => JSON.stringify(part)));
  if (parts.some((part) => texts.has(JSON.stringify(negated(part))))) return true;
  const claims = new Map<string, Claims>();
  for (const part of parts) if (Array.isArray(part)) claim(claims, part as ProgramList);
  return [...claims.values()].some(({ equal, different, above, below }) => {
    const [one] = equal;
    if (equal.size > 1 || (one !== undefined && different.has(one))) return true;
    if (one !== undefined && (above.some((low) => less(one, low)) || below.some((high) => less(high, one))))
      return true;
    return above.some((low) => below.some((high) => less(high, low)));
  });
}

function claim(claims: Map<string, Claims>, [operator, a = null, b = null]: ProgramList): void {
  const value = fold(b);
  if (value === undefined) return;
  const key = JSON.stringify(a);
  const known = claims.get(key) ?? { equal: new Set(), different: new Set(), above: [], below: [] };
  claims.set(key, known);
  if (operator === '==') known.equal.add(value);
  if (operator === '!=') known.different.add(value);
  if (operator === '>' || operator === '>=') known.above.push(value);
  if (operator === '<' || operator === '<=') known.below.push(value);
}
