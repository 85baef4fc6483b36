import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** Bundles every page of `src/pages` as our own builds are bundled: minified, for the oldest kernel we serve. */
export async function buildPages(out: string): Promise<void> {
  const pages = readdirSync(folder).map((file) => [basename(file, '.ts'), `${folder}/${file}`]);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: folder,
    publicDir: false,
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      target: 'chrome86',
      outDir: out,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(pages),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}
