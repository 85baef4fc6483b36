import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { choose, isGone, press, pressWhenThere, shows, type } from '../fixtures/parts.fixture.ts';
import { achievements } from '../fixtures/rows.fixture.ts';
import { closeTable, showTable } from './show-table.fixture.ts';

describe('the files of a row', () => {
  afterEach(closeTable);

  it('leads from 缺附件 to the file that is missing', async () => {
    const { root } = await showTable('/achievements', achievements(1));

    root.querySelector<HTMLElement>('.zc-tag-button')?.click();

    await eventually(() => root.activeElement?.closest('.zc-slot'), 'a slot has the focus');
  });

  it('adds a file to a stored row, and the same name replaces it (A15)', async () => {
    const { element, root, stored, opened } = await showTable('/achievements', achievements(1));
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
    const { root, stored, opened } = await showTable('/achievements', achievements(1));
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

  it('files no certificate without its file', async () => {
    const { root, stored, opened } = await showTable('/certificates');
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
    const { root, stored, opened } = await showTable('/certificates');
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
});
