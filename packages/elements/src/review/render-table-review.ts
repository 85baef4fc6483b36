import type { DeclarationSession, FieldModel, Json, Row, TableState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/part-word.ts';
import { renderItem } from './render-panel-review.ts';

/** The table as people know it, and under each row what has no column there: other fields, files. */
export function renderTableReview(session: DeclarationSession, table: TableState): TemplateResult {
  const rows = table.rows.value;
  if (rows.length === 0) return html`<p class="zc-secondary">${word('review.none')}</p>`;
  const { columns = [] } = table.model.table ?? {};
  const shown = new Set(columns.map(({ key }) => key));
  const rest = table.model.fields.filter(
    (field) => !shown.has(field.key) && field.key !== table.model.table?.orderField,
  );
  return html`<div class="zc-review-scroll"><table class="zc-table zc-review-table">
    <thead>
      <tr>
        <th scope="col">${word('table.number')}</th>
        ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    ${rows.map((row, i) => renderRow(session, table, row, i + 1, rest))}
  </table></div>`;
}

function renderRow(
  session: DeclarationSession,
  table: TableState,
  row: Row,
  number: number,
  rest: readonly FieldModel[],
): TemplateResult {
  const columns = table.model.table?.columns ?? [];
  const missing = table.missingEvidence.value.get(row.rowId) ?? [];
  const filled = rest.filter((field) => field.key in row.value && !isBlank(row.value[field.key]));
  return html`<tbody>
    <tr>
      <td class="zc-number zc-review-number" data-label=${word('table.number')}>${number}</td>
      ${columns.map(
        ({ key, label, field }) =>
          html`<td class=${field.type === 'date' ? 'zc-review-date' : ''} data-label=${label}>${table.cellText(row, key)}</td>`,
      )}
    </tr>
    ${
      filled.length + row.attachments.length + missing.length > 0
        ? html`<tr>
            <td class="zc-review-number"></td>
            <td colspan=${columns.length}>
              ${filled.length > 0 ? renderRest(session, row, filled) : nothing}
              ${row.attachments.length > 0 ? renderFiles(session, row) : nothing}
              ${missing.length > 0 ? html`<p class="zc-review-missing">${word('review.missing', { kinds: missing.join('、') })}</p>` : nothing}
            </td>
          </tr>`
        : nothing
    }
  </tbody>`;
}

function renderRest(session: DeclarationSession, row: Row, fields: readonly FieldModel[]): TemplateResult {
  return html`<dl class="zc-review-list">
    ${fields.map((field) => renderItem(session, field, row.value[field.key]))}
  </dl>`;
}

function renderFiles({ store, snapshot }: DeclarationSession, row: Row): TemplateResult {
  return html`<p class="zc-review-files">
    <span class="zc-secondary">${word('review.files')}</span>
    ${row.attachments.map(
      ({ id, name, fileName, size }) =>
        html`<a href=${store.fileUrl(snapshot.value.id, id)} target="_blank" rel="noopener" title=${fileName}>${name}</a
          ><span class="zc-secondary zc-number">（${formatSize(size)}）</span> `,
    )}
  </p>`;
}

const isBlank = (value: Json | undefined): boolean => value === null || value === undefined || value === '';
