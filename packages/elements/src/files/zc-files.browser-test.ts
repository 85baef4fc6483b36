import type { FieldScope } from '@zhicheng/engine';
import { StoreError, type Upload } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { choose, mount, press, pressWhenThere, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import { achievement, attachment } from '../fixtures/rows.fixture.ts';
import './define.ts';
import type { ZcFiles } from './zc-files.ts';

const limit = 20_971_520;

describe('<zc-files>', () => {
  let open: OpenedDeclaration;
  let element: ZcFiles;
  let scope: FieldScope;
  let root: ShadowRoot;

  beforeEach(async () => {
    open = await openSample({ '/achievements/a1': achievement(1) });
    scope = open.session.form.table('/achievements').edit('a1');
    element = document.createElement('zc-files');
    element.session = open.session;
    element.scope = scope;
    root = await mount(element);
  });

  afterEach(() => {
    unmountAll();
    scope.dispose();
    open.session.close();
  });

  const pdf = (name: string, size = 100) => new File([`%PDF-1.4\n${' '.repeat(Math.max(0, size - 15))}\n%%EOF`], name);
  const names = () => scope.attachments.value.map(({ name }) => name);

  it('names the kind, its rule, what a copy must bear, and the formats', async () => {
    await shows(root, '业绩成果佐证材料');
    await shows(root, '必交');
    await shows(root, '加盖公章');
    await shows(root, '单个文件不超过 20 MB（20480 KB）');
    await expectAccessible(element);
  });

  it('takes files, numbering the names from the second on', async () => {
    choose(root, pdf('合同.pdf'));
    await eventually(() => names().length === 1, 'one file');
    choose(root, pdf('验收.pdf'));
    await eventually(() => names().length === 2, 'two files');

    expectEqual(names(), ['业绩成果佐证材料', '业绩成果佐证材料 2'], 'the names');
    await shows(root, '合同.pdf');
    await expectAccessible(element);
  });

  const refused: [string, () => File, string][] = [
    ['20 MB + 1 byte', () => pdf('大.pdf', limit + 1), '文件超过 20 MB'],
    ['a program named .pdf', () => new File(['MZ\x90\x00\x03'], '程序.pdf'), '文件内容与扩展名不符'],
    ['an empty file', () => new File([], '空.pdf'), '文件是空的'],
    ['a program', () => new File(['MZ'], '程序.exe'), '不支持的文件格式：.exe'],
  ];
  for (const [what, file, sentence] of refused) {
    it(`refuses ${what}, and keeps the reason until it has been seen`, async () => {
      choose(root, file());

      await shows(root, sentence);
      await expectAccessible(element);
      expectEqual(names(), [], 'the files of the row');
      press(root, `知道了${file().name}`);
      await eventually(() => !root.textContent?.includes(sentence), 'the reason is gone');
    });
  }

  it('takes exactly 20 MB', async () => {
    choose(root, pdf('正好.pdf', limit));

    await eventually(() => names().length === 1, 'the file');
    expectEqual(scope.attachments.value[0]?.size, limit, 'its size');
  });

  it('takes no more than the policy allows', async () => {
    scope.attachments.value = Array.from({ length: 20 }, (_, i) => ({
      ...attachment('achievement-evidence', `材料 ${i + 1}`),
      id: `f${i}`,
    }));
    await eventually(() => !root.querySelector('.zc-drop'), 'nothing more can be chosen');
  });

  it('shows progress, pauses, goes on, cancels', async () => {
    const calls: string[] = [];
    let finish = (): void => {};
    let progress: (sent: number) => void = () => {};
    element.session = {
      ...open.session,
      upload: (_scope, _request, onProgress): Upload => {
        progress = (sent) => onProgress?.({ sent, total: 100, speed: 2048 });
        return {
          done: new Promise((_, reject) => {
            finish = () => reject(new StoreError('cancelled', ''));
          }),
          pause: () => calls.push('pause'),
          resume: () => calls.push('resume'),
          cancel: () => {
            calls.push('cancel');
            finish();
          },
        };
      },
    };
    await element.updateComplete;
    choose(root, pdf('慢.pdf'));
    await pressWhenThere(root, '暂停慢.pdf');
    await eventually(() => calls[0] === 'pause', 'the upload is paused');
    progress(50);
    await shows(root, '已暂停 · 50%');
    press(root, '继续慢.pdf');
    await shows(root, '50% · 2 KB/秒');
    expectEqual(root.querySelector('progress')?.value, 50, 'the progress');
    await expectAccessible(element);

    press(root, '取消慢.pdf');

    await eventually(() => !root.querySelector('progress'), 'the file is gone');
    expectEqual(calls, ['pause', 'resume', 'cancel'], 'what the upload was told');
  });

  it('keeps a file whose way was cut, and sends it again', async () => {
    let cut = true;
    element.session = {
      ...open.session,
      upload: (...given): Upload => {
        if (!cut) return open.session.upload(...given);
        return { done: Promise.reject(new StoreError('offline', '网络不通')), pause() {}, resume() {}, cancel() {} };
      },
    };
    await element.updateComplete;
    choose(root, pdf('合同.pdf'));
    await shows(root, '网络不通');
    cut = false;

    press(root, '重试合同.pdf');

    await eventually(() => names().length === 1, 'the file');
  });

  it('asks before a file is removed', async () => {
    scope.attachments.value = [attachment('achievement-evidence', '合同')];
    await pressWhenThere(root, '删除合同');
    await pressWhenThere(root, '取消');
    expectEqual(names(), ['合同'], 'the files after 取消');

    press(root, '删除合同');
    await pressWhenThere(root, '删除');

    await eventually(() => names().length === 0, 'no file');
    await shows(root, '“合同”已删除');
    await eventually(() => root.activeElement?.closest('.zc-slot'), 'the focus is where a file can be chosen again');
  });

  it('offers files of earlier declarations', async () => {
    unmountAll();
    const shared = { ...attachment('achievement-evidence', '旧合同'), declarationId: 'd0', origin: '2020 年申报' };
    const earlier = await openSample({ '/achievements/a1': achievement(1) }, { sharedFiles: [shared] });
    const own = earlier.session.form.table('/achievements').edit('a1');
    element = document.createElement('zc-files');
    element.session = earlier.session;
    element.scope = own;
    element.share = true;
    root = await mount(element);

    press(root, '共享');
    await shows(root, '2020 年申报');
    await expectAccessible(element);
    press(root, '选用旧合同');

    await shows(root, '“旧合同”已选用');
    expectEqual(
      own.attachments.value.map(({ id, kind }) => [id, kind]),
      [[shared.id, shared.kind]],
      'the files',
    );
    earlier.session.close();
  });

  it('shows files without their buttons when read-only', async () => {
    scope.attachments.value = [attachment('achievement-evidence', '合同')];
    element.readonly = true;
    await element.updateComplete;

    expect(!root.querySelector('input[type=file]'), 'no file input');
    expectEqual(
      [...root.querySelectorAll('a, button')].map((each) => each.textContent?.trim()),
      ['查看', '下载'],
      'what can be done',
    );
  });
});
