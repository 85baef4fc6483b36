import type { FieldScope, Form, StepState } from '@zhicheng/engine';
import { chooseDialog } from '../parts/confirm.ts';
import { word } from '../text/word.ts';

/** The panels of a step that hold input not yet saved. */
export function unsavedPanels(form: Form, step: StepState): FieldScope[] {
  return step.sections
    .peek()
    .flatMap(({ scope }) => (scope?.kind === 'panel' ? [form.panel(scope.pointer)] : []))
    .filter((panel) => panel.dirty.peek());
}

/** Asks what to do with unsaved input: save it and go, go without it, or (null) stay. */
export async function askLeave(node: Node): Promise<'save' | 'discard' | null> {
  const answer = await chooseDialog(node, { title: word('leave.title'), text: word('leave.text') }, [
    { id: 'stay', label: word('cancel') },
    { id: 'discard', label: word('leave.discard') },
    { id: 'save', label: word('leave.save'), look: 'primary' },
  ]);
  return answer === 'save' || answer === 'discard' ? answer : null;
}

/** The browser's own question when the page is closed or reloaded; returns its undo. */
export function guardUnload(isUnsaved: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (!isUnsaved()) return;
    event.preventDefault();
    // Chromium before 119 asks only when this is set.
    event.returnValue = word('leave.text');
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
