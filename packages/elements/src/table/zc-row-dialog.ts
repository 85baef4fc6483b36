import { signal } from '@preact/signals-core';
import type { Choice, DeclarationSession, FieldScope, Issue, SaveOutcome, TableState } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { focusPath } from '../base/focus-path.ts';
import { lazily } from '../base/lazily.ts';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { conflictPart } from '../conflict/part.ts';
import { renderFields } from '../form/render-fields.ts';
import { renderDialog } from '../parts/dialog.ts';
import { focusSummary, renderErrorSummary } from '../parts/error-summary.ts';
import { renderIssueList } from '../parts/issue-list.ts';
import { word } from '../text/part-word.ts';
import { blockingIssues } from './blocking-issues.ts';
import { describeRowOutcome, type Message } from './describe-outcome.ts';
import { renderMessage } from './render-message.ts';
import { rowDialogStyles } from './zc-row-dialog.styles.ts';

type Mode = 'add' | 'edit' | 'view';

interface OpenRow {
  readonly mode: Mode;
  readonly scope: FieldScope;
  /** Position as the person sees it. */
  readonly number: number;
  /** Stops keeping the input in the journal, and the scope's own computations. */
  stop(unsaved?: 'keep'): void;
}

/** The dialog of one row: its fields and files, saved together. Drawn by `<zc-table>`. */
export class ZcRowDialog extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, rowDialogStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    table: { attribute: false },
    row: { state: true },
  };

  declare session: DeclarationSession | null;
  declare table: TableState | null;
  /** Called when the dialog has closed, with what to tell about it. */
  onClose: (message: Message | null, rowId: string | null) => void = () => {};

  declare protected row: OpenRow | null;

  readonly #summary = signal<readonly Issue[]>([]);
  readonly #message = signal<Message | null>(null);
  readonly #busy = signal<string | null>(null);
  /** The last thing that was stored, told once the dialog is closed. */
  #stored: Message | null = null;

  constructor() {
    super();
    this.session = null;
    this.table = null;
    this.row = null;
  }

  add(): void {
    const { table } = this;
    if (table) this.#open('add', table.add(), table.rows.value.length + 1);
  }

  /** `key` names the field, or `attachments` for the first file that is missing, to start with. */
  show(mode: 'edit' | 'view', rowId: string, key?: string): void {
    const index = this.table?.rows.value.findIndex((row) => row.rowId === rowId) ?? -1;
    if (this.table && index >= 0) this.#open(mode, this.table.edit(rowId), index + 1, key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The page goes away: nobody has given up what was typed.
    this.#stop('keep');
  }

  override render(): unknown {
    const { row, table } = this;
    if (!row || !table) return nothing;
    const { mode, number, scope } = row;
    const rowName = table.model.table?.rowName ?? '';
    return renderDialog({
      root: this.renderRoot,
      title: word(`row.title.${mode}`, { number, rowName }),
      size: 'wide',
      body: keyed(scope, this.#renderBody(row)),
      footer: (close) => track(() => this.#renderFooter(row, close)),
      dirty: () => mode !== 'view' && (scope.dirty.value || this.#files?.uploads?.busy.value === true),
      onClose: () => this.#close(),
    });
  }

  #renderBody(row: OpenRow): TemplateResult {
    const { session } = this;
    const { mode, scope } = row;
    const context = { form: scope.form, session, readonly: mode === 'view' };
    return html`<div class="zc-row-body">
      ${track(() => renderErrorSummary(this.#summary.value, context, scope.path))}
      ${track(() => this.#renderConflict(row))}
      ${track(() => renderMessage(this.#message.value))}
      ${renderFields(scope, context)} ${track(() => this.#renderOwnIssues(scope))}
      ${
        scope.model.table?.files && session
          ? html`<section class="zc-row-files">
              <h3 class="zc-card-title">${word('row.files')}</h3>
              <zc-files
                .session=${session}
                .scope=${scope}
                .readonly=${mode === 'view'}
                .share=${mode === 'add' && scope.model.table.definition.share === true}
              ></zc-files>
            </section>`
          : nothing
      }
    </div>`;
  }

  /** What is wrong with the row as a whole, and with none of its fields. */
  #renderOwnIssues(scope: FieldScope): TemplateResult {
    const issues = scope.shownIssues.value.filter((issue) => issue.path === scope.path);
    return renderIssueList(issues, scope.form.model, `${pathToId(scope.path)}-issues`);
  }

  /** Where a row is a shared file, people know the buttons as 上传 and 返回. */
  #renderFooter(row: OpenRow, close: () => void): TemplateResult {
    const { mode, scope } = row;
    const share = scope.model.table?.definition.share === true;
    const busy = this.#busy.value;
    // Not `disabled`: that would take the focus from the button that was pressed.
    const save = (label: string, look: string, then: 'add' | 'close') =>
      html`<button class="zc-button ${look}" type="button" aria-disabled=${busy === null ? 'false' : 'true'} @click=${() => this.#save(row, then)}>
        ${label}
      </button>`;
    const primary = 'zc-button-primary';
    const saves =
      share && mode === 'add'
        ? save(word('row.upload'), primary, 'add')
        : html`${save(word('row.save.add'), '', 'add')} ${save(word('row.save.close'), primary, 'close')}`;
    return html`${busy === null ? nothing : html`<p class="zc-secondary zc-row-busy" role="status">${busy}</p>`}
      <button class="zc-button" type="button" @click=${close}>${word(share ? 'row.back' : 'close')}</button>
      ${mode === 'view' ? nothing : saves}`;
  }

  #open(mode: Mode, scope: FieldScope, number: number, key?: string): void {
    this.#stop();
    this.#summary.value = [];
    const unwatch = mode === 'view' ? undefined : this.session?.watch(scope);
    // What is stored was counted in the table already: its issues are no news.
    if (mode === 'edit') scope.judge();
    this.row = {
      mode,
      scope,
      number,
      stop: (unsaved) => {
        unwatch?.(unsaved);
        scope.dispose();
      },
    };
    void this.#focus(scope, key);
  }

  async #focus(scope: FieldScope, key?: string): Promise<void> {
    await this.updateComplete;
    await this.#files?.updateComplete;
    // The dialog opens in a microtask of its own, and takes the focus.
    await new Promise((resolve) => setTimeout(resolve));
    const missing = scope.evidence.find((slot) => slot.missing.value > 0)?.model.kind;
    const part = key === 'attachments' && missing ? `attachments/${missing}` : key;
    if (part && focusPath(this.renderRoot, `${scope.path}/${part}`)) return;
    // To read, one begins at the top: the first control may be a file far below.
    this.renderRoot.querySelector<HTMLElement>(this.row?.mode === 'view' ? '.zc-dialog-title' : firstControl)?.focus();
  }

  async #save(row: OpenRow, then: 'add' | 'close'): Promise<void> {
    const { session } = this;
    const { scope } = row;
    if (!session || this.#busy.value !== null) return;
    this.#message.value = null;
    try {
      if (this.#files?.uploads?.busy.value) this.#busy.value = word('row.uploading');
      await this.#files?.uploads?.settled();
      scope.judge();
      const wrong = this.table ? blockingIssues(this.table, scope) : [];
      this.#summary.value = wrong;
      if (wrong.length > 0) return focusSummary(this.renderRoot as ParentNode & Node);
      this.#busy.value = word('row.saving');
      this.#tell(await session.save(scope), row, then);
    } finally {
      this.#busy.value = null;
    }
  }

  #tell(outcome: SaveOutcome, row: OpenRow, then: 'add' | 'close'): void {
    const message = describeRowOutcome(outcome, row);
    // The conflict itself is drawn from the session, where whoever draws it can also settle it.
    if (outcome.status === 'conflict') return;
    if (this.row !== row) {
      // They went back before the answer came: the table tells it, unless another row is open by now.
      if (!this.row) this.onClose(message, null);
      return;
    }
    this.#message.value = message;
    if (outcome.status === 'refused') return;
    this.#stored = message;
    if (then === 'close') {
      this.#close();
      return;
    }
    this.add();
    this.#message.value = { ...message, text: word('row.next', { saved: message.text }) };
  }

  #renderConflict(row: OpenRow): unknown {
    const { session } = this;
    const conflict = session?.conflicts.value.find(({ scope }) => scope === row.scope);
    if (!session || !conflict) return nothing;
    return lazily(
      conflictPart,
      () => html`<zc-conflict
        inline
        .conflict=${conflict}
        .onChoose=${async (take: Choice) => this.#tell(await session.resolve(conflict, take), row, 'close')}
      ></zc-conflict>`,
    );
  }

  #close(): void {
    const rowId = this.row?.mode === 'add' ? null : (this.row?.scope.rowId ?? null);
    const message = this.#stored;
    this.#stored = null;
    this.#files?.uploads?.dispose();
    this.#stop();
    this.#message.value = null;
    this.onClose(message, rowId);
  }

  #stop(unsaved?: 'keep'): void {
    this.row?.stop(unsaved);
    this.row = null;
  }

  get #files(): HTMLElementTagNameMap['zc-files'] | null {
    return this.renderRoot.querySelector('zc-files');
  }
}

const firstControl = ['input', 'select', 'textarea', 'button', 'a']
  .map((tag) => `.zc-row-body ${tag}:not([disabled]):not([hidden])`)
  .join(', ');
