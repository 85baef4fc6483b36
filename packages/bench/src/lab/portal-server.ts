import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PortalServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** The real server with the built portal, on a free port, with data of its own. */
export async function startPortalServer(root: string): Promise<PortalServer> {
  const data = await mkdtemp(join(tmpdir(), 'zhicheng-bench-data-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['--conditions=source', 'packages/server/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      // Vite leaves `production` there, under which the server makes no demonstration account.
      NODE_ENV: 'development',
      PORT: String(port),
      HOST: '127.0.0.1',
      ZC_DATA: data,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    // The last line of its greeting: everything listens, the demonstration account is there.
    child.stdout.on('data', (text: Buffer) => text.includes('演示账号') && resolve());
    ended.then(() => reject(new Error('The server did not start.')));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
