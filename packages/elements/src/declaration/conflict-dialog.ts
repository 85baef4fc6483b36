import type { Conflict, DeclarationSession } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { renderDialogFrame } from '../parts/dialog-frame.ts';
import { word } from '../text/word.ts';

/**
 * Both sides of a scope that was stored elsewhere in the meantime, field by field. Nothing is overwritten until the person
 * decides; putting the dialog off keeps what they typed.
 */
export function renderConflict(session: DeclarationSession, conflict: Conflict, onLater: () => void): TemplateResult {
  const { scope, other, differences } = conflict;
  const text = word(other ? 'conflict.text' : 'conflict.removed', { title: scope.model.title });
  const body = html`<p>${text}</p>
    ${
      differences.length > 0
        ? html`<table class="zc-table zc-conflict">
            <thead>
              <tr><th scope="col">${word('conflict.field')}</th><th scope="col">${word('conflict.mine')}</th><th scope="col">${word('conflict.theirs')}</th></tr>
            </thead>
            <tbody>
              ${differences.map(
                ({ label, mine, theirs }) => html`<tr>
                  <th scope="row">${label}</th><td>${mine || word('widget.empty')}</td><td>${theirs || word('widget.empty')}</td>
                </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }`;
  const footer = html`
    <button type="button" class="zc-button" @click=${onLater}>${word('conflict.later')}</button>
    <button type="button" class="zc-button" @click=${() => session.resolve(conflict, 'theirs')}>${word('conflict.take-theirs')}</button>
    <button type="button" class="zc-button zc-button-primary" @click=${() => session.resolve(conflict, 'mine')}>${word('conflict.take-mine')}</button>
  `;
  return renderDialogFrame({ title: word('conflict.title'), body, footer, size: 'wide', close: onLater });
}
