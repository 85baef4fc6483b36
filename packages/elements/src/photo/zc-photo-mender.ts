import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ZcElement } from '../base/zc-element.ts';
import { formatSize } from '../text/format-size.ts';
import { word } from '../text/word.ts';
import { type Crop, largestCrop, moveCrop, type Size, zoomCrop } from './crop.ts';
import { drawCrop } from './draw-crop.ts';
import type { PhotoJudgement } from './judge-photo.ts';
import { encodePhoto } from './mend-photo.ts';
import { renderJudgements } from './render-judgements.ts';
import { photoStyles } from './zc-photo.styles.ts';

/** The photo made to fit, and what the rules say about it. */
export interface MendedPhoto {
  readonly file: File;
  readonly judgements: readonly PhotoJudgement[];
}

/**
 * Crops and re-encodes a photo: the original with the movable frame on the left, the outcome on the right, and nothing
 * taken over before the person accepts it.
 */
export class ZcPhotoMender extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, photoStyles];
  static override properties: PropertyDeclarations = {
    image: { attribute: false },
    wanted: { attribute: false },
    crop: { state: true },
    mended: { state: true },
  };

  declare image: HTMLImageElement | null;
  declare wanted: (Size & { maxBytes: number }) | null;
  fileName = 'photo.jpg';
  judge: (file: File) => Promise<readonly PhotoJudgement[]> = async () => [];
  onAccept: (mended: MendedPhoto) => void = () => {};
  onCancel: () => void = () => {};

  declare protected crop: Crop | null;
  /** Null while it is made. */
  declare protected mended: (MendedPhoto & { url: string }) | null;

  #turn = 0;

  constructor() {
    super();
    this.image = null;
    this.wanted = null;
    this.crop = null;
    this.mended = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn++;
    if (this.mended) URL.revokeObjectURL(this.mended.url);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.image && this.wanted && (changed.has('image') || changed.has('wanted'))) {
      this.crop = largestCrop(this.#picture, this.wanted);
    }
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    // Once the first outcome stands there, and with it the button that takes it.
    if (this.mended && changed.get('mended') === null) {
      this.renderRoot.querySelector('.zc-photo-mender')?.scrollIntoView({ block: 'nearest' });
    }
    if (!changed.has('crop') || !this.crop || !this.image) return;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas) drawCrop(canvas, this.image, this.crop);
    void this.#mend(this.crop);
  }

  override render(): unknown {
    const { crop, mended, wanted } = this;
    if (!crop || !wanted) return nothing;
    return html`<div class="zc-photo-mender">
      <figure>
        <figcaption>${word('photo.crop')}</figcaption>
        <canvas class="zc-photo-crop" @pointerdown=${this.#onGrab} @wheel=${this.#onWheel}></canvas>
        ${this.#renderSliders(crop)}
      </figure>
      <figure>
        <figcaption>${word('photo.mended')}</figcaption>
        <div class="zc-photo-result">
          ${mended ? html`<img class="zc-photo-mended" src=${mended.url} alt=${word('photo.mended')} />` : nothing}
          <div role="status">
            ${
              mended
                ? html`<p class="zc-secondary zc-number">${formatSize(mended.file.size)}</p>
                    ${renderJudgements(mended.judgements)}`
                : html`<p class="zc-secondary">${word('photo.working')}</p>`
            }
          </div>
        </div>
      </figure>
      <div class="zc-photo-actions">
        <button class="zc-button zc-button-primary" type="button" ?disabled=${!mended} @click=${() => mended && this.onAccept(mended)}>
          ${word('photo.accept')}
        </button>
        <button class="zc-button" type="button" @click=${() => this.onCancel()}>${word('cancel')}</button>
      </div>
    </div>`;
  }

  /** Everything that dragging does, for keyboards. */
  #renderSliders(crop: Crop): TemplateResult {
    const picture = this.#picture;
    const wanted = this.wanted as Size;
    const largest = largestCrop(picture, wanted);
    const slider = (label: string, max: number, value: number, move: (value: number) => Crop) =>
      html`<label class="zc-photo-slider"
        ><span>${label}</span
        ><input
          type="range"
          min="0"
          max="100"
          .value=${String(max > 0 ? Math.round((value / max) * 100) : 0)}
          ?disabled=${max <= 0}
          @input=${(event: Event) => {
            this.crop = move((Number((event.target as HTMLInputElement).value) / 100) * max);
          }}
      /></label>`;
    return html`${slider(word('photo.zoom'), largest.width - wanted.width, largest.width - crop.width, (less) =>
      zoomCrop(crop, picture, wanted, (largest.width - less) / crop.width),
    )}
    ${slider(word('photo.across'), picture.width - crop.width, crop.x, (x) => moveCrop(crop, picture, x - crop.x, 0))}
    ${slider(word('photo.down'), picture.height - crop.height, crop.y, (y) => moveCrop(crop, picture, 0, y - crop.y))}`;
  }

  get #picture(): Size {
    return { width: this.image?.naturalWidth ?? 0, height: this.image?.naturalHeight ?? 0 };
  }

  async #mend(crop: Crop): Promise<void> {
    const turn = ++this.#turn;
    const { image, wanted } = this;
    if (!image || !wanted) return;
    const blob = await encodePhoto(image, crop, wanted);
    if (!blob || turn !== this.#turn) return;
    const file = new File([blob], this.fileName, { type: blob.type });
    const judgements = await this.judge(file);
    if (turn !== this.#turn) return;
    if (this.mended) URL.revokeObjectURL(this.mended.url);
    this.mended = { file, judgements, url: URL.createObjectURL(file) };
  }

  readonly #onGrab = (event: PointerEvent): void => {
    const canvas = event.currentTarget as HTMLCanvasElement;
    const start = this.crop;
    if (!start) return;
    canvas.setPointerCapture(event.pointerId);
    const scale = this.#picture.width / canvas.clientWidth;
    const drag = ({ clientX, clientY }: PointerEvent): void => {
      const [dx, dy] = [(clientX - event.clientX) * scale, (clientY - event.clientY) * scale];
      this.crop = moveCrop(start, this.#picture, dx, dy);
    };
    canvas.addEventListener('pointermove', drag);
    const stop = (): void => canvas.removeEventListener('pointermove', drag);
    canvas.addEventListener('pointerup', stop, { once: true });
    canvas.addEventListener('pointercancel', stop, { once: true });
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!this.crop || !this.wanted) return;
    event.preventDefault();
    this.crop = zoomCrop(this.crop, this.#picture, this.wanted, event.deltaY > 0 ? 1.05 : 0.95);
  };
}
