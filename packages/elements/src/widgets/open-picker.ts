import type { FieldState } from '@zhicheng/engine';
import type { WidgetContext } from './widget.ts';

/** Loads the picker on first use, opens it for the field, stores what was decided, and gives the focus back. */
export async function openPicker(opener: HTMLElement, field: FieldState, context: WidgetContext): Promise<void> {
  await import('../code-picker/define.ts');
  const picker = document.createElement('zc-code-picker');
  picker.session = context.session;
  picker.form = context.form;
  picker.field = field;
  opener.getRootNode().appendChild(picker);
  const answer = await picker.open();
  picker.remove();
  opener.focus();
  if (answer === null) return;
  if (answer === 'cleared') field.set(null);
  else if ('text' in answer) field.set({ code: null, name: answer.text });
  else field.pick(answer);
  field.leave();
}
