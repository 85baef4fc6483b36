import { signal } from '@preact/signals-core';
import type { Attachment, DeclarationSession, FieldScope, SaveOutcome, TableState } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepFocus } from '../base/keep-focus.ts';
import { keyedList } from '../base/keyed-list.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { type FileActions, renderFile } from '../files/render-file.ts';
import { renderPicture } from '../files/render-picture.ts';
import { filesStyles } from '../files/zc-files.styles.ts';
import { confirmDialog } from '../parts/confirm.ts';
import { renderDialog } from '../parts/dialog.ts';
import { word } from '../text/part-word.ts';
import { describeOutcome, type Message } from './describe-outcome.ts';
import { renderMessage } from './render-message.ts';

interface OpenRow {
  readonly mode: 'upload' | 'browse';
  readonly scope: FieldScope;
  readonly title: string;
}

/** 附件上传 and 附件浏览 of one stored row: what is changed here is saved at once. Drawn by `<zc-table>`. */
export class ZcRowFiles extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, filesStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    table: { attribute: false },
    readonly: { type: Boolean },
    row: { state: true },
  };

  declare session: DeclarationSession | null;
  declare table: TableState | null;
  declare readonly: boolean;
  /** Called when a dialog has closed, with what to tell about it. */
  onClose: (message: Message | null, rowId: string | null) => void = () => {};

  declare protected row: OpenRow | null;

  readonly #message = signal<Message | null>(null);
  readonly #viewed = signal<Attachment | null>(null);

  constructor() {
    super();
    this.session = null;
    this.table = null;
    this.readonly = false;
    this.row = null;
  }

  open(mode: OpenRow['mode'], rowId: string): void {
    const { table } = this;
    const index = table?.rows.value.findIndex((row) => row.rowId === rowId) ?? -1;
    if (!table || index < 0) return;
    this.row?.scope.dispose();
    this.#message.value = null;
    const row = word('row.title.view', { number: index + 1, rowName: table.model.table?.rowName ?? '' });
    this.row = { mode, scope: table.edit(rowId), title: row };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.row?.scope.dispose();
    this.row = null;
  }

  override render(): unknown {
    const { row, session } = this;
    if (!row || !session) return nothing;
    if (row.mode === 'browse') return this.#renderBrowse(row);
    return html`<zc-upload-dialog
      .session=${session}
      .scope=${row.scope}
      .rowTitle=${row.title}
      .onClose=${() => this.#close(null)}
      .onSaved=${(outcome: SaveOutcome, saved: string) => this.#close(describeOutcome(outcome, saved))}
    ></zc-upload-dialog>`;
  }

  #renderBrowse({ scope, title }: OpenRow): TemplateResult {
    return renderDialog({
      root: this.renderRoot,
      title: word('files.browse.title', { row: title }),
      size: 'wide',
      body: html`${track(() => this.#renderList(scope))} ${track(() => renderMessage(this.#message.value))}
      ${track(() => this.#renderViewed())}`,
      footer: (close) => html`<button class="zc-button" type="button" @click=${close}>${word('close')}</button>`,
      onClose: () => this.#close(this.#message.value),
    });
  }

  #renderList(scope: FieldScope): TemplateResult {
    const files = scope.attachments.value;
    if (files.length === 0) return html`<p class="zc-secondary">${word('files.none')}</p>`;
    return html`<ul class="zc-file-list">
      ${keyedList(
        files,
        (file) => file.id,
        (file) => renderFile(file, this.#actions(scope)),
      )}
    </ul>`;
  }

  #renderViewed(): TemplateResult | typeof nothing {
    const viewed = this.#viewed.value;
    if (!viewed) return nothing;
    return renderPicture(this.renderRoot, viewed.name, this.#url(viewed), () => {
      this.#viewed.value = null;
    });
  }

  #actions(scope: FieldScope): FileActions {
    return {
      url: (file, variant) => this.#url(file, variant),
      view: (file) => {
        this.#viewed.value = file;
      },
      remove: this.readonly ? undefined : (file) => this.#remove(scope, file),
    };
  }

  #url({ id }: Attachment, variant?: 'thumbnail'): string {
    return this.session?.store.fileUrl(this.session.snapshot.value.id, id, variant) ?? '';
  }

  async #remove(scope: FieldScope, { id, name }: Attachment): Promise<void> {
    const question = { title: word('files.remove.title', { name }), text: word('files.remove.text') };
    if (!(await confirmDialog(this.renderRoot, { ...question, confirm: word('delete'), danger: true }))) return;
    const { session } = this;
    if (!session) return;
    session.detach(scope, id);
    void keepFocus(this, () => this.renderRoot.querySelector('.zc-dialog-title'));
    this.#message.value = describeOutcome(await session.save(scope), word('files.removed', { name }));
  }

  #close(message: Message | null): void {
    const rowId = this.row?.scope.rowId ?? null;
    this.row?.scope.dispose();
    this.row = null;
    this.onClose(message, rowId);
  }
}
