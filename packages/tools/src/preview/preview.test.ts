import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, servePreview } from './serve-preview.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const form = 'guangzhou/agronomy-junior';
const formFile = `${form}/form.json`;

describe('zc serve', () => {
  let folder: string;
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zc-preview-'));
    await cp(join(root, 'schemas'), folder, { recursive: true });
    server = await servePreview({ schemas: folder, elements: join(root, 'packages/elements/dist'), port: 0 });
    browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}?form=${encodeURIComponent(form)}`);
    await page
      .locator('zc-declaration nav')
      .getByRole('button', { name: /基本信息/ })
      .first()
      .click();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const edit = async (path: string, change: (text: string) => string): Promise<void> =>
    writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));
  const address = () => page.getByRole('textbox', { name: /个人住址/ });
  const findings = () => page.locator('#findings li').filter({ hasText: `${formFile}:5:` });
  const onForm = (text: string) => page.locator('zc-declaration').getByText(text).first();

  test('shows a saved change within a second, and keeps what was typed', async () => {
    await address().fill('示例路 1 号');

    const delays: number[] = [];
    let label = '是否基层农技推广岗位';
    for (const next of ['是否在基层推广农技', '是否从事基层农技推广', '是否基层推广岗位']) {
      await edit(formFile, (text) => text.replace(label, next));
      const saved = performance.now();
      await onForm(next).waitFor();
      delays.push(performance.now() - saved);
      label = next;
    }

    // Other tests keep the machine busy now and then.
    assert.ok(Math.min(...delays) < 1000, delays.join(', '));
    assert.equal(await address().inputValue(), '示例路 1 号');
  });

  test('says where a file is broken and goes on showing the last good form, until it is mended', async () => {
    const good = await readFile(join(folder, formFile), 'utf8');
    await edit(formFile, (text) => text.replace('"version": "1.0.0",', '"version": "1.0.0",,'));
    await findings().first().waitFor();

    assert.ok(await page.locator('#stale').isVisible());
    assert.equal(await address().inputValue(), '示例路 1 号');

    await writeFile(join(folder, formFile), good.replace('"服务乡镇"', '"服务的乡镇（街道）"'));
    await page.locator('#stale').waitFor({ state: 'hidden' });
    assert.equal(await address().inputValue(), '示例路 1 号');
  });

  test('keeps what was typed when the page is loaded again', async () => {
    await page.reload();

    await address().waitFor();
    assert.equal(await address().inputValue(), '示例路 1 号');
  });

  test('loads a case of the suite, and tells why a field is shown, with the values read', async () => {
    await page.selectOption('#case', 'suite/agronomy.json#1');
    await onForm('服务的乡镇（街道）').waitFor();
    await page.selectOption('#field', '/recognition/serviceTown');

    const why = (await page.locator('#why').textContent()) ?? '';
    assert.match(why, /visibleWhen/);
    assert.match(why, /panel\.grassrootsExtension = "1"/);
    assert.match(why, /成立/);
  });

  test('a case brings the facts that other systems tell', async () => {
    const title = 'accepts the record in the form of agronomy';
    const option = page.locator('#case option').filter({ hasText: title });
    const unfilled = page.locator('#issues li').filter({ hasText: '个人住址' });
    await page.getByRole('button', { name: '清空重填' }).click();
    await unfilled.waitFor();
    await page.selectOption('#case', (await option.getAttribute('value')) ?? '');
    await unfilled.waitFor({ state: 'detached' });
    const step = (name: RegExp) => page.locator('zc-declaration nav').getByRole('button', { name }).first();
    await step(/证明材料/).click();

    await onForm('已查到本人在本市的社保记录').waitFor();
    await step(/基本信息/).click();
  });

  test('tells why of the field that has the focus', async () => {
    await address().focus();

    assert.equal(await page.locator('#field').inputValue(), '/basicInfo/homeAddress');
  });

  test('lists the issues, and leads to the field', async () => {
    await page.getByRole('button', { name: '清空重填' }).click();
    const issue = page.locator('#issues li button').filter({ hasText: '个人住址' });
    await page.selectOption('#field', '');
    await issue.click();

    assert.equal(await page.locator('#field').inputValue(), '/basicInfo/homeAddress');
    assert.ok(await address().evaluate((input) => input.matches(':focus')));
  });

  test('breaks no rule of its own policy', () => {
    assert.deepEqual(complaints, []);
  });

  test('answers no page that reaches it under another name', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise((resolve) => {
      get({ port, host: '127.0.0.1', headers: { Host: 'elsewhere.example' } }, (answer) => resolve(answer.statusCode));
    });

    assert.equal(status, 403);
  });
});
