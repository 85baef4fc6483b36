import { type Signal, signal } from '@preact/signals-core';
import type { DeclarationSession, Row, TableState } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { keepFocus } from '../base/keep-focus.ts';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { confirmDialog } from '../parts/confirm.ts';
import { renderIssueList } from '../parts/issue-list.ts';
import { word } from '../text/part-word.ts';
import { describeOutcome, type Message } from './describe-outcome.ts';
import { renderCards } from './render-cards.ts';
import { renderMessage } from './render-message.ts';
import { renderRows } from './render-rows.ts';
import type { RowAction, RowContext } from './row-actions.ts';
import { RowViewport } from './row-viewport.ts';
import { windowedFrom } from './row-window.ts';
import { tableStyles } from './zc-table.styles.ts';

/**
 * A table of rows, each edited in a dialog and saved by itself: 添加, 批量删除, and for each row 编辑, 删除, 附件上传,
 * 附件浏览, 详细信息. Narrow, each row is a card; long, only the rows in sight are drawn.
 */
export class ZcTable extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, tableStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    table: { attribute: false },
    readonly: { type: Boolean },
  };

  declare session: DeclarationSession | null;
  declare table: TableState | null;
  declare readonly: boolean;

  readonly #viewport = new RowViewport(this);
  readonly #selected: Signal<ReadonlySet<string>> = signal(new Set());
  readonly #message: Signal<Message | null> = signal(null);

  constructor() {
    super();
    this.session = null;
    this.table = null;
    this.readonly = false;
  }

  /** Shows the row's dialog; `key` names the field to start with, or `attachments` the first file that is missing. */
  openRow(rowId: string, key?: string): void {
    this.#viewport.reveal(this.#positionOf(rowId));
    this.#dialog?.show(this.readonly ? 'view' : 'edit', rowId, key);
  }

  override render(): unknown {
    const { table, session, readonly } = this;
    if (!table) return nothing;
    return html`<div class="zc-table-frame">
      ${track(() => (readonly ? nothing : this.#renderTools(table)))}
      ${track(() => renderMessage(this.#message.value))}
      ${track(() => this.#renderIssues(table))}
      ${track(() => this.#renderRows(table))}
      <zc-row-dialog .session=${session} .table=${table} .onClose=${this.#closed}></zc-row-dialog>
      <zc-row-files .session=${session} .table=${table} .readonly=${readonly} .onClose=${this.#closed}></zc-row-files>
    </div>`;
  }

  #renderTools(table: TableState): TemplateResult {
    const total = table.rows.value.length;
    const selected = this.#selected.value.size;
    return html`<div class="zc-table-tools">
      <button class="zc-button zc-table-add" type="button" @click=${() => this.#dialog?.add()}>
        ${table.model.table?.definition.addLabel ?? word('table.add')}
      </button>
      ${
        total > 0
          ? html`<button class="zc-button" type="button" @click=${() => this.#removeSelected(table)}>${word('table.remove.selected')}</button>`
          : nothing
      }
      <span class="zc-secondary zc-number zc-table-count"
        >${selected > 0 ? `${word('table.selected', { count: selected })} · ` : ''}${word('table.count', { count: total })}</span
      >
    </div>`;
  }

  /** An empty table says what belongs there; judging it before anything was done would only scold. */
  #renderIssues(table: TableState): TemplateResult | typeof nothing {
    const rows = table.rows.value;
    if (rows.length === 0) return nothing;
    const issues = table.issuesByRow.value.get('') ?? [];
    const { orderField = '', definition } = table.model.table ?? {};
    // Where the number is part of what identifies a row, it counts within its kind.
    const numbered = !definition?.replaceOn?.includes(orderField);
    const gap = !this.readonly && numbered && rows.some((row, i) => row.value[orderField] !== i + 1);
    return html`<div class="zc-table-issues ${issues.length > 0 || gap ? '' : 'zc-table-quiet'}">
      ${renderIssueList(issues, table.form.model, `${pathToId(table.model.pointer)}-issues`)}
      ${gap && issues.length === 0 ? html`<span>${word('table.gap')}</span>` : nothing}
      ${
        gap
          ? html`<button class="zc-button zc-button-text" type="button" @click=${() => this.#renumber(table)}>${word('table.renumber')}</button>`
          : nothing
      }
    </div>`;
  }

  #renderRows(table: TableState): TemplateResult {
    const rows = table.rows.value;
    const model = table.model.table;
    if (rows.length === 0) {
      const min = table.minRows.value;
      return html`<div class="zc-table-empty">
        <p>${model?.definition.empty ?? word('table.empty', { rowName: model?.rowName ?? '' })}</p>
        ${min > 0 ? html`<p>${word('table.empty.required', { min })}</p>` : nothing}
      </div>`;
    }
    const range = this.#viewport.range(rows.length);
    const layout = this.#viewport.layout.value;
    const drawn =
      layout === 'cards'
        ? renderCards(rows, range, this.#context(table))
        : renderRows(rows, range, layout === 'roomy', this.#context(table));
    const scrolls = rows.length > windowedFrom;
    return html`<div
      class=${scrolls ? 'zc-rows-scroll' : ''}
      role=${scrolls ? 'region' : nothing}
      tabindex=${scrolls ? 0 : nothing}
      aria-label=${scrolls ? word('table.scroll', { rowName: model?.rowName ?? '' }) : nothing}
      ${ref(this.#viewport.list)}
    >
      ${drawn}
    </div>`;
  }

  #context(table: TableState): RowContext {
    return {
      table,
      readonly: this.readonly,
      selected: this.#selected.value,
      select: (rows, selected) => {
        const next = new Set(this.#selected.value);
        for (const { rowId } of rows) selected ? next.add(rowId) : next.delete(rowId);
        this.#selected.value = next;
        // It may have asked for just that.
        this.#message.value = null;
      },
      act: (action, row) => this.#actions[action](row),
      complete: ({ rowId }) => this.openRow(rowId, 'attachments'),
    };
  }

  readonly #actions: Record<RowAction['id'], (row: Row) => void> = {
    edit: ({ rowId }) => this.#dialog?.show('edit', rowId),
    view: ({ rowId }) => this.#dialog?.show('view', rowId),
    remove: (row) => void this.#remove([row]),
    upload: ({ rowId }) => this.#files?.open('upload', rowId),
    browse: ({ rowId }) => this.#files?.open('browse', rowId),
  };

  #removeSelected(table: TableState): void {
    const rows = table.rows.value.filter((row) => this.#selected.value.has(row.rowId));
    if (rows.length > 0) void this.#remove(rows);
    else this.#message.value = { tone: 'warning', text: word('table.remove.none') };
  }

  async #remove(rows: readonly Row[]): Promise<void> {
    const { session, table } = this;
    const question = {
      title: word('table.remove.title', { count: rows.length, rowName: table?.model.table?.rowName ?? '' }),
      text: word('table.remove.text'),
      confirm: word('delete'),
      danger: true,
    };
    if (!session || !table || !(await confirmDialog(this.renderRoot, question))) return;
    const outcome = await session.removeRows(table, rows);
    this.#selected.value = new Set();
    this.#message.value = describeOutcome(outcome, word('table.removed', { count: rows.length }));
    void this.#focusRow(null);
  }

  async #renumber(table: TableState): Promise<void> {
    const outcome = await this.session?.renumber(table);
    if (outcome) this.#message.value = describeOutcome(outcome, word('table.renumbered'));
    void this.#focusRow(null);
  }

  /** The dialog gives the focus back to what opened it; that may be gone: a tag 缺附件 once the file is there. */
  readonly #closed = async (message: Message | null, rowId: string | null): Promise<void> => {
    if (message) this.#message.value = message;
    await keepFocus(this.renderRoot, () => void this.#focusRow(rowId));
  };

  /** The row's first button; where the row is gone, the button that adds one. */
  async #focusRow(rowId: string | null): Promise<void> {
    const find = () =>
      this.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId ?? '')}"] [data-action]`);
    if (rowId !== null && !find()) {
      this.#viewport.reveal(this.#positionOf(rowId));
      await new Promise((resolve) => setTimeout(resolve));
    }
    (find() ?? this.renderRoot.querySelector<HTMLElement>('.zc-table-add'))?.focus();
  }

  #positionOf(rowId: string): number {
    return this.table?.rows.value.findIndex((row) => row.rowId === rowId) ?? -1;
  }

  get #dialog(): HTMLElementTagNameMap['zc-row-dialog'] | null {
    return this.renderRoot.querySelector('zc-row-dialog');
  }

  get #files(): HTMLElementTagNameMap['zc-row-files'] | null {
    return this.renderRoot.querySelector('zc-row-files');
  }
}
