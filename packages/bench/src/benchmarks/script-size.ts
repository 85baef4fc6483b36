import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from '../benchmark.ts';
import { startPortalServer } from '../lab/portal-server.ts';
import type { Subject } from '../lab/subject.ts';

const demo = { userType: 'person', userName: 'demo-applicant', password: 'Zhicheng-2026' };
const chosen = { flow: 'regular', businessLevel: 'junior', unitSupervisorType: 'talent', seriesCode: '08' };

/** Every script that the portal loads until step 2 stands, validators included: gzip of each, whatever was negotiated. */
export const scriptSize: Benchmark = {
  id: 'script-size',
  title: 'JavaScript to show step 2 of the portal, gzip',
  against: 'budget',
  budget: { atMost: 1 },
  async run(lab) {
    if (!existsSync(lab.inRoot('packages/portal/dist/index.html'))) return 'The portal is not built: npm run build.';
    const server = await startPortalServer(lab.inRoot(''));
    try {
      const subject = await lab.open(server.origin);
      await subject.evaluate(`localStorage.setItem('zc-portal-signedIn', '1')`);
      await post(subject, '/api/session', demo);
      const { id } = await post(subject, '/api/declarations', chosen);
      return {
        ours: (await scriptsOf(subject, `${server.origin}/declarations/${id}?step=basic-info`)) / 1024,
        limit: 90,
        unit: 'KB',
      };
    } finally {
      await server.close();
    }
  },
};

function post(subject: Subject, path: string, body: object): Promise<{ id: string }> {
  return subject.evaluate(`fetch('${path}', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'zhicheng' },
    body: '${JSON.stringify(body)}',
  }).then((response) => response.ok ? response.json() : response.text().then((text) => Promise.reject(new Error(text))))`);
}

async function scriptsOf(subject: Subject, url: string): Promise<number> {
  const { session } = subject;
  await session.send('Network.enable');
  const scripts: string[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.push(requestId);
  });
  await subject.navigate(url);
  await subject.evaluate(stepStands);
  const sizes = await Promise.all(scripts.map((requestId) => gzipSize(session, requestId)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A field of the step is there, in whichever shadow root, and nothing has been loaded for a second. */
const stepStands = `new Promise((resolve) => {
  const find = (root) => root.querySelector('#zc-basicInfo-homeAddress') ??
    [...root.querySelectorAll('*')].map((element) => element.shadowRoot && find(element.shadowRoot)).find(Boolean);
  const look = () => {
    const last = Math.max(0, ...performance.getEntriesByType('resource').map((entry) => entry.responseEnd));
    if (find(document) && performance.now() - last > 1000) resolve();
    else setTimeout(look, 200);
  };
  look();
})`;

async function gzipSize(session: Subject['session'], requestId: string): Promise<number> {
  const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
  return gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length;
}
