import { type Program, type ProgramList, parseExpression } from '@zhicheng/engine/parser';

/**
 * What an expression reads, as expressions of their own: `panel.sex`, `education`, `param.minYears`. The longest path of
 * each name; variables that macros bring are left out.
 */
export function readPaths(text: string): string[] {
  const paths = new Set<string>();
  collect(parseExpression(text), new Set(), paths);
  return [...paths];
}

const binders: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map', 'bind']);

function collect(program: Program, bound: ReadonlySet<string>, paths: Set<string>): void {
  if (!Array.isArray(program)) return;
  const path = pathOf(program);
  if (path) {
    if (!bound.has(path[0] ?? '')) paths.add(path.join('.'));
    return;
  }
  const [operator, name, ...rest] = program as ProgramList;
  if (operator === 'int') return;
  if (operator !== 'rcall' || !binders.has(String(name))) {
    const operands = operator === 'call' || operator === 'rcall' ? rest : [name, ...rest];
    for (const operand of operands) collect(operand ?? null, bound, paths);
    return;
  }
  const [receiver = null, variable, ...bodies] = rest;
  if (name !== 'bind') collect(receiver, bound, paths);
  const inner = new Set([...bound, pathOf(variable ?? null)?.[0] ?? '']);
  for (const body of bodies) collect(body, inner, paths);
}

function pathOf(program: Program): string[] | null {
  if (!Array.isArray(program)) return null;
  const [operator, first = null, second] = program as ProgramList;
  if (operator === 'id') return [String(first)];
  const before = operator === '.' ? pathOf(first) : null;
  return before && [...before, String(second)];
}
