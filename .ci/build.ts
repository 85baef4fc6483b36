import { buildForms } from '@zhicheng/tools';
import { buildBundle, bundles, sharedInputs } from './bundles.ts';
import { inRoot } from './root.ts';
import { unlessUpToDate } from './up-to-date.ts';

interface Build {
  readonly name: string;
  /** Answers whether there was something to do. */
  run(): Promise<boolean>;
}

const forms: Build = {
  name: 'forms',
  run: async () => (await buildForms({ schemas: inRoot('schemas'), out: inRoot('.build') })).changed,
};

/** What `npm start` needs, in order. */
const builds: readonly Build[] = [
  forms,
  ...bundles.map((bundle) => ({
    name: bundle.name,
    run: () =>
      unlessUpToDate(bundle.name, [...sharedInputs, ...bundle.inputs], `${bundle.folder}/${bundle.entry}`, () =>
        buildBundle(bundle),
      ),
  })),
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
