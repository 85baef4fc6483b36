import type { Row } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { word } from '../text/part-word.ts';
import { actionsOf, type RowContext } from './row-actions.ts';
import { rowStatus } from './row-status.ts';

// Cards and table rows are made of the same parts. `number` is the position that the person sees.

export function renderSelect(row: Row, number: number, context: RowContext): TemplateResult {
  return html`<label class="zc-row-select"
    ><input
      type="checkbox"
      aria-label=${word('table.select', { number })}
      .checked=${context.selected.has(row.rowId)}
      @change=${(event: Event) => context.select([row], (event.target as HTMLInputElement).checked)}
  /></label>`;
}

export function renderTags(row: Row, number: number, context: RowContext): TemplateResult | typeof nothing {
  const { errors, warnings, missing, unconfirmed } = rowStatus(context.table, row);
  if (errors + warnings + missing.length === 0 && !unconfirmed) return nothing;
  const missingLabel = word('table.missing.label', { number, kinds: missing.join('、') });
  const editable = !context.readonly;
  return html`<span class="zc-row-tags">
    ${
      missing.length === 0
        ? nothing
        : editable
          ? html`<button
              class="zc-tag zc-tag-error zc-tag-button"
              type="button"
              title=${missing.join('、')}
              aria-label=${missingLabel}
              @click=${() => context.complete(row)}
            >
              ${word('table.missing')}
            </button>`
          : html`<span class="zc-tag zc-tag-error" title=${missing.join('、')}>${word('table.missing')}</span>`
    }
    ${errors > 0 ? html`<span class="zc-tag zc-tag-error">${word('table.errors', { count: errors })}</span>` : nothing}
    ${warnings > 0 ? html`<span class="zc-tag zc-tag-warning">${word('table.warnings', { count: warnings })}</span>` : nothing}
    ${unconfirmed ? html`<span class="zc-tag zc-tag-info">${word('table.unconfirmed')}</span>` : nothing}
  </span>`;
}

export function renderActions(row: Row, number: number, context: RowContext): TemplateResult[] {
  return actionsOf(context.table, context.readonly).map(
    ({ id, label, danger }) => html`<button
      class="zc-button zc-button-text ${danger ? 'zc-button-danger' : ''}"
      type="button"
      data-action=${id}
      aria-label=${word('table.action', { action: word(label), number })}
      @click=${() => context.act(id, row)}
    >
      ${word(label)}
    </button>`,
  );
}
