import type { DeclarationSession, Issue } from '@zhicheng/engine';
import { html } from 'lit';
import { fire } from '../base/events.ts';
import { confirmDialog, tellDialog } from '../parts/confirm.ts';
import { word } from '../text/word.ts';

export type ActOutcome =
  | { status: 'done' | 'cancelled' }
  | { status: 'issues'; issues: readonly Issue[] }
  | { status: 'failed'; message: string };

/** Carries out an action of the workflow as its definition says: full validation, a question first, a word of success after. */
export async function runAction(
  host: HTMLElement,
  root: Node,
  session: DeclarationSession,
  id: string,
): Promise<ActOutcome> {
  const { form } = session;
  const action = form.model.definition.workflow.actions[id];
  if (!action) return { status: 'failed', message: word('act.unknown') };
  if (action.validates) {
    for (const step of form.steps.peek()) step.judge();
    const issues = form.issues.peek().filter((issue) => issue.severity === 'error');
    if (issues.length > 0) return { status: 'issues', issues };
  }
  if (action.confirm && !(await confirmDialog(root, { title: action.label, text: action.confirm })))
    return { status: 'cancelled' };
  const answer = await session.act(id);
  if (answer.status !== 'done') return answer;
  const { state, receipt } = answer.result;
  const text = html`<p>${action.done ?? word('act.done', { action: action.label })}</p>
    ${receipt ? html`<p class="zc-receipt">${word('act.receipt')}<strong class="zc-number">${receipt.number}</strong></p>` : ''}`;
  await tellDialog(root, { title: word('act.done.title', { action: action.label }), text });
  fire(host, 'zc-submit', { action: id, state, receipt });
  return { status: 'done' };
}
