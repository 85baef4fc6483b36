import type { Conflict } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import { word } from '../text/part-word.ts';

/** Both sides of a conflict, and the choice between them. Nothing is lost until it is made. */
export function renderConflict(conflict: Conflict, resolve: (take: 'mine' | 'theirs') => void): TemplateResult {
  const { differences, other, scope } = conflict;
  return html`<div class="zc-notice zc-notice-error zc-row-conflict" role="alert">
    ${icon('error')}
    <div>
      <h3 class="zc-notice-title">${word('conflict.title')}</h3>
      <p>${word(other ? 'conflict.text' : 'conflict.removed', { title: scope.model.table?.rowName ?? scope.model.title })}</p>
      ${
        differences.length > 0
          ? html`<table class="zc-table">
              <thead>
                <tr>
                  <th scope="col">${word('conflict.field')}</th>
                  <th scope="col">${word('conflict.mine')}</th>
                  <th scope="col">${word('conflict.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                ${differences.map(
                  ({ label, mine, theirs }) => html`<tr><td>${label}</td><td>${mine}</td><td>${theirs}</td></tr>`,
                )}
              </tbody>
            </table>`
          : nothing
      }
      <div class="zc-row-conflict-actions">
        <button class="zc-button" type="button" @click=${() => resolve('mine')}>${word('conflict.take-mine')}</button>
        <button class="zc-button" type="button" @click=${() => resolve('theirs')}>${word('conflict.take-theirs')}</button>
      </div>
    </div>
  </div>`;
}
