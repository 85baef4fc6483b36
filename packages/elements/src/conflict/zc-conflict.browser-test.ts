import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { type OpenedDeclaration, openSample } from '../fixtures/open-declaration.fixture.ts';
import { mount, press, shows, unmountAll } from '../fixtures/parts.fixture.ts';
import { achievement } from '../fixtures/rows.fixture.ts';
import './define.ts';
import type { ZcConflict } from './zc-conflict.ts';

describe('<zc-conflict>', () => {
  let open: OpenedDeclaration;
  let element: ZcConflict;
  let root: ShadowRoot;
  const taken: unknown[] = [];

  beforeEach(async () => {
    taken.length = 0;
    open = await openSample({ '/achievements/a1': achievement(1) });
    const scope = open.session.form.table('/achievements').edit('a1');
    open.session.watch(scope);
    const [stored] = (await open.store.open(open.declarationId)).scopes;
    const theirs = { projectName: '别处的名称', completion: '别处的情况', startDate: '2018-01-01' };
    scope.field('projectName').set('我的名称');
    scope.field('completion').set('我的情况');
    await open.store.saveScope(
      open.declarationId,
      scope.path,
      { ...stored?.value, ...theirs },
      stored?.version ?? null,
    );
    await open.session.save(scope);
    element = document.createElement('zc-conflict');
    element.inline = true;
    element.conflict = open.session.conflicts.value[0] ?? null;
    element.onChoose = (take) => taken.push(take);
    root = await mount(element);
  });

  afterEach(() => {
    unmountAll();
    open.session.close();
  });

  const radio = (value: string) =>
    [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((each) =>
      each.parentElement?.textContent?.includes(value),
    );

  it('asks about the fields that both sides changed, and about no other, with nothing chosen', async () => {
    await shows(root, '别处的名称');
    await shows(root, '我的情况');
    expectEqual(root.querySelectorAll('fieldset').length, 2, 'the fields asked about');
    expectEqual(root.querySelectorAll('input:checked').length, 0, 'what is chosen');
    await expectAccessible(element);
  });

  it('takes what is chosen of each, once all are', async () => {
    await shows(root, '别处的名称');
    radio('别处的名称')?.click();
    press(root, '按所选保存');
    await shows(root, '请先选择：完成情况');
    expectEqual(taken, [], 'what was taken');

    radio('我的情况')?.click();
    press(root, '按所选保存');

    await eventually(() => taken.length === 1, 'the choice');
    expectEqual(taken, [{ projectName: 'theirs', completion: 'mine' }], 'what was taken');
  });

  it('takes one side as a whole at once', async () => {
    await shows(root, '别处的名称');
    press(root, '用已保存的');
    press(root, '保留我填写的');

    expect(taken.join() === 'theirs,mine', 'both shortcuts');
  });
});
