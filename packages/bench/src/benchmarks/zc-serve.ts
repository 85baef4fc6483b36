import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { generateSeries } from '../designer/generate-series.ts';
import { zc } from '../designer/run-process.ts';
import { withFolder } from '../designer/with-folder.ts';

/** A designer's wait among 300 series: the preview's server knows of a saved file until its findings are answered. */
export const zcServe: Benchmark = {
  id: 'zc-serve',
  title: 'zc serve checks one changed file again, among 300 series',
  against: '200 ms',
  budget: { atMost: 1 },
  run: (lab) =>
    withFolder(async (folder) => {
      const { forms, folder: schemas } = generateSeries(lab.inRoot('schemas'), join(folder, 'schemas'), 300);
      const file = forms[0] ?? '';
      const elements = lab.inRoot('packages/elements/dist');
      const child = spawn(
        process.execPath,
        zc(lab, 'serve', '--port', '0', '--schemas', schemas, '--elements', elements),
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      try {
        const origin = await new Promise<string>((resolve) =>
          child.stdout.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? '')),
        );
        return { ours: await recheck(origin, file), limit: 200, unit: 'ms' };
      } finally {
        child.kill();
      }
    }),
};

async function recheck(origin: string, file: string): Promise<number> {
  const text = await readFile(file, 'utf8');
  const { id } = JSON.parse(text) as { id: string };
  const findings = new URL(`/api/findings?form=${encodeURIComponent(id)}`, origin);
  const times: number[] = [];
  const { body } = await fetch(new URL('/api/events', origin));
  const events = body?.getReader();
  await (await fetch(findings)).arrayBuffer();
  await events?.read();
  for (let round = 0; round < 9; round++) {
    await writeFile(file, text.replace(/"title": "([^"]*)"/, `"title": "$1 ${round}"`));
    await events?.read();
    const start = performance.now();
    await (await fetch(findings)).arrayBuffer();
    times.push(performance.now() - start);
  }
  await events?.cancel();
  return median(times);
}
