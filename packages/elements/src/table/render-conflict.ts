import type { Conflict } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.ts';
import { word } from '../text/word.ts';

/** Both sides of a conflict, and the choice between them. Nothing is lost until it is made. */
export function renderConflict(conflict: Conflict, resolve: (take: 'mine' | 'theirs') => void): TemplateResult {
  const { differences, other } = conflict;
  return html`<div class="zc-notice zc-notice-error zc-row-conflict" role="alert">
    ${icon('error')}
    <div>
      <h3 class="zc-notice-title">${word('row.conflict.title')}</h3>
      <p>${word(other ? 'row.conflict.text' : 'row.conflict.removed')}</p>
      ${
        differences.length > 0
          ? html`<table class="zc-table">
              <thead>
                <tr>
                  <th scope="col">${word('row.conflict.field')}</th>
                  <th scope="col">${word('row.conflict.mine')}</th>
                  <th scope="col">${word('row.conflict.theirs')}</th>
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
        <button class="zc-button" type="button" @click=${() => resolve('mine')}>${word('row.conflict.take-mine')}</button>
        <button class="zc-button" type="button" @click=${() => resolve('theirs')}>${word('row.conflict.take-theirs')}</button>
      </div>
    </div>
  </div>`;
}
