import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bureau's own site: one page with the widget, under the policy of the guide, and our server behind the same address. */
export interface Host {
  /** Of the page with this declaration. */
  page(declaration: string): string;
  stop(): void;
}

export async function startHost(ours: string): Promise<Host> {
  const styles = await readFile(new URL('hostile.css', import.meta.url));
  const policy = await policyOfGuide();
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://host');
    if (url.pathname === '/bureau.css') {
      outgoing.writeHead(200, { 'content-type': 'text/css' }).end(styles);
      return;
    }
    if (url.pathname === '/bureau') {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
      outgoing.writeHead(200, headers).end(page(url.searchParams.get('declaration') ?? ''));
      return;
    }
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', ours), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const address = `http://127.0.0.1:${await listen(server)}`;
  return {
    page: (declaration) => `${address}/bureau?declaration=${declaration}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const page = (declaration: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8"><title>职称申报</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/bureau.css">
    <script type="module" src="/zhicheng/elements.js"></script>
  </head>
  <body>
    <zc-declaration api="/api" declaration="${declaration}" step="basic-info">正在打开申报……</zc-declaration>
  </body>
</html>`;

/** The one that `docs/guide/embed.md` promises to be enough. */
async function policyOfGuide(): Promise<string> {
  const guide = await readFile(new URL('../../../docs/guide/embed.md', import.meta.url), 'utf8');
  const policy = /```\n(default-src [^`]*)```/.exec(guide)?.[1];
  if (!policy) throw new Error('docs/guide/embed.md no longer has a policy');
  return policy.replace(/\s+/g, ' ').trim();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
