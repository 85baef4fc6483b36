import { spawn } from 'node:child_process';
import type { Lab } from '../lab/open-lab.ts';
import type { GeneratedFolder } from './generate-series.ts';

/** Seconds that a program takes from its start to its end. @throws when it can't be run or ends with another code */
export async function runProcess(args: readonly string[], expected: readonly number[]): Promise<number> {
  const start = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code === null || !expected.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}`);
  return seconds;
}

export function zc(lab: Lab, ...args: string[]): string[] {
  return ['--conditions=source', lab.inRoot('packages/tools/src/main.ts'), ...args];
}

/** One `zc` process over all of a folder. Copies may well have findings (two forms for one catalogue entry). */
export function runZc(lab: Lab, command: 'check' | 'build', { folder }: GeneratedFolder, out: string): Promise<number> {
  const options = command === 'build' ? ['--out', out] : [];
  return runProcess(zc(lab, command, '--schemas', folder, ...options), [0, 1]);
}
