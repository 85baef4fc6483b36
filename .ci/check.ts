import { recordBundleSizes } from './bundle-sizes.ts';
import { checks } from './checks.ts';

/** `npm run check`: all checks run, whatever came before. `-- --record-sizes` takes the present bundle sizes as the agreed ones. */
if (process.argv.includes('--record-sizes')) await recordBundleSizes();

const failed: string[] = [];
for (const { name, run } of checks) if (!(await run())) failed.push(name);

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
