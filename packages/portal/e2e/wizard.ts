import { expect, type Locator, type Page } from '@playwright/test';
import type { TestFile } from './files.ts';
import type { TestServer } from './server.ts';

/** The step with this name in the rail is opened and its heading shown. */
export async function openStep(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '申报步骤' }).getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, exact: true, level: 2 }).first()).toBeVisible();
}

/** The control with exactly this label. */
export const field = (within: Page | Locator, label: string): Locator => within.getByLabel(label, { exact: true });

export async function type(within: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const control = field(within, label);
    await control.fill(value);
    await control.blur();
  }
}

export async function select(within: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, option] of Object.entries(values)) await field(within, label).selectOption({ label: option });
}

export async function choose(within: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, option] of Object.entries(values)) {
    const group = within.getByRole('radiogroup', { name: new RegExp(`^${literally(label)}`) });
    await group.getByRole('radio', { name: option, exact: true }).check();
  }
}

/** Opens a field's dialog, searches, and takes the entry of that name. */
export async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^选择…\\s*${literally(label)}$`) }).click();
  await pickEntry(page, name);
}

/** In the dialog that is open. */
export async function pickEntry(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^请选择/ });
  await dialog.getByLabel('关键字').fill(name);
  await dialog.getByRole('button', { name: '搜索' }).click();
  await dialog.getByRole('button', { name: `选定${name}`, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

export async function addRow(page: Page, title: RegExp, button = '添加'): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses a file for a kind of evidence and waits until it stands in the list. */
export async function attach(dialog: Locator, kind: string, file: TestFile): Promise<void> {
  const slot = dialog.getByRole('region', { name: new RegExp(`^${literally(kind)}`) });
  await slot.locator('input[type=file]').setInputFiles(file);
  await expect(slot.getByRole('button', { name: /^删除/ })).toBeVisible();
}

export async function saveRow(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: '保存并关闭' }).click();
  await expect(dialog).toHaveCount(0);
}

/** 保存, and waits for the server's answer. */
export async function save(page: Page): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().includes('/scopes/'),
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  return (await answer).status();
}

/** The save state in the wizard's head. */
export const saveState = (page: Page): Locator => page.locator('.zc-save-state');

export async function saveAndNext(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存并下一步' }).click();
}

/** A new declaration by the API: 初级, 工程技术人员. */
export async function startDeclaration(page: Page, server: TestServer): Promise<string> {
  const headers = { 'X-Requested-With': 'zhicheng', Origin: server.url };
  const data = { flow: 'regular', businessLevel: 'junior', unitSupervisorType: 'talent', seriesCode: '08' };
  const response = await page.request.post(`${server.url}/api/declarations`, { headers, data });
  if (response.status() !== 201) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
}

export async function openDeclaration(page: Page, server: TestServer, id: string, step = ''): Promise<void> {
  await page.goto(`${server.url}/declarations/${id}${step && `?step=${step}`}`);
  await expect(page.getByRole('navigation', { name: '申报步骤' })).toBeVisible();
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
