import type { Row } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { keyedList } from '../base/keyed-list.ts';
import { word } from '../text/part-word.ts';
import { renderActions, renderSelect, renderTags } from './render-row-parts.ts';
import type { RowContext } from './row-actions.ts';
import { heightOf, type RowRange } from './row-window.ts';

/** Rows as cards, where there is no room for a table. */
export function renderCards(rows: readonly Row[], range: RowRange, context: RowContext): TemplateResult {
  const { start, end, before, after } = range;
  return html`<ol class="zc-row-cards">
    ${before > 0 ? html`<li class="zc-row-gap" aria-hidden="true" ${ref(heightOf(before))}></li>` : nothing}
    ${keyedList(
      rows.slice(start, end),
      (row) => row.rowId,
      (row, i) => renderCard(row, start + i + 1, rows.length, context),
    )}
    ${after > 0 ? html`<li class="zc-row-gap" aria-hidden="true" ${ref(heightOf(after))}></li>` : nothing}
  </ol>`;
}

function renderCard(row: Row, number: number, total: number, context: RowContext): TemplateResult {
  const { table, readonly } = context;
  return html`<li class="zc-row-card" data-row=${row.rowId} data-number=${number} aria-posinset=${number} aria-setsize=${total}>
    <div class="zc-row-card-head">
      ${readonly ? nothing : renderSelect(row, number, context)}
      <strong>${word('table.row', { number })}</strong>
      ${renderTags(row, number, context)}
    </div>
    <dl>
      ${table.model.table?.columns.map(({ key, label }) => {
        const text = table.cellText(row, key);
        return text === '' ? nothing : html`<dt>${label}</dt><dd>${text}</dd>`;
      })}
    </dl>
    <div class="zc-row-actions">${renderActions(row, number, context)}</div>
  </li>`;
}
