#!/usr/bin/env node
// Starts the zc command: within its own repository from the TypeScript source, once published from the build.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const [major] = process.versions.node.split('.').map(Number);

if (major < 22) {
  process.stderr.write(
    `zc needs Node.js 22 or later; this is ${process.version}. Run it as: npm run zc -- ${process.argv.slice(2).join(' ')}\n`,
  );
  process.exitCode = 2;
} else if (existsSync(source)) {
  // Packages find each other's source by a condition, which only a new process can be given.
  const child = spawn(process.execPath, ['--conditions=source', source, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
} else {
  await import('../dist/main.js');
}
