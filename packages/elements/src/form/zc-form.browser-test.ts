import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expectEqual } from '../base/expect.fixture.ts';
import { formOf } from './single-field.fixture.ts';
import type { ZcForm } from './zc-form.ts';
import './define.ts';

describe('<zc-form>', () => {
  let around: HTMLFormElement;
  let element: ZcForm;
  let root: ShadowRoot;

  beforeEach(async () => {
    around = document.createElement('form');
    element = document.createElement('zc-form');
    element.setAttribute('name', 'document');
    element.form = formOf({ schema: { type: 'string' }, field: { allowNone: true, widget: 'text' } }).form;
    around.append(element);
    document.body.append(around);
    root = element.renderRoot as ShadowRoot;
    await eventually(() => root.querySelector('input'), 'the field is drawn');
  });

  afterEach(() => around.remove());

  it('gives the form around it the document as JSON', () => {
    type('测试');

    const value = JSON.parse(String(new FormData(around).get('document')));

    expectEqual(value, { subject: { field: '测试' } }, 'the value of the form control');
    expectEqual(element.value, value, 'the value of the element');
  });

  it('keeps the form around it from being sent while an error remains, and says which', async () => {
    expectEqual(around.checkValidity(), false, 'validity while a required field is empty');

    expectEqual(element.reportValidity(), false, 'validity reported');

    await eventually(() => root.activeElement?.classList.contains('zc-summary'), 'the summary has the focus');
    await expectAccessible(element);
    type('测试');
    await eventually(() => around.checkValidity(), 'the form is valid once the field is filled in');
  });

  it('takes a document, and takes it back on reset', () => {
    element.value = { subject: { field: '原来的' } };
    type('改过的');

    around.reset();

    expectEqual(element.value, { subject: { field: '原来的' } }, 'the value after a reset');
  });

  it('tells of a change once the person pauses', async () => {
    let heard = 0;
    around.addEventListener('change', () => heard++);

    for (const text of ['测', '测试', '测试一']) type(text);

    await eventually(() => heard > 0, 'a change event');
    expectEqual(heard, 1, 'change events for one stretch of typing');
  });

  it('fills in 无 where that counts', async () => {
    root.querySelector<HTMLElement>('.zc-field-actions button')?.click();

    await eventually(() => root.querySelector('input')?.value === '无', '无 is filled in');
  });

  it('offers 无 only while its condition holds', async () => {
    const field = { allowNone: true, noneWhen: 'panel.field == null', widget: 'text', hint: '' };
    element.form = formOf({ schema: { type: 'string' }, field: { ...field, noneWhen: 'false' } }).form;
    await eventually(() => !root.querySelector('.zc-field-actions button'), 'no button while the condition fails');

    element.form = formOf({ schema: { type: 'string' }, field }).form;
    await eventually(() => root.querySelector('.zc-field-actions button'), 'a button while it holds');
  });

  it('says why there is nothing to choose from, and tries again when asked', async () => {
    const tried: string[] = [];
    const { form } = formOf({ schema: { type: 'string' }, field: { dictionary: 'places', widget: 'select' } });
    form.options.dictionaries = {
      items: () => null,
      isRemote: () => false,
      problem: () => '连不上服务器',
      retry: (id) => tried.push(id),
    };
    element.form = form;

    const told = await eventually(() => root.querySelector('.zc-field .zc-issues[role=status]'), 'the problem is told');
    told.querySelector('button')?.click();

    expectEqual(told.querySelector('span')?.textContent, '选项没有载入：连不上服务器', 'what is told');
    expectEqual(tried, ['places'], 'dictionaries tried again');
    await expectAccessible(element);
  });

  it('shows text only while the form around it is disabled', async () => {
    const group = document.createElement('fieldset');
    group.disabled = true;
    around.append(group);
    group.append(element);

    await eventually(() => root.querySelector('.zc-static'), 'the value is shown as text');
    expectEqual(root.querySelectorAll('input').length, 0, 'inputs drawn');
  });

  function type(text: string): void {
    const control = root.querySelector('input');
    if (!control) throw new Error('the field is drawn');
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
});
