import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from '../lab/open-lab.ts';
import { runProcess } from './run-process.ts';

/** Processes that are run; all others are taken to last as long as these on the average. */
export const ajvSample = 15;

/**
 * Seconds that Ajv's command line takes to validate each file against its meta-schema, one process each: measured with
 * `ajvSample` files spread evenly, and multiplied. It looks at each file alone: no reference, no expression, no merge.
 */
export async function runAjv(lab: Lab, folder: string, files: readonly string[]): Promise<number> {
  const meta = withIds(lab.inRoot('schemas/meta'), join(folder, '..', 'ajv-meta'));
  let seconds = 0;
  for (let index = 0; index < ajvSample; index++) {
    const file = files[Math.floor((index * files.length) / ajvSample)] ?? '';
    seconds += await runProcess(
      [
        lab.inRoot('node_modules/ajv-cli/dist/index.js'),
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '--validate-formats=false',
        '-s',
        join(meta, 'form.schema.json'),
        '-r',
        join(meta, '!(form).schema.json'),
        '-d',
        file,
      ],
      [0],
    );
  }
  return (seconds / ajvSample) * files.length;
}

/** The command line finds other schemas by `$id` only. */
function withIds(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const schema = JSON.parse(readFileSync(join(from, name), 'utf8')) as object;
    writeFileSync(join(to, name), JSON.stringify({ ...schema, $id: `https://meta.example/${name}` }));
  }
  return to;
}
