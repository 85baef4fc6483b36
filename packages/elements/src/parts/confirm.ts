import { html, render } from 'lit';
import { word } from '../text/word.ts';
import { renderDialogFrame } from './dialog-frame.ts';

export interface Question {
  title: string;
  text: string;
  confirm?: string;
  cancel?: string;
  /** What is confirmed can't be undone: the other answer has the focus. */
  danger?: boolean;
}

export interface Choice {
  id: string;
  label: string;
  /** How weighty its button looks. */
  look?: 'primary' | 'danger';
}

/** Asks a yes-or-no question in a dialog of the root that `node` stands in. False on Esc. */
export async function confirmDialog(node: Node, question: Question): Promise<boolean> {
  const answer = await chooseDialog(node, question, [
    { id: 'cancel', label: question.cancel ?? word('cancel') },
    { id: 'confirm', label: question.confirm ?? word('confirm'), look: question.danger ? 'danger' : 'primary' },
  ]);
  return answer === 'confirm';
}

/** Tells something that has to be acknowledged. */
export async function tellDialog(node: Node, message: { title: string; text: unknown }): Promise<void> {
  await chooseDialog(node, message, [{ id: 'confirm', label: word('confirm'), look: 'primary' }]);
}

/** Asks which of several ways to go; null on Esc. The last is the weightiest; the last that undoes nothing has the focus. */
export function chooseDialog(
  node: Node,
  question: { title: string; text: unknown },
  choices: readonly Choice[],
): Promise<string | null> {
  const root = node.getRootNode();
  const container = document.createElement('div');
  root.appendChild(container);
  const focused = choices.map(({ look }) => look === 'danger').lastIndexOf(false);
  return new Promise((resolve) => {
    const answer = (id: string | null): void => {
      render(null, container);
      container.remove();
      resolve(id);
    };
    const body = html`<div class="zc-dialog-text">${question.text}</div>`;
    const footer = choices.map(
      (choice, index) => html`<button
          type="button"
          class="zc-button ${looks[choice.look ?? 'plain']}"
          ?autofocus=${index === focused}
          @click=${() => answer(choice.id)}
        >${choice.label}</button>`,
    );
    render(renderDialogFrame({ title: question.title, body, footer, close: () => answer(null) }), container);
  });
}

const looks = { plain: '', primary: 'zc-button-primary', danger: 'zc-button-primary zc-button-danger' } as const;
