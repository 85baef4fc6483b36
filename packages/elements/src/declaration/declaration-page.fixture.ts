import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { pathToId } from '../base/path-to-id.ts';
import type { RealDeclaration } from './real-declaration.fixture.ts';

export async function showLastStep(open: RealDeclaration): Promise<void> {
  await open.element.goTo(open.element.session?.form.steps.peek().at(-1)?.model.id ?? '');
  await settled(open);
}

/** The first step that has fields of its own. */
export async function showFieldStep({ element }: RealDeclaration): Promise<void> {
  const step = element.session?.form.steps
    .peek()
    .find(({ model }) => model.sections.some(({ definition }) => definition.kind === 'panel'));
  await element.goTo(step?.model.id ?? '');
  await element.updateComplete;
}

export async function typeSomething({ element, root }: RealDeclaration) {
  const { form } = element.session ?? {};
  const panel =
    form?.step(element.step).model.sections.find(({ scope }) => scope?.kind === 'panel')?.scope?.pointer ?? '';
  const field = form
    ?.panel(panel)
    .fields.find(({ model, value }) => model.widget === 'text' && !model.schema.format && value.peek() === null);
  if (!field) throw new Error('the step has an empty text field');
  const control = root.querySelector<HTMLInputElement>(`#${pathToId(field.path)}`);
  expect(control, 'the field is drawn');
  control.focus();
  control.value = '测试';
  control.dispatchEvent(new Event('input', { bubbles: true }));
  expectEqual(field.value.peek(), '测试', 'the value after typing');
  return field;
}

export function button({ root }: RealDeclaration, label: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('.zc-footer .zc-button')].find((each) => text(each) === label);
  expect(found, `a button ${label}`);
  return found;
}

export function dialogButton({ root }: RealDeclaration, label: string): Promise<HTMLElement> {
  return eventually(
    () =>
      [...root.querySelectorAll<HTMLElement>('dialog[open] .zc-dialog-footer .zc-button')].find(
        (each) => text(each) === label,
      ),
    `a dialog with the button ${label}`,
  );
}

/** Lazily loaded parts have come. */
export async function settled({ element, root }: RealDeclaration): Promise<void> {
  await element.updateComplete;
  await eventually(
    () => ![...root.querySelectorAll('.zc-step .zc-secondary')].some((each) => text(each) === '载入中…'),
    'all parts are loaded',
  );
}

export function text(element: Element): string {
  return element.textContent?.trim() ?? '';
}
