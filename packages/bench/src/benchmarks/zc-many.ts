import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { generateSeries } from '../designer/generate-series.ts';
import { ajvSample, runAjv } from '../designer/run-ajv.ts';
import { runZc } from '../designer/run-process.ts';
import { withFolder } from '../designer/with-folder.ts';

const many = 300;

function againstAjv(command: 'check' | 'build'): Benchmark {
  return {
    id: `zc-${command}`,
    title: `zc ${command} of ${many} generated series, one process`,
    against: `Ajv's command line, one process for each of their form files (${ajvSample} measured, multiplied)`,
    budget: { atMost: 0.2 },
    run: (lab) =>
      withFolder(async (folder) => {
        const series = generateSeries(lab.inRoot('schemas'), join(folder, 'schemas'), many);
        const ours = await runZc(lab, command, series, join(folder, 'out'));
        return { ours, limit: await runAjv(lab, series.folder, series.forms), unit: 's' };
      }),
  };
}

/** Time beyond that of starting with no series more, three times as many files against three times the time. */
function linear(command: 'check' | 'build'): Benchmark {
  return {
    id: `zc-${command}-linear`,
    title: `zc ${command}: what 300 series more cost`,
    against: 'three times what 100 series more cost',
    budget: { atMost: 1.2 },
    run: (lab) =>
      withFolder(async (folder) => {
        const out = join(folder, 'out');
        const time = async (count: number): Promise<number> => {
          const series = generateSeries(lab.inRoot('schemas'), join(folder, `schemas-${count}`), count);
          const times: number[] = [];
          for (let round = 0; round < 3; round++) {
            await rm(out, { recursive: true, force: true });
            times.push(await runZc(lab, command, series, out));
          }
          return median(times);
        };
        const [none, some, all] = [await time(0), await time(100), await time(300)];
        return { ours: all - none, limit: 3 * (some - none), unit: 's' };
      }),
  };
}

export const zcCheck: Benchmark = againstAjv('check');
export const zcBuild: Benchmark = againstAjv('build');
export const zcCheckLinear: Benchmark = linear('check');
export const zcBuildLinear: Benchmark = linear('build');
