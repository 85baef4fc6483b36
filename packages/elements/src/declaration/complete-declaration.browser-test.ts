import type { FieldType, Json } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { fire, type ZcEvents } from '../base/events.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { pathToId } from '../base/path-to-id.ts';
import { button, dialogButton, settled, showFieldStep, showLastStep, text } from './declaration-page.fixture.ts';
import { openCompleteDeclaration, type RealDeclaration } from './real-declaration.fixture.ts';

describe('<zc-declaration> with a complete declaration', () => {
  let open: RealDeclaration;

  beforeEach(async () => {
    open = await openCompleteDeclaration();
  });

  afterEach(() => open.remove());

  it('has no axe violation on any step, filled', async () => {
    fillEmptyTables(open);
    for (const { model } of open.element.session?.form.steps.peek() ?? []) {
      await open.element.goTo(model.id);
      await settled(open);
      await expectAccessible(open.element);
    }
  });

  it('asks, submits, tells the receipt, and then shows everything read-only', async () => {
    const submitted = new Promise<ZcEvents['zc-submit']>((resolve) => {
      open.element.addEventListener('zc-submit', ({ detail }) => resolve(detail));
    });
    await showLastStep(open);

    button(open, '送审').click();
    (await dialogButton(open, '确定')).click();
    await eventually(() => open.root.querySelector('.zc-receipt'), 'the receipt is told');
    (await dialogButton(open, '确定')).click();

    expect((await submitted).receipt, 'the page is told the receipt');
    await eventually(
      () => open.root.querySelectorAll('.zc-step input').length === 0,
      'nothing can be changed any more',
    );
    expect(![...open.root.querySelectorAll('.zc-footer .zc-button')].map(text).includes('送审'), '送审 is gone');
    expect(open.root.querySelector('.zc-statement')?.textContent, 'what was agreed to is still there');
    expect(open.root.querySelector('.zc-footer .zc-button-primary') === null, 'taking it back is not the way on');
  });

  it('begins at the review where one can only read', async () => {
    const review = open.element.session?.form.steps.peek().at(-1)?.model.id;
    const reader = document.createElement('zc-declaration');
    reader.readonly = true;
    reader.store = open.store;
    reader.declaration = open.element.declaration;
    document.body.append(reader);

    await eventually(() => reader.step === review, 'the last step shows');
    reader.remove();
  });

  it('opens the row that an issue is in, at its field', async () => {
    const { form } = open.element.session ?? {};
    const pointers = [...(form?.model.scopes.values() ?? [])]
      .filter(({ kind }) => kind === 'table')
      .map(({ pointer }) => pointer);
    const table = pointers.map((pointer) => form?.table(pointer)).find((each) => each && each.rows.peek().length > 0);
    const row = table?.rows.peek()[0];
    const key = table?.model.fields.find(({ widget }) => widget === 'text')?.key;
    if (!table || !row || !key) throw new Error('the sample has a row with a text field');

    fire(open.element, 'zc-go-to', { step: table.model.step, path: `${row.path}/${key}` });

    await eventually(() => open.root.querySelector('dialog[open]'), 'the dialog of the row is open');
    await eventually(() => open.root.activeElement?.id === pathToId(`${row.path}/${key}`), 'its field has the focus');
  });

  it('shows both sides of a conflict, keeps what was typed until told, and takes the side chosen', async () => {
    await showFieldStep(open);
    const session = open.element.session;
    const snapshot = session?.snapshot.peek();
    const panel = session?.form.panel(
      [...session.form.model.scopes.values()].find(({ kind }) => kind === 'panel')?.pointer ?? '',
    );
    const field = panel?.fields.find(({ model }) => model.required && model.widget === 'text' && !model.schema.format);
    const stored = (await open.store.open(snapshot?.id ?? '')).scopes.find(({ path }) => path === panel?.path);
    if (!panel || !field || !stored || !snapshot) throw new Error('the sample has a panel with a text field');
    await open.store.saveScope(
      snapshot.id,
      stored.path,
      { ...stored.value, [field.model.key]: '别处' },
      stored.version,
    );
    field.set('此处');

    void open.element.save();
    const later = await dialogButton(open, '稍后再说');
    await expectAccessible(open.element);
    later.click();
    expectEqual(field.value.peek(), '此处', 'what was typed, before the choice');

    [...open.root.querySelectorAll<HTMLElement>('.zc-banner button')].find((each) => text(each) === '核对')?.click();
    (await dialogButton(open, '用已保存的')).click();
    await eventually(() => field.value.peek() === '别处', 'the other side is taken');
  });

  it('sends nothing, and lists what is wrong step by step, while something is', async () => {
    const { form } = open.element.session ?? {};
    const panel = form?.panel([...form.model.scopes.values()].find(({ kind }) => kind === 'panel')?.pointer ?? '');
    panel?.fields.find(({ model }) => model.required && model.widget === 'text')?.set(null);
    await showLastStep(open);

    button(open, '送审').click();

    const list = await eventually(() => open.root.querySelector<HTMLElement>('.zc-summary'), 'the list shows');
    await eventually(() => open.root.activeElement === list, 'the list has the focus');
    expect(open.element.session?.snapshot.peek().receipt === null, 'nothing was submitted');

    list.querySelector<HTMLElement>('.zc-link')?.click();
    await eventually(
      () => open.root.activeElement?.matches('.zc-step input'),
      'the link leads to the field in its step',
    );
  });
});

/** A row in every table that the sample leaves empty, with something in each field. */
function fillEmptyTables({ element }: RealDeclaration): void {
  const form = element.session?.form;
  for (const { kind, pointer, fields } of form?.model.scopes.values() ?? []) {
    const table = kind === 'table' ? form?.table(pointer) : undefined;
    if (!table || table.rows.peek().length > 0) continue;
    const values = fields.map(({ key, type }) => [key, something[type]] as const);
    table.put({ path: `${pointer}/added`, value: Object.fromEntries(values), version: '1', updatedAt: '' });
  }
}

const something: Record<FieldType, Json> = {
  text: '示例',
  integer: 1,
  number: 1,
  boolean: true,
  date: '2018-07-02',
  object: { code: null, name: '示例' },
  array: [],
};
