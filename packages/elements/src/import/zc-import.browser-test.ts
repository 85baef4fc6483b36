import type { ImportDataset } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { mount, press, pressWhenThere, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import { education } from '../fixtures/rows.fixture.ts';
import './define.ts';
import type { ZcImport } from './zc-import.ts';

describe('<zc-import>', () => {
  let open: OpenedDeclaration;
  let element: ZcImport;
  let root: ShadowRoot;

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  async function show(dataset?: ImportDataset): Promise<void> {
    open = await openSample({}, dataset ? { dataset } : {});
    const { steps } = open.session.form.model;
    const section = steps.flatMap(({ sections }) => sections).find(({ definition }) => definition.kind === 'import');
    element = document.createElement('zc-import');
    element.session = open.session;
    element.step = section?.step ?? '';
    element.section = section ?? null;
    root = await mount(element);
  }

  it('says when there is nothing to take over', async () => {
    await show();
    await expectAccessible(element);

    press(root, '确认获取数据');

    await shows(root, '没有查到您以前的申报资料');
  });

  it('offers nothing where one can only read', async () => {
    await show();
    element.readonly = true;

    await shows(root, '只供查看');
    expectEqual(root.querySelectorAll('button, input').length, 0, 'controls drawn');
  });

  it('lists what would change, and applies only what is ticked', async () => {
    await show({
      sources: ['2020 年申报'],
      scopes: [
        { path: '/basicInfo', value: { homeAddress: '广州市天河区示例路1号', ethnicity: '01' } },
        { path: '/education/old', value: { ...education, rowId: 'old', attachments: [] } },
      ],
    });
    press(root, '确认获取数据');
    await shows(root, '广州市天河区示例路1号');
    await shows(root, '汉族');
    await expectAccessible(element);
    const ticks = [...root.querySelectorAll<HTMLInputElement>('tbody input')];
    const address = ticks.find((tick) => tick.getAttribute('aria-label')?.includes('示例路'));

    address?.click();
    await pressWhenThere(root, `填入所选 ${ticks.length - 1} 项`);

    await shows(root, `已填入 ${ticks.length - 1} 项`);
    await eventually(() => open.session.form.table('/education').rows.value.length === 1, 'a row');
    const panel = open.session.form.panel('/basicInfo');
    expectEqual(
      [panel.field('homeAddress').value.value, panel.field('ethnicity').value.value],
      [null, '01'],
      'the fields',
    );
  });
});
