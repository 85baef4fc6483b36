import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { button, isGone, press, pressWhenThere, shows, type } from '../fixtures/parts.fixture.ts';
import { achievements, education } from '../fixtures/rows.fixture.ts';
import { closeTable, showTable } from './show-table.fixture.ts';

describe('the dialog of a row', () => {
  afterEach(closeTable);

  it('presets 1, 2, 3 with 保存并新增 (A24), and saves a row that still lacks its file', async () => {
    const { element, root, rows, stored, opened, orderNo, fillAchievement } = await showTable('/achievements');
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
    const { open, root, dialog, opened, fillAchievement } = await showTable('/achievements');
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
    const { element, root, stored, opened } = await showTable('/achievements');
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
    const { root, opened } = await showTable('/achievements', achievements(1));
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

  it('keeps a row while the network is away, and says so', async () => {
    const { open, root, stored, opened } = await showTable('/achievements', achievements(1));
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
    const { open, element, root, stored, opened } = await showTable('/achievements', achievements(1));
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

  it('begins at the top where a row is only read', async () => {
    const { root, opened } = await showTable('/achievements', achievements(1));
    press(root, '详细信息第 1 条');
    await opened();

    await eventually(() => root.activeElement?.matches('.zc-dialog-title'), 'the title has the focus');
  });

  it('shows 详细信息 read-only', async () => {
    const { element, root, opened } = await showTable('/education', { '/education/e1': education });

    press(root, '详细信息第 1 条');

    await opened();
    expectEqual(root.querySelectorAll('.zc-row-body input:not([type=hidden])').length, 0, 'inputs');
    await shows(root, '学籍验证报告');
    await expectAccessible(element);
  });
});
