import { signal } from '@preact/signals-core';
import type { DeclarationSession, Leftover, Merge, ResumedUpload, UploadProgress } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { mount, press, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import './define.ts';

describe('<zc-kept>', () => {
  let open: OpenedDeclaration;
  let root: ShadowRoot;
  const dismissed: unknown[] = [];
  const renumbered = { path: '/education/e1', title: '教育经历', labels: ['记录顺序号'], number: 3 };
  const merge: Merge = { path: '/basicInfo', title: '基本信息', labels: ['民族', '政治面貌'] };
  const leftover: Leftover = {
    id: '1',
    title: '业绩成果',
    reason: 'form',
    lines: [{ label: '获何称号', value: '市级先进' }],
  };
  const progress = signal<UploadProgress>({ sent: 40, total: 100, speed: 10 });
  let cancelled = 0;
  const upload: ResumedUpload = {
    id: 'u1',
    scope: '/achievements/a1',
    kind: 'achievement-evidence',
    name: '业绩成果佐证材料',
    fileName: 'a.pdf',
    progress,
    cancel: () => {
      cancelled += 1;
    },
  };

  beforeEach(async () => {
    open = await openSample({});
    const session: DeclarationSession = {
      ...open.session,
      merges: signal([renumbered, merge]),
      leftovers: signal([leftover]),
      resumedUploads: signal([upload]),
      dismiss: (seen) => dismissed.push(seen),
    };
    const element = document.createElement('zc-kept');
    element.session = session;
    root = await mount(element);
    await expectAccessible(element);
  });

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  it('tells what was merged and what has no place, until each has been seen', async () => {
    await shows(root, '“基本信息”的民族、政治面貌在别处修改过，已与您填写的内容合并，请核对。');
    await shows(root, '另一个窗口也新增了“教育经历”，这里新增的一条，记录顺序号已改为 3。');
    await shows(root, '获何称号：市级先进');

    press(root, '知道了');
    press(root, '知道了，不再保留');

    expectEqual(dismissed, [merge, leftover], 'what was put away');
  });

  it('shows a file that goes on, whether the way is cut, and lets go of it', async () => {
    await shows(root, '上传中断，正在继续 · 40%');
    progress.value = { sent: 40, total: 100, speed: 0, waiting: true };
    await shows(root, '暂时连不上服务器，恢复后自动继续 · 40%');

    press(root, '取消a.pdf');

    await eventually(() => cancelled === 1, 'the file is let go');
  });
});
