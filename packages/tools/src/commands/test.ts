import { join } from 'node:path';
import { runSuite, type SuiteResult } from '../coverage/run-suite.ts';
import { readSchemas } from '../schemas/read-schemas.ts';
import type { Terminal } from '../terminal.ts';
import { type Command, choose, UsageError } from './command.ts';

type ResultFormatter = (result: SuiteResult, folder: string, paint: Terminal['paint']) => string[];

const formats: Readonly<Record<string, ResultFormatter>> = {
  text: (result, folder, paint) => [
    ...result.failures.flatMap(({ file, line, title, differences }) => [
      `${paint('bold', `${join(folder, file)}:${line}`)} ${paint('red', 'failed')} ${title}`,
      ...differences.map((difference) => `    ${difference}`),
    ]),
    ...result.gaps.map(
      ({ file, line, column, text, missing }) =>
        `${paint('bold', `${join(folder, file)}:${line}:${column}`)} ${paint('yellow', 'unproven')} ${describe(missing)}: ${text}`,
    ),
    `${result.passed} cases passed, ${result.failures.length} failed; conditions proven: ${percent(result).toFixed(1)} % (${result.outcomes.seen} of ${result.outcomes.all} outcomes).`,
  ],
  json: (result) => [JSON.stringify({ ...result, coverage: percent(result) }, null, 2)],
};

export const test: Command = {
  name: 'test',
  summary:
    'runs the suite and the samples of migrations, and tells which conditions no case made true or none made false',
  parameters: [
    { name: 'form', summary: 'id of a form: its cases and conditions alone, no migrations', optional: true },
  ],
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    coverage: { summary: 'percentage of outcomes that the cases must bring about', preset: '0' },
    format: { summary: Object.keys(formats).join(', '), preset: 'text' },
  },
  async run({ form = '', schemas = '', coverage = '', format = '' }, { print, progress, paint }) {
    const formatter = choose('format', formats, format);
    const least = Number(coverage);
    if (!(least >= 0 && least <= 100)) throw new UsageError(`Coverage is a percentage, not ${coverage}.`);
    const result = await runSuite(await readSchemas(schemas), {
      ...(form && { form }),
      onForm: (id, done, all) => progress(`compiling ${done} of ${all}: ${id}`),
      onCase: (done, all) => progress(`case ${done} of ${all}`),
    });
    if (form && result.passed + result.failures.length === 0) throw new UsageError(`No case is about ${form}.`);
    for (const line of formatter(result, schemas, paint)) print(line);
    return result.failures.length > 0 || percent(result) < least ? 1 : 0;
  },
};

function percent({ outcomes: { all, seen } }: SuiteResult): number {
  return all === 0 ? 100 : (100 * seen) / all;
}

function describe(missing: readonly string[]): string {
  return missing.includes('any') ? 'never read' : `never ${missing.join(' nor ')}`;
}
