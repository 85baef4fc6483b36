import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What both builds share: our packages by source, the oldest kernel we serve, nothing inline (strict policy). */
const shared = {
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'chrome86',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
} satisfies UserConfig & { configFile: false };

/** The web application → `packages/portal/dist`. */
export const portal: UserConfig = {
  ...shared,
  root: folder('packages/portal'),
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
      input: { elements: folder('packages/elements/src/define.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
};

export default defineConfig(portal);
