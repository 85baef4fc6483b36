import type { DeclarationSession, Leftover, ResumedUpload } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyedList } from '../base/keyed-list.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { renderResumed } from '../files/render-upload.ts';
import { filesStyles } from '../files/zc-files.styles.ts';
import { renderBanner } from '../parts/banner.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/part-word.ts';

/** What became of input and files that an earlier page, or another one, held: going on, merged, or without a place. */
export class ZcKept extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, filesStyles];
  static override properties: PropertyDeclarations = { session: { attribute: false } };

  declare session: DeclarationSession | null;

  constructor() {
    super();
    this.session = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    return html`<div class="zc-banners" aria-live="polite">
      ${track(() => session.merges.value.map((merge) => renderMerge(session, merge)))}
      ${track(() => session.leftovers.value.map((leftover) => renderLeftover(session, leftover)))}
      ${track(() => renderUploads(session.resumedUploads.value))}
    </div>`;
  }
}

function renderMerge(
  session: DeclarationSession,
  merge: DeclarationSession['merges']['value'][number],
): TemplateResult {
  const { title, labels, number } = merge;
  const params = { title, labels: labels.join('、') };
  const text = number === undefined ? word('kept.merged', params) : word('kept.renumbered', { ...params, number });
  return renderBanner({ tone: 'info', text, dismiss: () => session.dismiss(merge) });
}

/** All of it can be copied, and nothing goes before it was seen. */
function renderLeftover(session: DeclarationSession, leftover: Leftover): TemplateResult {
  const { title, reason, lines } = leftover;
  return html`<section class="zc-notice zc-notice-warning" aria-label=${word('kept.title')}>
    ${icon('warning')}
    <div>
      <p>${word(`kept.${reason}`, { title })}</p>
      <ul>
        ${lines.map(({ label, value }) => html`<li>${label}：${value}</li>`)}
      </ul>
      <button type="button" class="zc-button" @click=${() => session.dismiss(leftover)}>${word('kept.seen')}</button>
    </div>
  </section>`;
}

function renderUploads(uploads: readonly ResumedUpload[]): TemplateResult | typeof nothing {
  if (uploads.length === 0) return nothing;
  return html`<ul class="zc-file-list" aria-label=${word('files.resumed')}>
    ${keyedList(
      uploads,
      ({ id }) => id,
      (upload) => track(() => renderResumed(upload)),
    )}
  </ul>`;
}
