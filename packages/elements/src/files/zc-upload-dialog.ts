import { signal } from '@preact/signals-core';
import {
  countCharacters,
  type DeclarationSession,
  type EvidenceModel,
  type FieldScope,
  type FilePolicy,
  type SaveOutcome,
} from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { renderDialog } from '../parts/dialog.ts';
import { icon } from '../parts/icon.ts';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/part-word.ts';
import { nextAttachmentName } from './attachment-name.ts';
import { renderDropZone } from './drop-zone.ts';
import { judgeHead } from './judge-head.ts';
import { policySentence } from './policy-sentence.ts';
import { renderUpload } from './render-upload.ts';
import { UploadQueue } from './upload-queue.ts';
import { filesStyles } from './zc-files.styles.ts';

const longestName = 100;

/** 附件上传 of one stored row: a name, a file, 确定; the row is saved with it. */
export class ZcUploadDialog extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, filesStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    scope: { attribute: false },
    rowTitle: { attribute: false },
  };

  declare session: DeclarationSession | null;
  /** The row, opened for editing; null while the dialog is closed. */
  declare scope: FieldScope | null;
  /** 「第 2 条 教育情况」. */
  declare rowTitle: string;
  /** Closed without a new file. */
  onClose: () => void = () => {};
  /** What came of saving the row, and what to say when all went well. */
  onSaved: (outcome: SaveOutcome, saved: string) => void = () => {};

  readonly #kind = signal('');
  readonly #name = signal('');
  readonly #file = signal<File | null>(null);
  /** Why the chosen file can't be taken; told at once, not only at 确定. */
  readonly #refusal = signal<string | null>(null);
  /** What is missing is shown from the first 确定 on. */
  readonly #judged = signal(false);
  #uploads: UploadQueue | null = null;

  constructor() {
    super();
    this.session = null;
    this.scope = null;
    this.rowTitle = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('scope')) return;
    const { session, scope } = this;
    this.#uploads?.dispose();
    this.#uploads = session && scope ? new UploadQueue(session, scope) : null;
    this.#file.value = null;
    this.#refusal.value = null;
    this.#judged.value = false;
    const slots = this.#slots;
    this.#choose(scope?.evidence.find((slot) => slot.missing.value > 0)?.model ?? slots[0]);
  }

  override render(): unknown {
    const { scope } = this;
    const policy = scope?.model.table?.files;
    const uploads = this.#uploads;
    if (!scope || !policy || !uploads) return nothing;
    return renderDialog({
      root: this.renderRoot,
      title: word('files.upload.title', { row: this.rowTitle }),
      body: html`<div class="zc-files">
        <p class="zc-secondary">${policySentence(policy)}</p>
        ${track(() => this.#renderKind())} ${track(() => this.#renderName())} ${track(() => this.#renderFile())}
        ${track(() => html`<ul class="zc-file-list">${uploads.items.value.map((item) => renderUpload(item, uploads))}</ul>`)}
      </div>`,
      footer: (close) => html`<button class="zc-button" type="button" @click=${close}>${word('cancel')}</button>
        ${track(
          () => html`<button class="zc-button zc-button-primary" type="button" ?disabled=${uploads.busy.value} @click=${this.#submit}>
            ${word('confirm')}
          </button>`,
        )}`,
      dirty: () => uploads.busy.value,
      onClose: () => {
        uploads.dispose();
        this.onClose();
      },
    });
  }

  get #slots(): EvidenceModel[] {
    return (this.scope?.evidence ?? []).filter((slot) => slot.visible.value).map((slot) => slot.model);
  }

  #renderKind(): TemplateResult | typeof nothing {
    const slots = this.#slots;
    if (slots.length < 2) return nothing;
    return html`<div class="zc-field">
      <label class="zc-label" for="zc-upload-kind">${word('files.kind')}</label>
      <span class="zc-box"
        ><select
          class="zc-input"
          id="zc-upload-kind"
          @change=${(event: Event) => this.#choose(slots[(event.target as HTMLSelectElement).selectedIndex])}
        >
          ${slots.map((slot) => html`<option ?selected=${slot.kind === this.#kind.value}>${slot.label}</option>`)}
        </select></span
      >
    </div>`;
  }

  #renderName(): TemplateResult {
    const issue = this.#judged.value ? this.#nameIssue : null;
    return html`<div class="zc-field">
      <label class="zc-label zc-required" for="zc-upload-name">${word('files.name')}</label>
      <p class="zc-hint" id="zc-upload-name-hint">${word('files.name.hint')}</p>
      <span class="zc-box ${issue ? 'zc-box-invalid' : ''}"
        ><input
          class="zc-input"
          id="zc-upload-name"
          list="zc-upload-names"
          autocomplete="off"
          required
          aria-describedby="zc-upload-name-hint zc-upload-name-issue"
          aria-invalid=${issue ? 'true' : 'false'}
          .value=${this.#name.value}
          @change=${(event: Event) => {
            this.#name.value = (event.target as HTMLInputElement).value;
          }}
      /></span>
      <datalist id="zc-upload-names">${this.#slots.map((slot) => html`<option value=${slot.label}></option>`)}</datalist>
      ${renderIssue('zc-upload-name-issue', issue)}
    </div>`;
  }

  #renderFile(): TemplateResult {
    const file = this.#file.value;
    const policy = this.#policy;
    if (!policy) return html``;
    const issue = this.#refusal.value ?? (this.#judged.value && !file ? word('files.file.missing') : null);
    return html`<div class="zc-field">
      <span class="zc-label zc-required">${word('files.file')}</span>
      ${renderDropZone({
        label: word('files.file'),
        policy,
        multiple: false,
        describedBy: 'zc-upload-file-issue',
        take: ([chosen]) => chosen && void this.#take(chosen, policy),
      })}
      ${file ? html`<p class="zc-number">${file.name} · ${formatSize(file.size)}</p>` : nothing}
      ${renderIssue('zc-upload-file-issue', issue)}
    </div>`;
  }

  get #policy(): FilePolicy | null | undefined {
    return this.#slots.find((slot) => slot.kind === this.#kind.value)?.files ?? this.scope?.model.table?.files;
  }

  async #take(file: File, policy: FilePolicy): Promise<void> {
    this.#file.value = file;
    this.#refusal.value = null;
    const { refusal } = await judgeHead(file, policy);
    if (this.#file.value === file) this.#refusal.value = refusal;
  }

  get #nameIssue(): string | null {
    const name = this.#name.value.trim();
    const count = countCharacters(name);
    if (count === 0) return word('files.name.missing');
    return count > longestName ? word('files.name.long', { count }) : null;
  }

  #choose(slot: EvidenceModel | undefined): void {
    this.#kind.value = slot?.kind ?? 'other';
    this.#name.value = slot ? nextAttachmentName(slot.label, this.scope?.attachments.value ?? []) : '';
  }

  #submit = async (): Promise<void> => {
    const { session, scope } = this;
    const file = this.#file.value;
    const uploads = this.#uploads;
    const policy = this.#policy;
    this.#judged.value = true;
    if (!session || !scope || !uploads || !policy || !file || this.#refusal.value || this.#nameIssue !== null) return;
    const arrival = await uploads.add(file, this.#kind.value, this.#name.value.trim(), policy);
    if (!arrival) return;
    const { attachment, replaced } = arrival;
    const outcome = await session.save(scope);
    this.onSaved(outcome, word(replaced ? 'files.replaced' : 'files.arrived', { name: attachment.name }));
  };
}

function renderIssue(id: string, sentence: string | null): TemplateResult {
  return html`<div class="zc-issues" id=${id} aria-live="polite">
    ${sentence ? html`<p class="zc-issue">${icon('error')}<span>${sentence}</span></p>` : nothing}
  </div>`;
}
