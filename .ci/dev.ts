import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { buildForms } from '@zhicheng/tools';
import { createServer } from 'vite';
import { portal } from '../vite.config.ts';
import { inRoot } from './root.ts';

/** `npm run dev`: the portal with hot reload, the server restarted on change, the forms rebuilt on change. */
const port = process.env.PORT ?? '8080';

await rebuild();
let pending: NodeJS.Timeout | undefined;
watch(inRoot('schemas'), { recursive: true }, () => {
  // Editors write a file in several strokes.
  clearTimeout(pending);
  pending = setTimeout(() => void rebuild(), 200);
});

const server = spawn(process.execPath, ['--watch', '--conditions=source', 'packages/server/src/main.ts'], {
  cwd: inRoot(),
  env: { ...process.env, PORT: port },
  stdio: 'inherit',
});

const backend = `http://127.0.0.1:${port}`;
const site = await createServer({
  ...portal,
  logLevel: 'info',
  server: { host: '127.0.0.1', proxy: { '/api': backend, '/zhicheng': backend } },
});
await site.listen();
site.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    server.kill(signal);
    await site.close();
    process.exit();
  });
}

/** A definition that can't be built is said so; the forms of before stay in service. */
async function rebuild(): Promise<void> {
  try {
    const { changed, forms } = await buildForms({ schemas: inRoot('schemas'), out: inRoot('.build') });
    if (changed) console.log(`built ${forms.map(({ id }) => id).join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
