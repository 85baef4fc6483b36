import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import {
  defaultClientConditions,
  defineConfig,
  type ModulePreloadOptions,
  type Plugin,
  type Rolldown,
  type UserConfig,
} from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A chunk of a part is named by the part's folder: all of them begin in a `define.ts`. */
const chunkName = ({ facadeModuleId }: Rolldown.PreRenderedChunk): string =>
  `${/([^/]+)\/define\.ts$/.exec(facadeModuleId ?? '')?.[1] ?? '[name]'}-[hash].js`;

/**
 * What is needed at the same moment travels in one piece: these modules, with all they import, make one chunk. It
 * compresses better (4 KB of 88) and spares a dozen requests.
 */
export const wizard = { name: 'wizard', test: /elements\/src\/(declaration\/zc-declaration|form\/zc-form)\.ts$/ };

/**
 * Rolldown would lower private members to WeakMaps for Chromium 86, which has had them since 84; esbuild knows each
 * feature's own version. 5 KB of 107.
 */
export const lowerSyntax: Plugin = {
  name: 'lower-syntax',
  apply: 'build',
  enforce: 'post',
  async renderChunk(code) {
    const result = await transform(code, { target: 'chrome86', legalComments: 'none' });
    return { code: result.code, map: null };
  },
};

/**
 * Nearly every function of a chunk is called once it is loaded: V8, from 136 on, then compiles them all beside the main
 * thread instead of one by one on it (a third of the first step's work). Others take it for the comment it is.
 */
export const compileAhead: Plugin = {
  name: 'compile-ahead',
  apply: 'build',
  generateBundle: {
    // Minifying takes comments away, and the list of what chunks import is put before everything.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

/** What a chunk imports is fetched with it, not after it; but for what is there already. */
export const modulePreload: ModulePreloadOptions = {
  polyfill: false,
  resolveDependencies: (_file, dependencies, { hostType }) =>
    hostType === 'html' ? dependencies : dependencies.filter((file) => !/\bshell-/.test(file)),
};

/** What both builds share: our packages by source, the oldest kernel we serve, nothing inline (strict policy). */
const shared = {
  configFile: false,
  logLevel: 'warn',
  plugins: [lowerSyntax, compileAhead],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'esnext',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload,
    manifest: true,
  },
} satisfies UserConfig & { configFile: false };

/** The web application → `packages/portal/dist`. */
export const portal: UserConfig = {
  ...shared,
  root: folder('packages/portal'),
  build: {
    ...shared.build,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${chunkName(chunk)}`,
        codeSplitting: {
          groups: [
            // All that the entry imports; the bundle-size check tells when something is missing here.
            { name: 'shell', test: /portal\/src\/(shell\/portal|pages\/page)\.ts$/, priority: 2 },
            { ...wizard, priority: 1 },
          ],
        },
      },
    },
  },
};

/** One module for bureaus, `<script type="module" src=".../elements.js">`, its lazy chunks beside it. */
export const elements: UserConfig = {
  ...shared,
  root: folder('packages/elements'),
  base: './',
  publicDir: false,
  build: {
    ...shared.build,
    rolldownOptions: {
      input: { elements: folder('packages/elements/src/elements.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}`,
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: { groups: [wizard] },
      },
    },
  },
};

export default defineConfig(portal);
