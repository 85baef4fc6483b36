import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PageImports } from './build-pages.ts';

export interface Site {
  readonly origin: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Answers what folders don't hold. */
export interface SiteOptions {
  /** Body of an answer to `/api/…`. */
  api?: (url: URL) => string;
  /** What a page's script imports, by its name: fetched ahead, as in every built page. */
  imports?: PageImports;
  /** `Link` header of a page, by its name. */
  links?: Readonly<Record<string, string>>;
}

/**
 * Serves folders under their names, on a free port of this machine: `/forms/…` from `{forms: '/tmp/…'}`. A path without
 * extension is a page: an empty document that loads `/pages/<path>/main.js`; `/` loads nothing.
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  { api, imports = {}, links = {} }: SiteOptions = {},
): Promise<Site> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { pathname } = url;
    const isData = pathname.startsWith('/api/');
    const type = types[extname(pathname)] ?? (isData ? types['.json'] : undefined);
    if (type === undefined) {
      const page = pathname.slice(1);
      const link = links[page];
      if (link) response.setHeader('Link', link);
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(documentOf(page, imports[page] ?? []));
      return;
    }
    const content = isData && api ? api(url) : readIn(folders, pathname);
    if (content === null) {
      response.writeHead(404).end();
      return;
    }
    const body = compressed.get(url.href) ?? gzipSync(content);
    compressed.set(url.href, body);
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

function readIn(folders: Readonly<Record<string, string>>, pathname: string): Buffer | null {
  const [, name = '', ...rest] = normalize(pathname).split('/');
  const file = join(folders[name] ?? '', ...rest);
  return name in folders && existsSync(file) ? readFileSync(file) : null;
}

function documentOf(page: string, imports: readonly string[]): string {
  const script = page === '' ? '' : `<script type="module" src="/pages/${page}/main.js"></script>`;
  const links = imports.map((address) => `<link rel="modulepreload" href="${address}">`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${page}</title>${script}${links}</head><body></body></html>`;
}
