import { signal } from '@preact/signals-core';
import type { Attachment, DeclarationSession, EvidenceState, FieldScope, SharedFile } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepFocus } from '../base/keep-focus.ts';
import { keyedList } from '../base/keyed-list.ts';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { confirmDialog } from '../parts/confirm.ts';
import { word } from '../text/part-word.ts';
import { nextAttachmentName } from './attachment-name.ts';
import { renderDropZone } from './drop-zone.ts';
import { policySentence } from './policy-sentence.ts';
import { type FileActions, renderFile } from './render-file.ts';
import { renderPicture } from './render-picture.ts';
import { renderShared } from './render-shared.ts';
import { renderSlotFiles } from './render-slot-files.ts';
import { UploadQueue } from './upload-queue.ts';
import { filesStyles } from './zc-files.styles.ts';

/**
 * The files of one row: a slot for each kind of evidence it has, with the rule, the files and a drop zone; and whatever
 * other files it carries. It changes the scope; saving it is up to the owner.
 */
export class ZcFiles extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, filesStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    scope: { attribute: false },
    readonly: { type: Boolean },
    share: { type: Boolean },
  };

  declare session: DeclarationSession | null;
  declare scope: FieldScope | null;
  declare readonly: boolean;
  /** Offers the files of earlier declarations in a tab 共享. */
  declare share: boolean;

  /**
   * The uploads under way: wait for `settled` before saving the scope, `dispose` when it is given up. Where the page goes
   * away they go on in the next one. Null without session or scope.
   */
  uploads: UploadQueue | null = null;

  readonly #tab = signal<'upload' | 'share'>('upload');
  readonly #shared = signal<readonly SharedFile[] | string | null>(null);
  readonly #message = signal('');
  readonly #viewed = signal<Attachment | null>(null);

  constructor() {
    super();
    this.session = null;
    this.scope = null;
    this.readonly = false;
    this.share = false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('session') && !changed.has('scope')) return;
    this.uploads?.dispose();
    this.uploads = this.session && this.scope ? new UploadQueue(this.session, this.scope) : null;
  }

  override render(): unknown {
    const { scope, uploads } = this;
    const policy = scope?.model.table?.files;
    if (!scope || !uploads || !policy) return nothing;
    return html`<div class="zc-files" id=${pathToId(`${scope.path}/attachments`)}>
      ${this.readonly ? nothing : html`<p class="zc-secondary">${policySentence(policy)}</p>`}
      ${this.share && !this.readonly ? track(() => this.#renderTabs()) : nothing}
      ${track(() => (this.#tab.value === 'upload' ? this.#renderSlots(scope, uploads) : this.#renderShare(scope)))}
      <p class="zc-files-message" role="status">${track(() => this.#message.value)}</p>
      ${track(() => this.#renderViewed())}
    </div>`;
  }

  #renderSlots(scope: FieldScope, uploads: UploadQueue): TemplateResult {
    const slots = scope.evidence.filter((slot) => slot.visible.value);
    const others = scope.attachments.value.filter((file) => !slots.some((slot) => slot.model.kind === file.kind));
    if (slots.length === 0 && scope.evidence.length > 0 && !this.readonly) {
      return this.#renderLater();
    }
    return html`${keyedList(
      slots,
      (slot) => slot.model.kind,
      (slot) => track(() => this.#renderSlot(scope, slot, uploads)),
    )}
    ${
      others.length > 0 || (slots.length === 0 && this.readonly)
        ? html`<section class="zc-slot">
            <h3 class="zc-slot-title">${word('files.others')}</h3>
            ${others.length > 0 ? html`<ul class="zc-file-list">${others.map((file) => renderFile(file, this.#actions))}</ul>` : html`<p class="zc-secondary">${word('files.none')}</p>`}
          </section>`
        : nothing
    }`;
  }

  #renderSlot(scope: FieldScope, slot: EvidenceState, uploads: UploadQueue): TemplateResult {
    const { kind, label, definition, minFiles, files: policy } = slot.model;
    const id = pathToId(`${scope.path}/attachments/${kind}`);
    // A file of another kind may count for this slot too; it is listed once, in its own.
    const files = slot.files.value.filter((file) => file.kind === kind);
    const sending = uploads.items.value.filter((item) => item.kind === kind);
    const resumed = (this.session?.resumedUploads.value ?? []).filter(
      (upload) => upload.scope === scope.path && upload.kind === kind,
    );
    // A row that was never stored isn't scolded for what it can't have yet.
    const missing = slot.missing.value > 0 && scope.version.value !== null;
    const rule = slot.required.value
      ? word(minFiles > 1 ? 'files.least' : 'files.required', { count: minFiles })
      : word('files.optional');
    return html`<section class="zc-slot ${missing ? 'zc-slot-missing' : ''}" aria-labelledby="${id}-label">
      <h3 class="zc-slot-title" id="${id}-label">
        ${label} <span class="zc-tag ${missing ? 'zc-tag-error' : files.length > 0 ? 'zc-tag-done' : ''}">${rule}</span>
      </h3>
      <div id="${id}-hint">
        ${definition.signed ? html`<p class="zc-secondary"><span aria-hidden="true">✍ </span>${word('files.signed')}</p>` : nothing}
        ${definition.hint ? html`<p class="zc-secondary">${definition.hint}</p>` : nothing}
      </div>
      ${renderSlotFiles({ files, sending, resumed }, this.#actions, uploads)}
      ${
        this.readonly || scope.attachments.value.length >= policy.maxFiles
          ? nothing
          : html`<div id=${id}>
              ${renderDropZone({
                label,
                policy,
                multiple: true,
                quiet: files.length > 0,
                describedBy: `${id}-hint`,
                take: (chosen) => this.#take(chosen, slot, uploads),
              })}
            </div>`
      }
    </section>`;
  }

  #renderTabs(): TemplateResult {
    const tab = (id: 'upload' | 'share', label: string) =>
      html`<button
        class="zc-tab"
        type="button"
        role="tab"
        aria-selected=${this.#tab.value === id}
        @click=${() => this.#show(id)}
      >
        ${label}
      </button>`;
    return html`<div class="zc-tabs" role="tablist">
      ${tab('upload', word('files.tab.upload'))}${tab('share', word('files.tab.share'))}
    </div>`;
  }

  #renderShare(scope: FieldScope): TemplateResult {
    if (scope.evidence.every((slot) => !slot.visible.value)) return this.#renderLater();
    return renderShared(this.#shared.value, (file) => {
      const { declarationId: _, origin: __, ...attachment } = file;
      const slots = scope.evidence.filter((slot) => slot.visible.value).map((slot) => slot.model);
      const kind = slots.find((slot) => slot.kind === file.kind)?.kind ?? slots[0]?.kind ?? file.kind;
      const replaced = this.session?.attach(scope, { ...attachment, kind });
      this.#tab.value = 'upload';
      this.#message.value = word(replaced ? 'files.replaced' : 'files.shared.taken', { name: file.name });
    });
  }

  /** Which files a row needs may depend on its fields. */
  #renderLater(): TemplateResult {
    return html`<p class="zc-secondary">${word('files.later')}</p>`;
  }

  #renderViewed(): TemplateResult | typeof nothing {
    const viewed = this.#viewed.value;
    if (!viewed) return nothing;
    return renderPicture(this.renderRoot, viewed.name, this.#actions.url(viewed), () => {
      this.#viewed.value = null;
    });
  }

  get #actions(): FileActions {
    const { session } = this;
    return {
      url: (file, variant) => session?.store.fileUrl(session.snapshot.value.id, file.id, variant) ?? '',
      view: (file) => {
        this.#viewed.value = file;
      },
      remove: this.readonly ? undefined : (file) => this.#remove(file),
    };
  }

  async #take(chosen: readonly File[], slot: EvidenceState, uploads: UploadQueue): Promise<void> {
    const { kind, label, files: policy } = slot.model;
    await Promise.all(
      chosen.map(async (file) => {
        const taken = [
          ...(this.scope?.attachments.value ?? []),
          ...uploads.items.value.filter((item) => item.state !== 'refused'),
        ];
        const arrival = await uploads.add(file, kind, nextAttachmentName(label, taken), policy);
        if (!arrival) return;
        const { attachment, replaced } = arrival;
        this.#message.value = word(replaced ? 'files.replaced' : 'files.arrived', { name: attachment.name });
      }),
    );
  }

  async #remove({ id, name, kind }: Attachment): Promise<void> {
    const question = {
      title: word('files.remove.title', { name }),
      text: word('files.remove.text'),
      confirm: word('delete'),
      danger: true,
    };
    if (!this.scope || !(await confirmDialog(this.renderRoot, question))) return;
    this.session?.detach(this.scope, id);
    this.#message.value = word('files.removed', { name });
    const label = `${pathToId(`${this.scope.path}/attachments/${kind}`)}-label`;
    void keepFocus(this, () =>
      this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(label)}`)?.parentElement?.querySelector('button'),
    );
  }

  #show(tab: 'upload' | 'share'): void {
    this.#tab.value = tab;
    const { session } = this;
    if (tab === 'upload' || !session || Array.isArray(this.#shared.value)) return;
    session.store.sharedFiles(session.snapshot.value.id).then(
      (files) => {
        this.#shared.value = files;
      },
      (error: Error) => {
        this.#shared.value = error.message;
      },
    );
  }
}
