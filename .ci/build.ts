import { buildForms } from '@zhicheng/tools';
import { build } from 'vite';
import { elements, portal } from '../vite.config.ts';
import { inRoot } from './root.ts';
import { unlessUpToDate } from './up-to-date.ts';

const shared = ['vite.config.ts', 'package-lock.json', 'packages/engine/src', 'packages/elements/src'];

/** What `npm start` needs, in order; each answers whether there was something to do. */
const builds: readonly { name: string; run: () => Promise<boolean> }[] = [
  {
    name: 'forms',
    run: async () => (await buildForms({ schemas: inRoot('schemas'), out: inRoot('.build') })).changed,
  },
  {
    name: 'elements',
    run: () =>
      unlessUpToDate('elements', shared, 'packages/elements/dist/elements.js', async () => {
        await build(elements);
      }),
  },
  {
    name: 'portal',
    run: () =>
      unlessUpToDate(
        'portal',
        [...shared, 'packages/portal/src', 'packages/portal/public', 'packages/portal/index.html'],
        'packages/portal/dist/index.html',
        async () => {
          await build(portal);
        },
      ),
  },
];

for (const { name, run } of builds) {
  const start = performance.now();
  try {
    if (await run()) console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`Could not build ${name}. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
