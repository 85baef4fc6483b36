import type { Command } from './command.ts';

/** `zc help` */
export function overview(commands: readonly Command[]): string {
  return [
    'zc checks, builds, tests, compares, explains and previews form definitions.',
    '',
    ...commands.map(({ name, summary }) => `  zc ${name.padEnd(8)} ${summary}`),
    '',
    'zc <command> --help tells its options. Exit codes: 0 clean, 1 issues found, 2 wrong usage.',
  ].join('\n');
}

/** `zc <command> --help` */
export function commandHelp({ name, summary, parameters = [], options }: Command): string {
  const usage = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : `<${parameter}>`));
  const rows = [
    ...parameters.map((parameter) => [parameter.name, parameter.summary] as const),
    ...Object.entries(options).map(
      ([key, option]) => [`--${key}`, `${option.summary}${option.preset && ` (${option.preset})`}`] as const,
    ),
  ];
  const width = Math.max(...rows.map(([term]) => term.length));
  return [
    `zc ${name} ${[...usage, '[options]'].join(' ')}`,
    '',
    `  ${summary}`,
    '',
    ...rows.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
