import type { FieldState, Json } from '@zhicheng/engine';
import { expectAccessible } from '../base/axe.fixture.ts';
import { eventually, expect, expectEqual } from '../base/expect.fixture.ts';
import { formOf, type SingleField } from '../form/single-field.fixture.ts';
import '../form/define.ts';
import type { ZcForm } from '../form/zc-form.ts';

export interface WidgetCase extends SingleField {
  /** A stored value, and what of it a person reads. */
  value: Json;
  shows: string;
  /** Fills the control in as a person would; the value that comes of it. Absent: it can't be changed by itself. */
  fill?: (control: Control) => void;
  filled?: Json;
  /** It is typed into, so input methods compose in it. */
  typed?: boolean;
}

/** The element that carries the field's id: the input itself, or the group of several. */
export type Control = HTMLElement & { value?: string };

/** What every leaf input promises, whoever wrote it. Call it inside `describe`. */
export function widgetContract(name: string, { fill, filled, typed, ...given }: WidgetCase): void {
  const changes = fill !== undefined;

  it(`${name}: is named by its label and described by its hint and issues`, () =>
    draw(name, given, ({ control, root }) => {
      expect(nameOf(control, root).includes('栏目'), 'the control is named by its label');
      if (!changes) return;
      const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
      expect(
        described.some((id) => root.getElementById(id)?.textContent?.includes('这是提示')),
        'the hint describes the control',
      );
      expect(
        described.some((id) => root.getElementById(id)?.getAttribute('aria-live') === 'polite'),
        'the issues describe it and are announced',
      );
    }));

  it(`${name}: has no axe violation, empty, filled and in error`, () =>
    draw(name, given, async ({ element, field }) => {
      await expectAccessible(element);
      field.scope.judge();
      await expectAccessible(element);
      field.set(given.value);
      await expectAccessible(element);
    }));

  if (given.shows !== '') {
    it(`${name}: shows a stored value`, () =>
      draw(name, given, async ({ field, root }) => {
        field.set(given.value);
        await eventually(() => shown(root).includes(given.shows), `${given.shows} is shown, not ${shown(root)}`);
      }));
  }

  if (!fill) return;

  it(`${name}: tells that it is required, and what is wrong once judged`, () =>
    draw(name, given, ({ control, root, field }) => {
      expect(withAttribute(control, 'aria-required', 'true'), 'aria-required');
      expectEqual(root.querySelectorAll('input:checked').length, 0, 'what is chosen beforehand');
      expect(!withAttribute(control, 'aria-invalid', 'true'), 'not invalid before it is judged');

      field.scope.judge();

      expect(withAttribute(control, 'aria-invalid', 'true'), 'aria-invalid once judged');
      expect(root.querySelector('.zc-issue')?.textContent?.trim(), 'a sentence under the field');
    }));

  it(`${name}: reports what a person fills in, and mends its issue`, () =>
    draw(name, given, ({ control, root, field }) => {
      field.scope.judge();

      fill(control);

      expectEqual(field.value.peek(), filled ?? null, 'the value');
      expectEqual(root.querySelectorAll('.zc-issue').length, 0, 'issues left');
    }));

  it(`${name}: can be reached by keyboard`, () =>
    draw(name, given, ({ control, root }) => {
      const target = focusable(control);
      target?.focus();
      expect(target && root.activeElement === target, 'the control takes the focus');
    }));

  it(`${name}: can't be changed while it is disabled`, () =>
    draw(name, { ...given, field: { ...given.field, enabledWhen: 'false' } }, ({ control }) => {
      const inputs = [control, ...control.querySelectorAll('input, select')].filter((each) =>
        each.matches('input, select, textarea'),
      );
      expect(
        inputs.every((each) => each.matches(':disabled, :read-only')),
        'every input is disabled or read-only',
      );
    }));

  if (!typed) return;

  it(`${name}: neither reads nor writes while an input method composes`, () =>
    draw(name, given, ({ control, field }) => {
      control.focus();
      control.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      control.value = 'zhong';
      control.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      expectEqual(field.value.peek(), null, 'the value during the composition');

      field.scope.judge();
      expectEqual(control.value, 'zhong', 'what is being composed, after a redraw');

      control.value = '中';
      control.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '中' }));
      expect(JSON.stringify(field.value.peek()).includes('中'), 'the value after the composition');
    }));

  it(`${name}: keeps the Enter of a composition to itself`, () =>
    draw(name, given, ({ control, element }) => {
      let heard = 0;
      element.addEventListener('keydown', () => heard++);
      control.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, isComposing: true }),
      );
      expectEqual(heard, 0, 'Enters that left the control');
    }));
}

interface Drawn {
  element: ZcForm;
  root: ShadowRoot;
  field: FieldState;
  control: Control;
}

async function draw(widget: string, given: SingleField, look: (drawn: Drawn) => unknown): Promise<void> {
  const { form, field } = formOf({ ...given, field: { ...given.field, widget } });
  const element = document.createElement('zc-form');
  element.form = form;
  document.body.append(element);
  try {
    const root = element.renderRoot as ShadowRoot;
    const control = await eventually(() => root.getElementById('zc-subject-field'), 'the control is drawn');
    await look({ element, root, field, control });
  } finally {
    element.remove();
    form.dispose();
  }
}

function nameOf(control: HTMLElement, root: ShadowRoot): string {
  const ids = (control.getAttribute('aria-labelledby') ?? '').split(' ');
  const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
  return [...labels, ...ids.map((id) => root.getElementById(id))].map((each) => each?.textContent ?? '').join('');
}

function withAttribute(control: HTMLElement, name: string, value: string): boolean {
  return control.matches(`[${name}=${value}]`) || control.querySelector(`[${name}=${value}]`) !== null;
}

function focusable(control: HTMLElement): HTMLElement | null {
  const kinds = 'input, select, textarea, button';
  return control.matches(kinds) ? control : control.querySelector<HTMLElement>(kinds);
}

function shown(root: ShadowRoot): string {
  const inputs = [
    ...root.querySelectorAll<HTMLInputElement>(
      '.zc-field input:not([type]), .zc-field [type=text], .zc-field textarea',
    ),
  ].map(({ value }) => value);
  const selects = [...root.querySelectorAll('select')].map((select) => select.selectedOptions[0]?.textContent);
  const ticks = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(
    (tick) => tick.parentElement?.textContent,
  );
  return [...inputs, ...selects, ...ticks, root.querySelector('.zc-static')?.textContent].join(' ');
}
