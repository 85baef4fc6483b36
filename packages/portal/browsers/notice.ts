import { startHost } from './host.ts';
import type { Stage } from './journey.ts';

/** What stands on the page of a browser that is too old to run ours: a sentence that says what to do, not nothing. */
export const notice: Stage = {
  name: 'notice',
  async run({ screen, server, camera }) {
    await screen.page.goto(`${server.url}/`);
    await screen.see(/^您的浏览器版本过低/);
    await camera.look('notice');
    const host = await startHost(server.url);
    try {
      await screen.page.goto(host.page('none'));
      await screen.see(/^正在打开申报/);
    } finally {
      host.stop();
    }
  },
};
