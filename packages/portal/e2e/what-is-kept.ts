import type { Page } from '@playwright/test';
import { enter } from './accounts.ts';
import { li, type Person } from './people.ts';
import type { TestServer } from './server.ts';
import { addRow, openDeclaration, saveRow, startDeclaration, type } from './wizard.ts';

/** Labels of the step that is quickest to fill in. */
export const rewards = '工作期间奖惩情况';
export const summary = '个人专业技术工作小结';

export async function start(page: Page, server: TestServer, step: string): Promise<{ id: string; person: Person }> {
  const person = li;
  await enter(page, server, person);
  const id = await startDeclaration(page, server);
  await openDeclaration(page, server, id, step);
  return { id, person };
}

/** What the server holds. */
export async function stored(
  page: Page,
  server: TestServer,
  id: string,
): Promise<Record<string, Record<string, unknown>>> {
  const response = await page.request.get(`${server.url}/api/declarations/${id}`);
  const { scopes } = (await response.json()) as { scopes: { path: string; value: Record<string, unknown> }[] };
  return Object.fromEntries(scopes.map(({ path, value }) => [path, value]));
}

export async function rowsOf(
  page: Page,
  server: TestServer,
  id: string,
  table: string,
): Promise<Record<string, unknown>[]> {
  return Object.entries(await stored(page, server, id)).flatMap(([path, value]) =>
    path.startsWith(table) ? [value] : [],
  );
}

export async function addAchievement(page: Page, name: string): Promise<void> {
  const dialog = await addRow(page, /业绩成果/);
  await type(dialog, {
    开始时间: '2019-03-01',
    结束时间: '2019-12-20',
    承担专业技术工作项目名称: name,
    完成情况: '参与方案、调试与验收',
    效果及评价: '出水稳定达标',
  });
  await saveRow(dialog);
}
