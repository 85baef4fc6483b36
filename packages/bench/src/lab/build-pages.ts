import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { lowerSyntax, modulePreload } from '../../../../vite.config.ts';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** Bundles each page of `src/pages` by itself, as our own builds are: minified, for the oldest kernel we serve. */
export async function buildPages(out: string): Promise<void> {
  for (const file of readdirSync(folder)) await buildPage(basename(file, '.ts'), out);
}

/** `<out>/<page>/main.js`, its lazy chunks beside it; served under `/pages`. */
async function buildPage(page: string, out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: folder,
    base: `/pages/${page}/`,
    publicDir: false,
    plugins: [lowerSyntax],
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      target: 'esnext',
      outDir: `${out}/${page}`,
      emptyOutDir: true,
      modulePreload,
      rolldownOptions: {
        input: { main: `${folder}/${page}.ts` },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}
