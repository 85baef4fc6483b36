import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { button, dialogButton, settled, showFieldStep, text, typeSomething } from './declaration-page.fixture.ts';
import { openRealDeclaration, type RealDeclaration } from './real-declaration.fixture.ts';

describe('<zc-declaration>', () => {
  let open: RealDeclaration;

  beforeEach(async () => {
    open = await openRealDeclaration();
  });

  afterEach(() => open.remove());

  it('lists every step with its state and marks the one on the screen', () => {
    const steps = [...open.root.querySelectorAll('.zc-rail-step')];

    expectEqual(steps.length, open.element.session?.form.steps.peek().length, 'the number of steps in the rail');
    expectEqual(steps.filter((step) => step.getAttribute('aria-current') === 'step').length, 1, 'current steps');
    expect(
      steps.every((step) => step.querySelector('.zc-rail-status')?.textContent?.trim()),
      'each step tells its state',
    );
  });

  it('has no axe violation on any step, empty', async () => {
    for (const { model } of open.element.session?.form.steps.peek() ?? []) {
      await open.element.goTo(model.id);
      await settled(open);
      await expectAccessible(open.element);
    }
  });

  it('marks what is missing at 保存并下一步, focuses the list, and stays', async () => {
    await showFieldStep(open);
    const step = open.element.step;

    button(open, '保存并下一步').click();

    const summary = await eventually(() => open.root.querySelector<HTMLElement>('.zc-summary'), 'the summary shows');
    await eventually(() => open.root.activeElement === summary, 'the summary has the focus');
    expectEqual(open.element.step, step, 'the step on the screen');
    await expectAccessible(open.element);
  });

  it('leads from the summary to the field', async () => {
    await showFieldStep(open);
    button(open, '保存').click();
    const links = await eventually(() => {
      const found = [...open.root.querySelectorAll<HTMLElement>('.zc-summary .zc-link')];
      return found.length > 0 && found;
    }, 'links in the summary');

    links.at(-1)?.click();

    expect(open.root.activeElement?.matches('input, select, textarea, button'), 'a control has the focus');
  });

  it('asks before a step with unsaved input is left, and keeps or drops the input as told', async () => {
    await showFieldStep(open);
    const [first] = open.element.session?.form.steps.peek() ?? [];
    const field = await typeSomething(open);

    const stay = open.element.goTo(first?.model.id ?? '');
    (await dialogButton(open, '取消')).click();
    expectEqual(await stay, false, 'going after 取消');
    expectEqual(field.value.peek(), '测试', 'what was typed, after 取消');

    const save = open.element.goTo(first?.model.id ?? '');
    (await dialogButton(open, '保存并离开')).click();
    expectEqual(await save, true, 'going after 保存并离开');
    expectEqual(field.scope.dirty.peek(), false, 'unsaved input after 保存并离开');
    expectEqual(field.value.peek(), '测试', 'what was typed, after 保存并离开');
  });

  it('drops unsaved input only when told to', async () => {
    await showFieldStep(open);
    const [first] = open.element.session?.form.steps.peek() ?? [];
    const field = await typeSomething(open);

    const leave = open.element.goTo(first?.model.id ?? '');
    (await dialogButton(open, '不保存离开')).click();

    expectEqual(await leave, true, 'going after 不保存离开');
    expectEqual(field.value.peek(), null, 'what was typed');
  });

  it('tells the page about steps and saves', async () => {
    const heard: string[] = [];
    for (const name of ['zc-step-change', 'zc-save'] as const)
      document.body.addEventListener(name, () => heard.push(name), { once: true });

    await showFieldStep(open);
    await open.element.save();

    expectEqual(heard, ['zc-step-change', 'zc-save'], 'events heard outside the element');
  });

  it('shows everything and changes nothing when read-only', async () => {
    open.element.readonly = true;
    await showFieldStep(open);
    await settled(open);

    expectEqual(
      open.root.querySelectorAll('.zc-step input, .zc-step select, .zc-step textarea').length,
      0,
      'inputs drawn',
    );
    expectEqual(
      [...open.root.querySelectorAll('.zc-footer .zc-button')].map(text).includes('保存'),
      false,
      'a save button',
    );
  });

  it('follows its own width, not the window', async () => {
    open.element.style.width = '390px';
    await eventually(() => !open.element.hasAttribute('wide'), 'narrow');
    open.element.style.width = '1000px';
    await eventually(() => open.element.hasAttribute('roomy'), 'roomy');
  });
});
