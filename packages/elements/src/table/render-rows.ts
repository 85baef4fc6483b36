import type { FieldModel, Row } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { keyedList } from '../base/keyed-list.ts';
import { word } from '../text/part-word.ts';
import { renderActions, renderSelect, renderTags } from './render-row-parts.ts';
import { actionsOf, type RowContext } from './row-actions.ts';
import { heightOf, type RowRange } from './row-window.ts';

/** Rows as a real table. With `roomy` each action has a column of its own, else they share one. */
export function renderRows(rows: readonly Row[], range: RowRange, roomy: boolean, context: RowContext): TemplateResult {
  const { table, readonly } = context;
  const columns = table.model.table?.columns ?? [];
  const actionColumns = roomy ? actionsOf(table, readonly).length : 1;
  const width = columns.length + actionColumns + (readonly ? 1 : 2);
  const gap = (height: number) =>
    height > 0
      ? html`<tr class="zc-row-gap" aria-hidden="true"><td colspan=${width} ${ref(heightOf(height))}></td></tr>`
      : nothing;
  return html`<table class="zc-table zc-rows" aria-rowcount=${rows.length + 1} aria-label=${table.model.table?.rowName ?? nothing}>
    <thead>
      <tr aria-rowindex="1">
        ${readonly ? nothing : html`<td class="zc-row-check">${renderSelectAll(rows, context)}</td>`}
        <th scope="col" class="zc-row-number">${word('table.number')}</th>
        ${columns.map(({ label, field }) => html`<th scope="col" class=${alignment(field)}>${label}</th>`)}
        <th scope="colgroup" colspan=${actionColumns}>${word('table.actions')}</th>
      </tr>
    </thead>
    <tbody>
      ${gap(range.before)}
      ${keyedList(
        rows.slice(range.start, range.end),
        (row) => row.rowId,
        (row, i) => renderRow(row, range.start + i + 1, roomy, context),
      )}
      ${gap(range.after)}
    </tbody>
  </table>`;
}

function renderRow(row: Row, number: number, roomy: boolean, context: RowContext): TemplateResult {
  const { table, readonly } = context;
  const actions = renderActions(row, number, context);
  return html`<tr
    class=${number % 2 === 0 ? 'zc-row-even' : ''}
    data-row=${row.rowId}
    data-number=${number}
    aria-rowindex=${number + 1}
  >
    ${readonly ? nothing : html`<td class="zc-row-check">${renderSelect(row, number, context)}</td>`}
    <td class="zc-row-number">${number}</td>
    ${table.model.table?.columns.map(
      ({ key, field }, i) =>
        html`<td class=${alignment(field)}>
          ${table.cellText(row, key)}${i === 0 ? renderTags(row, number, context) : nothing}
        </td>`,
    )}
    ${
      roomy
        ? actions.map((action) => html`<td class="zc-row-action">${action}</td>`)
        : html`<td><div class="zc-row-actions">${actions}</div></td>`
    }
  </tr>`;
}

function renderSelectAll(rows: readonly Row[], { selected, select }: RowContext): TemplateResult {
  return html`<label class="zc-row-select"
    ><input
      type="checkbox"
      aria-label=${word('table.select.all')}
      .checked=${rows.length > 0 && rows.every((row) => selected.has(row.rowId))}
      @change=${(event: Event) => select(rows, (event.target as HTMLInputElement).checked)}
  /></label>`;
}

/** Numbers stand right, so that their digits align; dates in figures of one width. */
function alignment(field: FieldModel): string {
  if (field.definition.dictionary) return '';
  if (field.type === 'integer' || field.type === 'number') return 'zc-cell-number';
  return field.type === 'date' ? 'zc-cell-date' : '';
}
