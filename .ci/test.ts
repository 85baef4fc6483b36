import { browser } from './suites/browser.ts';
import { build } from './suites/build.ts';
import { check } from './suites/check.ts';
import { e2e } from './suites/e2e.ts';
import { node } from './suites/node.ts';
import type { Suite, Totals } from './suites/suite.ts';

/** In this order; `npm test -- node e2e` runs those alone. Bundle sizes are checked on what was just built. */
const suites: readonly Suite[] = [build, check, node, browser, e2e];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0)
  throw new Error(`No such suite: ${unknown.join(', ')}. There are ${suites.map(({ name }) => name).join(', ')}.`);

const tallies: [Suite, Totals][] = [];
for (const suite of suites) {
  // What isn't built can't be tested: the build comes along with any choice.
  if (chosen.length > 0 && !chosen.includes(suite.name) && suite !== build) continue;
  console.log(`\n━━ ${suite.title} ${'━'.repeat(Math.max(0, 60 - suite.title.length))}`);
  tallies.push([suite, await suite.run().catch(stumble)]);
}

console.log('\n━━ Totals');
for (const [{ title }, { passed, failed, skipped }] of tallies) {
  console.log(`${title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
const sum = (key: keyof Totals): number => tallies.reduce((total, [, totals]) => total + totals[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

function stumble(error: unknown): Totals {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}
