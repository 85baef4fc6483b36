import type { Terminal } from '../terminal.ts';

/** Exit codes: 0 clean, 1 issues found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A row of the command table: `zc <name>`. */
export interface Command {
  readonly name: string;
  /** One line for `zc help`. */
  readonly summary: string;
  /** What stands after the name, in order. Those after an optional one are optional too. */
  readonly parameters?: readonly { name: string; summary: string; optional?: boolean }[];
  /** Options with a value, by name: what it means, and what holds when it isn't given. */
  readonly options: Readonly<Record<string, { summary: string; preset: string }>>;
  /** `values`: parameters and options by name; an optional parameter that isn't given is an empty text. */
  run(values: Readonly<Record<string, string>>, terminal: Terminal): Promise<ExitCode>;
}

/** Thrown by a command that was called wrongly: the message is shown, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The row of a table that an option names. @throws UsageError */
export function choose<Choice>(option: string, choices: Readonly<Record<string, Choice>>, value: string): Choice {
  if (Object.hasOwn(choices, value)) return choices[value] as Choice;
  throw new UsageError(`There is no ${option} ${value}: choose ${Object.keys(choices).join(', ')}.`);
}
