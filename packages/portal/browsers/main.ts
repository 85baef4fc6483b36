import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestServer } from '../e2e/server.ts';
import { type Kind, kinds } from './browsers.ts';
import { Camera } from './camera.ts';
import { fetchBrowsers } from './fetch-browsers.ts';
import { Screen } from './screen.ts';
import { watch } from './watch.ts';

const pictures = fileURLToPath(new URL('../../../test-results/browsers', import.meta.url));

/** Browsers say so by themselves while the server is down. */
const expected = /ERR_CONNECTION_REFUSED/;

/** `npm run test:browsers [-- chromium-86 …]`: the journey in each browser; exit code 1 if one of them fails. */
const chosen = process.argv.slice(2);
await fetchBrowsers();
let failed = 0;
for (const kind of kinds.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const start = performance.now();
  const faults = await tryBrowser(kind);
  const seconds = Math.round((performance.now() - start) / 1000);
  if (faults === null) continue;
  for (const fault of faults) console.log(`  ✖ ${fault}`);
  console.log(`${faults.length === 0 ? '✔' : '✖'} ${kind.name} in ${seconds} s`);
  if (faults.length > 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);

/** What went wrong; null where the browser isn't there. */
async function tryBrowser({ name, stands, stages, harmless, find, launch }: Kind): Promise<readonly string[] | null> {
  const program = await find();
  if (program === null) {
    console.log(`\n⚠ ${name} was NOT tried: it is not on this machine, or not for it.`);
    return null;
  }
  const browser = await launch(program);
  console.log(`\n━━ ${await browser.version()} · ${stands}`);
  const server = await TestServer.start();
  const folder = await mkdtemp(join(tmpdir(), 'zc-browsers-'));
  const page = await browser.newPage();
  const complaints = await watch(page);
  const camera = await Camera.at(page, join(pictures, name));
  const journey = { screen: new Screen(page), server, camera, folder };
  let stage = '';
  try {
    for (const { name, run } of stages) {
      stage = name;
      await run(journey);
      console.log(`  ✔ ${name}`);
    }
  } catch (error) {
    complaints.push(`${stage}: ${error instanceof Error ? `${error.message} ${error.cause ?? ''}` : error}`);
    await camera.look('failed');
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return [
    ...complaints.filter((complaint) => !expected.test(complaint) && !harmless?.test(complaint)),
    ...camera.faults,
  ];
}
