import { StoreError } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { openSample } from '../fixtures/open-declaration.fixture.ts';
import { button, key, mount, press, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import './define.ts';
import type { PickerAnswer, ZcCodePicker } from './zc-code-picker.ts';

describe('<zc-code-picker>', () => {
  let root: ShadowRoot;
  let picker: ZcCodePicker;
  let answer: Promise<PickerAnswer>;

  afterEach(unmountAll);

  async function open(dictionary: string): Promise<void> {
    const { store } = await openSample();
    picker = document.createElement('zc-code-picker');
    picker.store = store;
    picker.dictionary = dictionary;
    picker.title = '认定资格系列';
    root = await mount(picker);
    answer = picker.open();
    await eventually(() => rows().length > 0, 'entries');
  }

  async function openForField(pointer: string, key: string): Promise<void> {
    const { session } = await openSample();
    picker = document.createElement('zc-code-picker');
    picker.session = session;
    picker.form = session.form;
    picker.field = session.form.panel(pointer).field(key);
    root = await mount(picker);
    answer = picker.open();
    await eventually(() => rows().length > 0, 'entries');
  }

  const rows = () => [...root.querySelectorAll('.zc-picker-entries tbody tr')];
  const codes = () => rows().map((row) => row.querySelector('td')?.textContent?.trim());
  const names = () => rows().map((row) => row.querySelector('th')?.firstChild?.nextSibling?.textContent?.trim() ?? '');
  const keyword = () => root.getElementById('zc-picker-keyword') as HTMLInputElement;

  function search(text: string, exact = false): void {
    keyword().value = text;
    (root.getElementById('zc-picker-exact') as HTMLInputElement).checked = exact;
    press(root, '搜索');
  }

  it('says why the entries are not there, and tries again when asked', async () => {
    const { store } = await openSample();
    let broken = true;
    picker = document.createElement('zc-code-picker');
    picker.store = {
      ...store,
      dictionary: (id) =>
        broken ? Promise.reject(new StoreError('offline', '暂时连不上服务器')) : store.dictionary(id),
    };
    picker.dictionary = 'gz-series';
    root = await mount(picker);
    answer = picker.open();
    await shows(root, '暂时连不上服务器');

    broken = false;
    press(root, '重试');

    await eventually(() => rows().length > 0, 'entries');
  });

  it('shows the first ten series in their order, with the search focused', async () => {
    await open('gz-series');

    expectEqual(codes(), ['01', '02', '03', '04', '07', '08', '09', '10', '11', '15'], 'the first page');
    await eventually(() => root.activeElement === keyword(), 'the search has the focus');
    await expectAccessible(picker);
  });

  it('finds 农业 in three names, and by exact search in none (A22)', async () => {
    await open('gz-series');

    search('农业');
    await eventually(() => rows().length === 3, 'three entries');
    expectEqual(codes(), ['09', '10', '11'], 'what 农业 finds');

    search('农业', true);
    await eventually(() => rows().length === 0, 'no entry');
    await shows(root, '没有找到');

    search('09', true);
    await eventually(() => codes().join() === '09', 'a whole code');
  });

  it('folds full-width and case', async () => {
    await open('gz-series');

    search('０９');
    await eventually(() => codes()[0] === '09', 'the entry 09');
  });

  it('answers 空值, and nothing for 返回 and Esc (A22)', async () => {
    await open('gz-series');
    press(root, '空值');
    expectEqual(await answer, 'cleared', 'the answer to 空值');

    answer = picker.open();
    await eventually(() => rows().length > 0, 'entries');
    press(root, '返回');
    expectEqual(await answer, null, 'the answer to 返回');

    answer = picker.open();
    await eventually(() => rows().length > 0, 'entries');
    key(keyword(), 'Escape');
    expectEqual(await answer, null, 'the answer to Esc');
  });

  it('is used by keyboard: type, ↓, Enter', async () => {
    await open('gz-series');
    keyword().value = '工程技术';
    keyword().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await eventually(() => rows().length === 1, 'one entry');

    key(keyword(), 'ArrowDown');
    expectEqual(root.activeElement?.getAttribute('aria-label'), '选定工程技术人员', 'what has the focus');
    key(root.activeElement as Element, 'ArrowUp');
    expect(root.activeElement === keyword(), '↑ leads back to the search');
    key(keyword(), 'ArrowDown');
    (root.activeElement as HTMLElement).click();

    expectEqual(((await answer) as { code: string }).code, '08', 'the code chosen');
  });

  it('offers what was chosen before', async () => {
    await open('gz-series');
    press(root, '选定农业技术人员（农艺）');
    await answer;

    answer = picker.open();
    await eventually(() => root.querySelector('.zc-picker-recent'), 'recent choices');
    press(root, '农业技术人员（农艺）');

    expectEqual(((await answer) as { code: string }).code, '09', 'the code chosen again');
  });

  it('goes down a level and up again, and tells the path of what it finds', async () => {
    await openForField('/basicInfo', 'matchedMajor');
    const top = codes();
    press(root, '下层：工学');
    await eventually(() => codes()[0]?.startsWith('08') && codes()[0] !== top[0], 'entries of 工学');
    press(root, '上一层');
    await eventually(() => codes().join() === top.join(), 'the top level again');

    search('环境工程', true);
    await eventually(() => rows().length === 1, 'one entry');
    expect(rows()[0]?.textContent?.includes('工学'), 'the path of the entry');
  });

  it('offers what was typed where own words are allowed', async () => {
    await openForField('/basicInfo', 'matchedMajor');

    search('示例专业');
    (await eventually(() => root.querySelector<HTMLButtonElement>('.zc-picker-own'), 'own words')).click();

    expectEqual(await answer, { text: '示例专业' }, 'the answer');
  });

  it('lets the server search what is too large to send', async () => {
    await open('units');

    search('示例');

    await eventually(() => names().length > 0, 'units');
    expect(button(root, '搜索'), 'still open');
  });

  it('greys out what can no longer be chosen, with the reason', async () => {
    const { store } = await openSample();
    picker = document.createElement('zc-code-picker');
    picker.store = {
      ...store,
      dictionary: async (id) => ({
        id,
        title: '',
        version: '1',
        tree: false,
        items: [{ code: '1', name: '旧系列', enabled: false, reason: '已停用' }],
      }),
    };
    picker.dictionary = 'sample';
    root = await mount(picker);
    void picker.open();

    await shows(root, '已停用');
    expectEqual(root.querySelectorAll('.zc-picker-choose').length, 0, 'entries that can be chosen');
    await expectAccessible(picker);
  });
});
