import { plainField } from '../forms/many-fields.ts';

/** Focuses the text field in the middle that decides whether the next one shows, and has it judged once: checks are live. */
export async function focusMiddle(root: ParentNode, count: number, idOf: (key: string) => string): Promise<void> {
  const { key } = plainField(Math.floor(count / 20) * 10);
  const control = root.querySelector<HTMLInputElement>(`#${idOf(key)}`);
  if (!control) throw new Error(`No control for ${key}.`);
  control.focus();
  control.blur();
  control.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  control.focus();
}
