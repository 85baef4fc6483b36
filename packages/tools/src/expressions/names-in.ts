import type { Program } from '@zhicheng/engine/parser';

/** Every name that a program reads, its own variables among them. */
export function namesIn(program: Program | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, names);
  return names;
}

function collect(program: Program | undefined, names: Set<string>): void {
  if (!Array.isArray(program)) return;
  if (program[0] === 'id') names.add(String(program[1]));
  for (const part of program.slice(1)) collect(part, names);
}
