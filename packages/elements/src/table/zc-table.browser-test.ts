import type { JsonObject } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import {
  button,
  buttonAppears,
  choose,
  isGone,
  key,
  mount,
  press,
  pressWhenThere,
  shows,
  type,
  unmountAll,
} from '../fixtures/parts.fixture.ts';
import { achievement, achievements, attachment, education } from '../fixtures/rows.fixture.ts';
import './define.ts';
import type { ZcTable } from './zc-table.ts';

describe('<zc-table>', () => {
  let open: OpenedDeclaration;
  let element: ZcTable;
  let root: ShadowRoot;

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  async function show(pointer: string, scopes: Record<string, JsonObject> = {}, width = 1000): Promise<void> {
    open = await openSample(scopes);
    element = document.createElement('zc-table');
    element.session = open.session;
    element.table = open.session.form.table(pointer);
    root = await mount(element, width);
  }

  const rows = () => [...root.querySelectorAll('[data-row]')];
  const stored = async () => (await open.store.open(open.declarationId)).scopes;
  const dialog = () => root.querySelector<HTMLDialogElement>('dialog[open]');
  const opened = () => eventually(dialog, 'a dialog');
  const orderNo = () => (root.querySelector('.zc-row-body [id$=-orderNo]') as HTMLInputElement | null)?.value;

  /** Fills in the open dialog of an achievement. */
  function fillAchievement(): void {
    const path = root.querySelector('.zc-row-body [id$=-projectName]')?.id.replace('projectName', '') ?? '';
    type(root, `${path}startDate`, '2019-03-01');
    type(root, `${path}endDate`, '2019-12-20');
    type(root, `${path}projectName`, '示例镇污水处理站提标改造');
    type(root, `${path}completion`, '参与方案、调试与验收');
    type(root, `${path}effect`, '出水稳定达标');
  }

  it('says what belongs into an empty table and offers to add', async () => {
    await show('/achievements');

    expectEqual(rows().length, 0, 'rows');
    expect(root.querySelector('.zc-table-empty')?.textContent?.trim(), 'a sentence');
    expect(button(root, '添加'), 'the button');
    await expectAccessible(element);
  });

  it('shows codes by name, counts what is wrong and marks missing files', async () => {
    await show('/education', {
      '/education/e1': education,
      '/education/e2': { ...education, rowId: 'e2', orderNo: 2, attachments: [] },
    });

    await shows(root, '大学本科毕业');
    expect(rows()[1]?.querySelector('.zc-tag-error')?.textContent?.includes('缺附件'), 'the mark 缺附件 in row 2');
    expect(!rows()[0]?.textContent?.includes('缺附件'), 'no mark in row 1');
    await expectAccessible(element);
  });

  it('presets 1, 2, 3 with 保存并新增 (A24), and saves a row that still lacks its file', async () => {
    await show('/achievements');
    press(root, '添加');
    await opened();
    for (const number of [1, 2]) {
      await eventually(() => orderNo() === String(number), `the preset ${number}`);
      fillAchievement();
      press(root, '保存并新增');
      await eventually(async () => (await stored()).length === number, `${number} stored rows`);
    }
    await eventually(() => orderNo() === '3', 'the preset 3');
    await expectAccessible(element);

    press(root, '关闭');

    await isGone(root, 'dialog');
    expectEqual(rows().length, 2, 'rows');
    expect(rows()[0]?.textContent?.includes('缺附件'), 'the mark 缺附件');
  });

  it('stays closed when one goes back before the answer comes, and the table tells it', async () => {
    await show('/achievements');
    press(root, '添加');
    await opened();
    fillAchievement();
    const { saveScope } = open.store;
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    open.store.saveScope = async (...given) => {
      await asked;
      return saveScope(...given);
    };

    press(root, '保存并新增');
    press(root, '关闭');
    await pressWhenThere(root, '不保存，关闭');
    await isGone(root, 'dialog');
    answer();

    await shows(root, '第 1 条已保存');
    expectEqual(dialog(), null, 'no dialog');
  });

  it('keeps the dialog open with a focused list of what is wrong', async () => {
    await show('/achievements');
    press(root, '添加');
    await opened();

    press(root, '保存并关闭');

    await eventually(() => root.activeElement?.classList.contains('zc-summary'), 'the summary has the focus');
    expectEqual((await stored()).length, 0, 'stored rows');
    await expectAccessible(element);
    (root.querySelector('.zc-summary .zc-link') as HTMLElement).click();
    expect(root.activeElement?.matches('.zc-row-body input, .zc-row-body textarea'), 'a field has the focus');
  });

  it('asks before unsaved input is dropped, and gives the focus back', async () => {
    await show('/achievements', achievements(1));
    button(root, '编辑第 1 条').focus();
    press(root, '编辑第 1 条');
    await opened();
    type(root, 'zc-achievements-a1-projectName', '改了名称');

    press(root, '关闭');
    await eventually(
      () => root.activeElement?.textContent?.includes('继续填写'),
      'the answer that loses nothing has the focus',
    );
    await pressWhenThere(root, '继续填写');
    expectEqual(
      (root.getElementById('zc-achievements-a1-projectName') as HTMLInputElement).value,
      '改了名称',
      'the input',
    );
    press(root, '关闭');
    await pressWhenThere(root, '不保存，关闭');

    await isGone(root, 'dialog');
    await eventually(() => root.activeElement === button(root, '编辑第 1 条'), 'the button has the focus');
    expect(root.textContent?.includes('示例镇污水处理站'), 'the old name');
  });

  it('leads from 缺附件 to the file that is missing', async () => {
    await show('/achievements', achievements(1));

    root.querySelector<HTMLElement>('.zc-tag-button')?.click();

    await eventually(() => root.activeElement?.closest('.zc-slot'), 'a slot has the focus');
  });

  it('asks before a row is deleted', async () => {
    await show('/achievements', achievements(2));
    press(root, '删除第 1 条');
    await shows(root, '删除后不可恢复，确定删除？');
    await pressWhenThere(root, '取消');
    expectEqual((await stored()).length, 2, 'stored rows after 取消');

    press(root, '删除第 1 条');
    await pressWhenThere(root, '删除');

    await eventually(() => rows().length === 1, 'one row');
    expectEqual(
      (await stored()).map(({ path }) => path),
      ['/achievements/a2'],
      'what is stored',
    );
  });

  it('deletes the ticked rows, renumbers the others', async () => {
    await show('/achievements', achievements(4));
    press(root, '批量删除');
    await shows(root, '请先勾选');
    for (const row of [rows()[0], rows()[2]]) row?.querySelector<HTMLInputElement>('input')?.click();
    press(root, '批量删除');
    await pressWhenThere(root, '删除');
    await eventually(() => rows().length === 2, 'two rows');

    press(root, '重新编号');

    await shows(root, '已按显示顺序重新编号');
    expectEqual(
      (await stored()).map(({ value }) => value.orderNo),
      [1, 2],
      'the numbers stored',
    );
  });

  it('keeps a row while the network is away, and says so', async () => {
    await show('/achievements', achievements(1));
    press(root, '编辑第 1 条');
    await opened();
    type(root, 'zc-achievements-a1-projectName', '离线时改的名称');
    open.fail('offline');

    press(root, '保存并关闭');

    await shows(root, '已存在本机');
    await shows(root, '离线时改的名称');
    open.fail(null);
    await open.session.flush();
    expectEqual((await stored())[0]?.value.projectName, '离线时改的名称', 'what is stored');
  });

  it('loses nothing when the row was stored elsewhere in the meantime', async () => {
    await show('/achievements', achievements(1));
    const [scope] = await stored();
    press(root, '编辑第 1 条');
    await opened();
    type(root, 'zc-achievements-a1-projectName', '我的名称');
    await open.store.saveScope(
      open.declarationId,
      '/achievements/a1',
      { ...scope?.value, projectName: '别处的名称' },
      scope?.version ?? null,
    );

    press(root, '保存并关闭');

    await shows(root, '别处的名称');
    expectEqual((await stored())[0]?.value.projectName, '别处的名称', 'what is stored before the decision');
    await expectAccessible(element);
    press(root, '保留我填写的');
    await isGone(root, 'dialog');
    expectEqual((await stored())[0]?.value.projectName, '我的名称', 'what is stored after it');
  });

  it('adds a file to a stored row, and the same name replaces it (A15)', async () => {
    await show('/achievements', achievements(1));
    for (const content of ['%PDF-1.4\nfirst\n%%EOF', '%PDF-1.4\nsecond, longer\n%%EOF']) {
      press(root, '附件上传第 1 条');
      await opened();
      type(root, 'zc-upload-name', '合同验收');
      root.getElementById('zc-upload-name')?.dispatchEvent(new Event('change'));
      choose(root, new File([content], '合同.pdf'));
      press(root, '确定');
      await isGone(root, 'dialog');
    }

    await shows(root, '已替换同名附件');
    const files = (await stored())[0]?.value.attachments as unknown as { name: string; size: number }[];
    expectEqual(
      files.map(({ name, size }) => [name, size]),
      [['合同验收', 29]],
      'the files stored',
    );

    press(root, '附件浏览第 1 条');
    await opened();
    await eventually(() => root.activeElement?.matches('a'), 'one begins with looking, not with deleting');
    await expectAccessible(element);
    press(root, '删除合同验收');
    await pressWhenThere(root, '删除');
    await shows(root, '“合同验收”已删除');
    expect(root.activeElement?.closest('dialog'), 'the focus is still in the dialog');
    expectEqual((await stored())[0]?.value.attachments, [], 'the files stored');
  });

  it('says at once why a chosen file can not be taken', async () => {
    await show('/achievements', achievements(1));
    press(root, '附件上传第 1 条');
    await opened();
    choose(root, new File(['MZ'], '程序.exe'));

    await shows(root, '不支持的文件格式：.exe');
    press(root, '确定');
    expectEqual((await stored())[0]?.value.attachments, [], 'the files stored');
    choose(root, new File(['%PDF-1.4\nright\n%%EOF'], '合同.pdf'));
    await eventually(() => !root.textContent?.includes('不支持的文件格式'), 'the refusal is gone');
    press(root, '确定');
    await isGone(root, 'dialog');
  });

  it('begins at the top where a row is only read', async () => {
    await show('/achievements', achievements(1));
    press(root, '详细信息第 1 条');
    await opened();

    await eventually(() => root.activeElement?.matches('.zc-dialog-title'), 'the title has the focus');
  });

  it('stops asking for a tick once there is one', async () => {
    await show('/achievements', achievements(1));
    press(root, '批量删除');
    await shows(root, '请先勾选要删除的行');

    (root.querySelector('tbody .zc-row-select input, .zc-row-card .zc-row-select input') as HTMLInputElement).click();

    await eventually(() => !root.textContent?.includes('请先勾选要删除的行'), 'the request is gone');
  });

  it('files no certificate without its file', async () => {
    await show('/certificates');
    press(root, '附件上传');
    await opened();
    const option = await eventually(
      () => [...root.querySelectorAll('option')].find(({ text }) => text === '在岗在职证明材料'),
      'the kinds to choose from',
    );
    option.selected = true;
    option.parentElement?.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => root.querySelector('.zc-slot'), 'the slot of the kind');
    press(root, '上传');

    await eventually(
      () => root.querySelector('.zc-summary')?.textContent?.includes('在岗在职证明材料'),
      'what is missing',
    );
    expectEqual((await stored()).length, 0, 'stored rows');
  });

  it('files a certificate in five moves, and a twin replaces it', async () => {
    await show('/certificates');
    for (const name of ['证明一.pdf', '证明二.pdf']) {
      press(root, '附件上传');
      await opened();
      const option = await eventually(
        () => [...root.querySelectorAll('option')].find(({ text }) => text === '在岗在职证明材料'),
        'the kinds to choose from',
      );
      option.selected = true;
      option.parentElement?.dispatchEvent(new Event('change', { bubbles: true }));
      type(root, root.querySelector('.zc-row-body [id$=-orderNo]')?.id ?? '', '1');
      await eventually(() => root.querySelector('.zc-slot'), 'the slot of the kind');
      choose(root, new File([`%PDF-1.4\n${name}\n%%EOF`], name));
      press(root, '上传');
      await shows(root, '请填写下一条');
      press(root, '返回');
      await isGone(root, 'dialog');
    }

    await shows(root, '已替换同名附件');
    const files = (await stored()).map(
      ({ value }) => (value.attachments as unknown as { fileName: string }[])[0]?.fileName,
    );
    expectEqual(files, ['证明二.pdf'], 'the files stored');
  });

  it('shows 详细信息 read-only', async () => {
    await show('/education', { '/education/e1': education });

    press(root, '详细信息第 1 条');

    await opened();
    expectEqual(root.querySelectorAll('.zc-row-body input:not([type=hidden])').length, 0, 'inputs');
    await shows(root, '学籍验证报告');
    await expectAccessible(element);
  });

  it('offers nothing that changes when read-only', async () => {
    await show('/education', { '/education/e1': education });
    element.readonly = true;
    await element.updateComplete;

    const names = [...root.querySelectorAll('button')].map((each) => each.textContent?.trim());
    expectEqual(names, ['附件浏览', '详细信息'], 'the buttons');
  });

  it('draws cards where it is narrow', async () => {
    await show(
      '/education',
      { '/education/e1': { ...education, attachments: [attachment('diploma', '学历证书')] as never } },
      360,
    );

    await eventually(() => root.querySelector('.zc-row-card'), 'a card');
    expect(!root.querySelector('table'), 'no table');
    await expectAccessible(element);
  });

  it('draws of 2,000 rows only those in sight, wherever one scrolls', async () => {
    await show('/achievements', achievements(2000));
    const list = root.querySelector('.zc-rows-scroll') as HTMLElement;
    expect(rows().length < 60, 'few rows are drawn');
    expectEqual(root.querySelector('table')?.getAttribute('aria-rowcount'), '2001', 'the number of rows told');

    await eventually(() => {
      list.scrollTop = list.scrollHeight;
      return rows().some((row) => row.getAttribute('data-row') === 'a2000');
    }, 'the last row');
    expect(rows().length < 60, 'few rows are drawn');
    expectEqual(rows().pop()?.getAttribute('aria-rowindex'), '2001', 'the index of the last row');
    await expectAccessible(element);
  });

  it('opens a row that is out of sight, at a field', async () => {
    await show('/achievements', achievements(200));

    element.openRow('a150', 'projectName');

    await eventually(() => root.activeElement?.id === 'zc-achievements-a150-projectName', 'the field has the focus');
    key(root.activeElement as Element, 'Escape');
    await isGone(root, 'dialog');
    const edit = await buttonAppears(root, '编辑第 150 条');
    await eventually(() => root.activeElement === edit, 'the row has the focus');
  });

  it('shows rows in the order of their numbers', async () => {
    await show('/achievements', {
      '/achievements/a1': achievement(1, { orderNo: 2, projectName: '后一条' }),
      '/achievements/a2': achievement(2, { orderNo: 1, projectName: '前一条' }),
    });

    expectEqual(
      rows().map((row) => row.textContent?.includes('前一条')),
      [true, false],
      'the order',
    );
  });
});
