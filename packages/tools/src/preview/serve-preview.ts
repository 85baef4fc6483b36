import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createPreview, type Preview } from './create-preview.ts';
import { bundlePage, pageFiles } from './page-files.ts';

export interface PreviewServer {
  url: string;
  close(): Promise<void>;
}

export interface PreviewOptions {
  schemas: string;
  /** Folder of the built elements. */
  elements: string;
  /** 0: any free one. */
  port: number;
}

/** No inline script or style, nothing from elsewhere; Lit's own policy is the only one that makes HTML. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the live preview on this machine alone. */
export async function servePreview({ schemas, elements, port }: PreviewOptions): Promise<PreviewServer> {
  const preview = await createPreview(schemas);
  const page = await bundlePage();
  const server = createServer((request, response) => {
    answer(request, response, { preview, page, elements }).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    });
  });
  await once(server.listen(port, '127.0.0.1'), 'listening').catch((error: unknown) => {
    preview.close();
    throw error;
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}/`,
    async close() {
      preview.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Site {
  preview: Preview;
  page: string;
  elements: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  const url = new URL(request.url ?? '/', 'http://localhost');
  // A page of elsewhere must not read this by a name of its own that leads here (DNS rebinding).
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return end(response, 403, '.html', 'no');
  if (request.method !== 'GET') return end(response, 405, '.html', 'GET');
  if (url.pathname === '/api/events') return listen(response, site.preview);
  const json = await site.preview.answer(url);
  if (json !== undefined) return end(response, json === null ? 404 : 200, '.json', JSON.stringify(json));
  const module = site.preview.validators(url.pathname);
  if (module !== undefined) return end(response, 200, '.js', module);
  if (url.pathname === '/preview.js') return end(response, 200, '.js', site.page);
  if (url.pathname.startsWith('/elements/')) return sendFile(response, site.elements, url.pathname.slice(10));
  const file = pageFiles[url.pathname];
  if (file) return end(response, 200, extname(file.pathname), await readFile(file));
  return end(response, 404, '.html', 'not found');
}

async function sendFile(response: ServerResponse, folder: string, name: string): Promise<void> {
  const path = normalize(decodeURIComponent(name));
  if (path.startsWith('..') || path.startsWith(sep)) return end(response, 404, '.html', 'not found');
  const content = await readFile(join(folder, path)).catch(() => null);
  return content ? end(response, 200, extname(path), content) : end(response, 404, '.html', 'not found');
}

/** Server-sent events: one for each change. */
function listen(response: ServerResponse, preview: Preview): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('retry: 500\n\n');
  const stop = preview.onChange(() => response.write('event: change\ndata: {}\n\n'));
  response.on('close', stop);
}

function end(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': types[type] ?? 'application/octet-stream' }).end(body);
}
