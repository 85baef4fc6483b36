/** Exit codes: 0 clean, 1 issues found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A row of the command table: `zc <name>`. */
export interface Command {
  readonly name: string;
  /** One line for `zc help`. */
  readonly summary: string;
  /** Options with a value, by name: what it means, and what holds when it isn't given. */
  readonly options: Readonly<Record<string, { summary: string; preset: string }>>;
  run(options: Readonly<Record<string, string>>, print: (line: string) => void): Promise<ExitCode>;
}
