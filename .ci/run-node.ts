import { spawn } from 'node:child_process';
import { inRoot } from './root.ts';

/** Runs a script with the Node that runs us (24, from node_modules), output passed on; answers its exit code. */
export function runNode(args: readonly string[], environment: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    cwd: inRoot(),
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
