import { checkBundleSizes } from './bundle-sizes.ts';
import { checkFloor } from './newer-than-floor.ts';
import { runNode } from './run-node.ts';

interface Check {
  readonly name: string;
  /** Answers whether all is well; says by itself what isn't. */
  run(): Promise<boolean>;
}

const script = (name: string, ...args: string[]): Check => ({
  name,
  run: async () => {
    console.log(`\n▸ ${name}`);
    return (await runNode(args)) === 0;
  },
});

/** Cheapest first. Bundles are those of the last build. */
export const checks: readonly Check[] = [
  script('format, lint, import direction', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  script('types', 'node_modules/typescript/lib/tsc.js', '-b'),
  script('dead files, exports, dependencies', 'node_modules/knip/bin/knip.js', '--no-progress'),
  script('form definitions', 'packages/tools/src/main.ts', 'check'),
  { name: 'bundle sizes', run: checkBundleSizes },
  { name: 'nothing newer than Chromium 86', run: checkFloor },
];
