import type { JsonObject } from '@zhicheng/engine';
import { eventually } from '../base/expect.fixture.ts';
import { openSample } from '../fixtures/open-declaration.fixture.ts';
import { mount, type, unmountAll } from '../fixtures/parts.fixture.ts';
import './define.ts';

let close: () => void = () => {};

/** A table of the sample form on the page, with what tests ask of it. */
export async function showTable(pointer: string, scopes: Record<string, JsonObject> = {}, width = 1000) {
  const open = await openSample(scopes);
  close = () => open.session.close();
  const element = document.createElement('zc-table');
  element.session = open.session;
  element.table = open.session.form.table(pointer);
  const root = await mount(element, width);
  const dialog = () => root.querySelector<HTMLDialogElement>('dialog[open]');
  return {
    open,
    element,
    root,
    dialog,
    opened: () => eventually(dialog, 'a dialog'),
    rows: () => [...root.querySelectorAll('[data-row]')],
    stored: async () => (await open.store.open(open.declarationId)).scopes,
    orderNo: () => (root.querySelector('.zc-row-body [id$=-orderNo]') as HTMLInputElement | null)?.value,
    /** Fills in the open dialog of an achievement. */
    fillAchievement() {
      const path = root.querySelector('.zc-row-body [id$=-projectName]')?.id.replace('projectName', '') ?? '';
      type(root, `${path}startDate`, '2019-03-01');
      type(root, `${path}endDate`, '2019-12-20');
      type(root, `${path}projectName`, '示例镇污水处理站提标改造');
      type(root, `${path}completion`, '参与方案、调试与验收');
      type(root, `${path}effect`, '出水稳定达标');
    },
  };
}

export function closeTable(): void {
  unmountAll();
  close();
}
