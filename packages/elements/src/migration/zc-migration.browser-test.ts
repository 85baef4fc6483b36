import { openDeclaration } from '@zhicheng/engine';
import { createMemoryJournal } from '@zhicheng/engine/store';
import { expectAccessible } from '../base/axe.fixture.ts';
import { expect, expectEqual } from '../base/expect.fixture.ts';
import { openCompleteDeclaration } from '../declaration/real-declaration.fixture.ts';
import { mount, press, unmountAll } from '../fixtures/parts.fixture.ts';
import './define.ts';

describe('<zc-migration>', () => {
  afterEach(unmountAll);

  it('tells what a newer form has changed, until it has been seen', async () => {
    const { store, element: wizard, remove } = await openCompleteDeclaration();
    const id = wizard.declaration;
    remove();
    const acknowledged: string[] = [];
    const migrated = {
      ...store,
      open: async (declaration: string) => ({
        ...(await store.open(declaration)),
        migration: {
          from: '1.0.0',
          to: '1.1.0',
          notices: ['“地址”改为分开填写。'],
          changes: [
            { op: 'drop' as const, path: '/basicInfo/fax', reason: '不再收集', before: '020-80000000', after: null },
            {
              op: 'rename' as const,
              path: '/basicInfo/homeAddress',
              reason: '',
              before: '示例路1号',
              after: '示例路1号',
            },
          ],
        },
      }),
      acknowledgeMigration: async (declaration: string) => {
        acknowledged.push(declaration);
      },
    };
    const session = await openDeclaration({ store: migrated, declarationId: id, journal: createMemoryJournal() });
    const element = document.createElement('zc-migration');
    element.session = session;
    const root = await mount(element);

    const lines = [...root.querySelectorAll('li')].map((line) => line.textContent?.trim());
    expect(root.textContent?.includes('“地址”改为分开填写。'), 'the designer’s sentence');
    expectEqual(
      lines,
      ['不再需要，原内容：020-80000000（不再收集）', '基本信息 · 个人住址：位置有变，内容不变'],
      'the changes',
    );
    await expectAccessible(element);

    press(root, '知道了');
    await element.updateComplete;
    expectEqual(acknowledged, [id], 'the store is told');
    expectEqual(root.querySelector('section'), null, 'the notice goes');
    session.close();
  });
});
