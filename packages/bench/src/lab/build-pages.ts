import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type Rolldown } from 'vite';
import { compileAhead, lowerSyntax, modulePreload, wizard } from '../../../../vite.config.ts';

const folder = fileURLToPath(new URL('../pages', import.meta.url));

/** By page: addresses of the scripts that its own one imports, which a built page has fetched ahead. */
export type PageImports = Readonly<Record<string, readonly string[]>>;

/** Bundles each page of `src/pages` by itself, as our own builds are: minified, for the oldest kernel we serve. */
export async function buildPages(out: string): Promise<PageImports> {
  const imports: Record<string, readonly string[]> = {};
  for (const file of readdirSync(folder)) {
    const page = basename(file, '.ts');
    imports[page] = await buildPage(page, out);
  }
  return imports;
}

/** `<out>/<page>/main.js`, its lazy chunks beside it; served under `/pages`. */
async function buildPage(page: string, out: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: folder,
    base: `/pages/${page}/`,
    publicDir: false,
    plugins: [lowerSyntax, compileAhead],
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: {
      target: 'esnext',
      outDir: `${out}/${page}`,
      emptyOutDir: true,
      modulePreload,
      rolldownOptions: {
        input: { main: `${folder}/${page}.ts` },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [wizard] },
        },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.flatMap((file) =>
    file.type === 'chunk' && file.isEntry ? file.imports.map((name) => `/pages/${page}/${name}`) : [],
  );
}
