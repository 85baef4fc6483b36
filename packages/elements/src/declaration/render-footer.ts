import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/word.ts';
import type { Wizard } from './wizard.ts';

interface Button {
  label: string;
  primary?: boolean;
  run: () => unknown;
}

/**
 * The buttons that a step gets from what it is made of: panels are saved here, tables save row by row, and the step that
 * reviews the declaration has the actions of the workflow. Reads signals: call it inside `track`.
 */
export function renderFooter(wizard: Wizard): TemplateResult {
  const { step, busy } = wizard;
  const previous = wizard.neighbour(-1);
  const actions = stepActions(wizard);
  const back = word(actions.length > 0 ? 'footer.back' : 'footer.previous');
  const draw = ({ label, primary, run }: Button, place = ''): TemplateResult => html`<button
    type="button"
    class="zc-button ${primary ? 'zc-button-primary' : ''} ${place}"
    aria-disabled=${busy.value ? 'true' : 'false'}
    @click=${() => (busy.peek() ? undefined : run())}
  >${label}</button>`;
  return html`<div class="zc-footer">
    ${previous ? draw({ label: back, run: () => wizard.goTo(previous.model.id) }, 'zc-footer-start') : nothing}
    ${actions.length > 0 ? actions.map((button) => draw(button)) : stepButtons(wizard, step.status.value === 'unconfirmed').map((button) => draw(button))}
  </div>`;
}

function stepButtons(wizard: Wizard, unconfirmed: boolean): Button[] {
  const next = wizard.neighbour(1);
  const panels = wizard.step.sections.value.some(({ definition }) => definition.kind === 'panel');
  const buttons: Button[] = [];
  if (wizard.editable && unconfirmed) buttons.push({ label: word('footer.confirm'), run: () => wizard.save() });
  if (wizard.editable && panels) {
    if (!unconfirmed) buttons.push({ label: word('save'), run: () => wizard.save() });
    if (next) buttons.push({ label: word('footer.save-next'), primary: true, run: () => wizard.saveAndNext() });
  } else if (next) {
    buttons.push({ label: word('footer.next'), primary: true, run: () => wizard.next() });
  }
  return buttons;
}

/** What the signed-in person may do with the whole declaration; offered where it is reviewed. */
function stepActions(wizard: Wizard): Button[] {
  const { session, step } = wizard;
  if (wizard.readonly.value || !step.sections.value.some(({ definition }) => definition.kind === 'review')) return [];
  const { actions } = session.form.model.definition.workflow;
  // Once it is out of one's hands, what remains (撤回) is no longer the way on.
  const open = session.snapshot.value.editable.length > 0;
  return session.snapshot.value.actions.flatMap((id, index, all) => {
    const action = actions[id];
    return action
      ? [{ label: action.label, primary: open && index === all.length - 1, run: () => wizard.act(id) }]
      : [];
  });
}
