import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The real server in a process of its own, on a free port, with a data folder of its own. */
export class TestServer {
  readonly url: string;
  readonly #port: number;
  readonly #data: string;
  #process: ChildProcess | undefined;
  #log = '';
  /** Up to here the log's mail has been read. */
  #read = 0;

  private constructor(port: number, data: string) {
    this.#port = port;
    this.#data = data;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer(await freePort(), await mkdtemp(join(tmpdir(), 'zc-e2e-')));
    await server.up();
    return server;
  }

  /** Starts it, again on the same port and data, and waits until it answers. */
  async up(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), HOST: '127.0.0.1', ZC_DATA: this.#data };
    const child = spawn(process.execPath, ['--conditions=source', 'packages/server/src/main.ts'], { cwd: root, env });
    this.#process = child;
    const keep = (chunk: Buffer): void => {
      this.#log += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const answers = (): Promise<boolean> =>
      fetch(`${this.url}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
    await until(answers, 30_000, () => `The server did not start:\n${this.#log}`);
  }

  /** Without farewell, as when the power fails. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#data, { recursive: true, force: true });
  }

  /** The code in the next message to an address; the default transport writes messages to the log. */
  async mailCode(email: string): Promise<string> {
    const find = (): RegExpMatchArray | null => {
      const unread = this.#log.slice(this.#read);
      return unread.includes(email) ? unread.slice(unread.indexOf(email)).match(/验证码：(\d{6})/) : null;
    };
    await until(
      async () => find() !== null,
      5_000,
      () => `No mail to ${email}`,
    );
    const code = find()?.[1] ?? '';
    this.#read = this.#log.length;
    return code;
  }

  /** Path of the page in the last message that carries a link. */
  async mailedPath(): Promise<string> {
    const path = (): string | undefined =>
      [...this.#log.matchAll(/https?:\/\/[^/\s"\\]+(\/reset-password\?[^\s"\\]+)/g)].pop()?.[1];
    await until(
      async () => path() !== undefined,
      5_000,
      () => 'No mail with a link',
    );
    return path() ?? '';
  }

  #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}

async function until(holds: () => Promise<boolean>, patience: number, failure: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(failure());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
