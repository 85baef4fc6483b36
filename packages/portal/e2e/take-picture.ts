import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { browserFlags, findBrowser } from '../../../.ci/find-browser.ts';
import { enter } from './accounts.ts';
import { photo } from './files.ts';
import { li } from './people.ts';
import { TestServer } from './server.ts';
import { field, openDeclaration, startDeclaration, type } from './wizard.ts';

/** `docs/pictures/wizard.png`, from the real application: `node --conditions=source packages/portal/e2e/take-picture.ts`. */
const folder = new URL('../../../docs/pictures/', import.meta.url);

const server = await TestServer.start();
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 880 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await enter(page, server, li);
  await openDeclaration(page, server, await startDeclaration(page, server), 'basic-info');
  await page
    .locator('zc-photo input[type=file]')
    .first()
    .setInputFiles(await photo());
  await page.getByRole('button', { name: '删除照片' }).waitFor();
  await field(page, '民族').selectOption({ label: '汉族' });
  await type(page, { 个人住址: '广州市天河区示例路1号', 参加工作时间: '2018-07-02' });
  await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot();
  await mkdir(folder, { recursive: true });
  await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toFile(new URL('wizard.png', folder).pathname);
} finally {
  await browser.close();
  await server.stop();
}
