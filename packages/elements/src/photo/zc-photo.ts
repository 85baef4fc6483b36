import { type Signal, signal } from '@preact/signals-core';
import type { Attachment, DeclarationSession, FieldState, PhotoPolicy } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keepFocus } from '../base/keep-focus.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { renderDropZone } from '../files/drop-zone.ts';
import { uploadStyles } from '../files/upload.styles.ts';
import { icon } from '../parts/icon.ts';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/word.ts';
import type { WidgetIds } from '../widgets/widget.ts';
import { failures, judgePhoto } from './judge-photo.ts';
import type { Candidate, IntakeState, PhotoIntake } from './photo-intake.ts';
import { renderFrame } from './render-frame.ts';
import { renderJudgements } from './render-judgements.ts';
import { photoStyles } from './zc-photo.styles.ts';

/** What can be read at all; whether it is what was asked for, the rules tell. */
const readable = ['jpg', 'jpeg', 'png', 'gif', 'bmp'];

/**
 * The applicant's photo: chosen, judged rule by rule, mended where a browser can, and uploaded. The server's facts
 * replace ours once it has the file.
 */
export class ZcPhoto extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, uploadStyles, photoStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    field: { attribute: false },
    readonly: { type: Boolean },
    ids: { attribute: false },
  };

  declare session: DeclarationSession | null;
  declare field: FieldState | null;
  declare readonly: boolean;
  /** Ids that tie the control to its label, hint and issues. */
  declare ids: WidgetIds;

  /** Null until a file is chosen: what reads, judges and mends pictures loads then. */
  readonly #intake: Signal<PhotoIntake | null> = signal(null);
  /** It could not be loaded. */
  readonly #unloaded: Signal<boolean> = signal(false);

  constructor() {
    super();
    this.session = null;
    this.field = null;
    this.readonly = false;
    this.ids = { control: 'zc-photo', label: '', describedBy: '' };
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('session') && !changed.has('field')) return;
    this.#intake.peek()?.cancel();
    this.#intake.value = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#intake.peek()?.release();
  }

  override render(): unknown {
    const { field } = this;
    const policy = this.#policy;
    if (!field || !policy) return nothing;
    return html`<div class="zc-photo" id=${this.ids.control} role="group" aria-labelledby=${this.ids.label || nothing}>
      ${track(() => this.#renderState(this.#intake.value?.state.value ?? { phase: 'idle' }, field, policy))}
    </div>`;
  }

  get #policy(): PhotoPolicy | undefined {
    return this.field?.model.definition.photo;
  }

  #renderState(state: IntakeState, field: FieldState, policy: PhotoPolicy): TemplateResult {
    this.#keepFocus();
    if (state.phase === 'mending') return this.#renderMender(state.candidate, policy);
    const candidate = 'candidate' in state ? state.candidate : null;
    // What is wrong with the stored photo is no word about the one in hand.
    this.toggleAttribute('judging', candidate !== null);
    const stored = candidate ? null : (field.value.value as unknown as Attachment | null);
    const url = candidate?.photo.url ?? (stored ? this.#url(stored) : null);
    const judged = candidate?.judgements ?? (stored && !this.readonly ? judgePhoto(field) : []);
    return html`<div class="zc-photo-view">
      ${renderFrame(policy, url, word('photo.alt', { label: field.model.label }))}
      <div class="zc-photo-text">
        ${policy.notice && !this.readonly ? html`<p class="zc-secondary">${policy.notice}</p>` : nothing}
        ${candidate ? this.#renderFacts(candidate) : nothing} ${judged.length > 0 ? renderJudgements(judged) : nothing}
        <div class="zc-photo-status" role="status">${state.phase === 'reading' ? word('photo.working') : candidate ? this.#renderAdvice(candidate) : nothing}</div>
        ${track(() => this.#renderRefusal())}
        ${this.readonly ? nothing : state.phase === 'sending' ? this.#renderSending(state) : this.#renderChoices(candidate, stored)}
      </div>
    </div>`;
  }

  #renderFacts({ file, photo }: Candidate): TemplateResult {
    const { format, width, height } = photo.facts;
    return html`<p class="zc-number">
      ${word('photo.facts', { format: format === 'jpeg' ? 'jpg' : format, width, height, size: formatSize(file.size) })}
    </p>`;
  }

  #renderAdvice({ remedy, judgements, photo }: Candidate): TemplateResult | typeof nothing {
    if (photo.facts.complete && failures(judgements).length === 0) return nothing;
    const advice =
      remedy === null
        ? word('photo.mendable')
        : remedy === 'needless'
          ? word('photo.choose-other')
          : word(`photo.${remedy}`);
    return html`<p class="zc-issue ${remedy === null ? 'zc-photo-advice' : ''}">
      ${icon(remedy === null ? 'info' : 'error')}<span>${advice}</span>
    </p>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const refusal = this.#unloaded.value ? word('loading.failed') : this.#intake.value?.refusal.value;
    return refusal ? html`<p class="zc-issue" role="alert">${icon('error')}<span>${refusal}</span></p>` : nothing;
  }

  #renderSending({
    progress: { sent, total, speed },
  }: {
    progress: { sent: number; total: number; speed: number };
  }): TemplateResult {
    const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
    return html`<div class="zc-file-progress">
      <progress max=${Math.max(1, total)} .value=${sent} aria-label=${word('photo.sending')}></progress>
      <span class="zc-secondary zc-number">${word('files.progress', { percent, speed: formatSize(Math.round(speed)) })}</span>
      <button class="zc-button zc-button-text" type="button" @click=${() => this.#intake.peek()?.cancel()}>${word('files.cancel')}</button>
    </div>`;
  }

  #renderChoices(candidate: Candidate | null, stored: Attachment | null): TemplateResult {
    const intake = this.#intake.value;
    const unusable =
      candidate &&
      (!candidate.photo.facts.complete || failures(candidate.judgements).some(({ severity }) => severity === 'error'));
    const button = (label: string, look: string, act: () => unknown) =>
      html`<button class="zc-button ${look}" type="button" @click=${act}>${label}</button>`;
    const ways = [
      candidate?.remedy === null ? button(word('photo.mend'), 'zc-button-primary', () => intake?.mend()) : nothing,
      candidate && !unusable ? button(word('photo.use'), '', () => intake?.send()) : nothing,
      candidate ? button(word('cancel'), '', () => intake?.cancel()) : nothing,
    ].filter((way) => way !== nothing);
    return html`<div class="zc-photo-actions">
      ${ways}
      ${renderDropZone({
        label: this.field?.model.label ?? '',
        caption: word(candidate || stored ? 'photo.again' : 'photo.choose'),
        policy: { extensions: readable, maxBytes: Number.MAX_SAFE_INTEGER, maxFiles: 1 },
        multiple: false,
        quiet: ways.length > 0 || stored !== null,
        describedBy: this.ids.describedBy,
        take: ([file]) => file && void this.#choose(file),
      })}
      ${stored ? button(word('photo.remove'), 'zc-button-text zc-button-danger', this.#remove) : nothing}
    </div>`;
  }

  #renderMender({ file, photo }: Candidate, policy: PhotoPolicy): TemplateResult {
    const intake = this.#intake.value;
    return html`<zc-photo-mender
      .image=${photo.image}
      .wanted=${policy}
      .fileName=${file.name.replace(/\.[^.]*$/, '.jpg')}
      .judge=${(mended: File) => intake?.judge(mended)}
      .onAccept=${({ file: mended }: { file: File }) => intake?.send(mended)}
      .onCancel=${() => intake?.keepOriginal()}
    ></zc-photo-mender>`;
  }

  async #choose(file: File): Promise<void> {
    const { session, field } = this;
    const policy = this.#policy;
    if (!session || !field || !policy) return;
    try {
      const [{ PhotoIntake }] = await Promise.all([import('./photo-intake.ts'), import('./define-mender.ts')]);
      this.#unloaded.value = false;
      this.#intake.value ??= new PhotoIntake(session, field, policy);
    } catch {
      this.#unloaded.value = true;
      return;
    }
    await this.#intake.peek()?.choose(file);
  }

  /** What was pressed may be gone with the phase it belongs to: one goes on at the first control of the next. */
  #keepFocus(): void {
    if (!this.matches(':focus-within')) return;
    void keepFocus(this, () => this.renderRoot.querySelector('.zc-photo button, .zc-photo input:not([hidden])'));
  }

  #url({ id }: Attachment): string {
    return this.session?.store.fileUrl(this.session.snapshot.value.id, id) ?? '';
  }

  readonly #remove = (): void => {
    this.field?.set(null);
    this.field?.leave();
  };
}
