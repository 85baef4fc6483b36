import { photo } from '../e2e/files.ts';
import { startHost } from './host.ts';
import { put, type Stage } from './journey.ts';

/** The library in a bureau's page: its policy, its styles, the session that the portal's journey has opened. */
export const embedded: Stage = {
  name: 'embedded',
  async run({ screen, server, camera, folder }) {
    const host = await startHost(server.url);
    try {
      const declaration = await screen.page.evaluate(startDeclaration, null);
      await screen.page.goto(host.page(declaration));
      await screen.seeHeading('基本信息');
      await screen.type({ 个人住址: '广州市天河区示例路1号', 参加工作时间: '20180702' });
      await screen.seeValue('参加工作时间', '2018-07-02');
      camera.faults.push(...(await screen.page.evaluate(styleFaults, null)));
      await camera.look('embedded');
      await screen.click(/^选择… ?与认定职称对应的所学专业$/);
      await camera.look('embedded-picker');
      await screen.pickEntry('环境工程');
      // Too large and of another shape: it is cut and made smaller in the browser.
      await screen.upload(await put(folder, await photo({ width: 800, height: 900 })));
      await screen.click('自动处理');
      await camera.look('embedded-photo');
      await screen.click('使用处理后的照片');
      await screen.see('删除照片');
      await screen.tick(/照片拍摄时间|照片为近半年内拍摄/);
      await screen.click('保存');
      await screen.see(/^已保存 \d/);
      await camera.look('embedded-saved');
    } finally {
      host.stop();
    }
  },
};

/** Runs in the page, which is signed in. */
async function startDeclaration(): Promise<string> {
  const answer = await fetch('/api/declarations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'zhicheng' },
    body: JSON.stringify({ flow: 'regular', businessLevel: 'junior', unitSupervisorType: 'talent', seriesCode: '08' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

/** Runs in the page: how the page's styles reach into a label of ours. */
function styleFaults(): string[] {
  const widget = document.querySelector('zc-declaration');
  const label = widget?.shadowRoot?.querySelector('.zc-label');
  if (!label) return ['no label'];
  if (!widget?.hasAttribute('roomy')) return ['in a hostile page the widget does not know how wide it is'];
  const style = getComputedStyle(label);
  const expected: Record<string, string> = {
    color: 'rgb(26, 31, 43)',
    cursor: 'default',
    fontSize: '16px',
    fontStyle: 'normal',
    letterSpacing: 'normal',
    textIndent: '0px',
    textShadow: 'none',
    textTransform: 'none',
    whiteSpace: 'normal',
    wordBreak: 'normal',
    wordSpacing: '0px',
  };
  return Object.entries(expected)
    .map(([key, value]) => [key, value, style[key as keyof CSSStyleDeclaration]])
    .filter(([, value, actual]) => value !== actual)
    .map(([key, value, actual]) => `a label in a hostile page has ${key} ${actual}, not ${value}`);
}
