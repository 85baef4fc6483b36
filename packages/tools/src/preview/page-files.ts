import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's files by address. */
export const pageFiles: Readonly<Record<string, URL>> = {
  '/': new URL('./page/index.html', import.meta.url),
  '/icon.svg': new URL('./page/icon.svg', import.meta.url),
  '/preview.css': new URL('./page/preview.css', import.meta.url),
};

/** The page's script as one module. It runs in the browser: only types go between it and the rest of this package. */
export async function bundlePage(): Promise<string> {
  const source = fileURLToPath(new URL('./page/main.ts', import.meta.url));
  const fromSource = existsSync(source);
  const { outputFiles } = await build({
    entryPoints: [fromSource ? source : source.replace(/\.ts$/, '.js')],
    conditions: fromSource ? ['source'] : [],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
