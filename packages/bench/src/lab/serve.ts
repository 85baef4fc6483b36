import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Site {
  readonly origin: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/**
 * Serves folders under their names, on a free port of this machine: `/forms/…` from `{forms: '/tmp/…'}`. A path without
 * extension is a page: an empty document that loads `/pages/<path>/main.js`; `/` loads nothing.
 */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Site> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = types[extname(pathname)];
    if (type === undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(documentOf(pathname.slice(1)));
      return;
    }
    const [, name = '', ...rest] = normalize(pathname).split('/');
    const file = join(folders[name] ?? '', ...rest);
    if (!(name in folders) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = compressed.get(file) ?? gzipSync(readFileSync(file));
    compressed.set(file, body);
    response.setHeader('Content-Type', `${type}; charset=utf-8`).setHeader('Content-Encoding', 'gzip').end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function documentOf(page: string): string {
  const script = page === '' ? '' : `<script type="module" src="/pages/${page}/main.js"></script>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${page}</title>${script}</head><body></body></html>`;
}
