import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { button, buttonAppears, isGone, key, press, pressWhenThere, shows } from '../fixtures/parts.fixture.ts';
import { achievement, achievements, attachment, education } from '../fixtures/rows.fixture.ts';
import { closeTable, showTable } from './show-table.fixture.ts';

describe('<zc-table>', () => {
  afterEach(closeTable);

  it('says what belongs into an empty table and offers to add', async () => {
    const { element, root, rows } = await showTable('/achievements');

    expectEqual(rows().length, 0, 'rows');
    expect(root.querySelector('.zc-table-empty')?.textContent?.trim(), 'a sentence');
    expect(button(root, '添加'), 'the button');
    await expectAccessible(element);
  });

  it('shows codes by name, counts what is wrong and marks missing files', async () => {
    const { element, root, rows } = await showTable('/education', {
      '/education/e1': education,
      '/education/e2': { ...education, rowId: 'e2', orderNo: 2, attachments: [] },
    });

    await shows(root, '大学本科毕业');
    expect(rows()[1]?.querySelector('.zc-tag-error')?.textContent?.includes('缺附件'), 'the mark 缺附件 in row 2');
    expect(!rows()[0]?.textContent?.includes('缺附件'), 'no mark in row 1');
    await expectAccessible(element);
  });

  it('asks before a row is deleted', async () => {
    const { root, rows, stored } = await showTable('/achievements', achievements(2));
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
    const { root, rows, stored } = await showTable('/achievements', achievements(4));
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

  it('stops asking for a tick once there is one', async () => {
    const { root } = await showTable('/achievements', achievements(1));
    press(root, '批量删除');
    await shows(root, '请先勾选要删除的行');

    (root.querySelector('tbody .zc-row-select input, .zc-row-card .zc-row-select input') as HTMLInputElement).click();

    await eventually(() => !root.textContent?.includes('请先勾选要删除的行'), 'the request is gone');
  });

  it('offers nothing that changes when read-only', async () => {
    const { element, root } = await showTable('/education', { '/education/e1': education });
    element.readonly = true;
    await element.updateComplete;

    const names = [...root.querySelectorAll('button')].map((each) => each.textContent?.trim());
    expectEqual(names, ['附件浏览', '详细信息'], 'the buttons');
  });

  it('draws cards where it is narrow', async () => {
    const { element, root } = await showTable(
      '/education',
      { '/education/e1': { ...education, attachments: [attachment('diploma', '学历证书')] as never } },
      360,
    );

    await eventually(() => root.querySelector('.zc-row-card'), 'a card');
    expect(!root.querySelector('table'), 'no table');
    await expectAccessible(element);
  });

  it('draws of 2,000 rows only those in sight, wherever one scrolls', async () => {
    const { element, root, rows } = await showTable('/achievements', achievements(2000));
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
    const { element, root } = await showTable('/achievements', achievements(200));

    element.openRow('a150', 'projectName');

    await eventually(() => root.activeElement?.id === 'zc-achievements-a150-projectName', 'the field has the focus');
    key(root.activeElement as Element, 'Escape');
    await isGone(root, 'dialog');
    const edit = await buttonAppears(root, '编辑第 150 条');
    await eventually(() => root.activeElement === edit, 'the row has the focus');
  });

  it('shows rows in the order of their numbers', async () => {
    const { rows } = await showTable('/achievements', {
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
