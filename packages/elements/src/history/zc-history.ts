import type { DeclarationEvent } from '@zhicheng/engine';
import { type CSSResultOrNative, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ZcElement } from '../base/zc-element.ts';
import { formatTime } from '../text/format-time.ts';
import { word } from '../text/part-word.ts';
import { historyStyles } from './zc-history.styles.ts';

/** 办理情况: what has been done with the declaration, oldest first, and who it waits for. */
export class ZcHistory extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, historyStyles];
  static override properties: PropertyDeclarations = { events: { attribute: false } };

  declare events: readonly DeclarationEvent[];

  constructor() {
    super();
    this.events = [];
  }

  override render(): TemplateResult {
    if (this.events.length === 0) return html`<p class="zc-secondary">${word('history.empty')}</p>`;
    return html`<table class="zc-table zc-history" aria-label=${word('history.title')}>
      <thead>
        <tr>
          <th scope="col">${word('history.step')}</th>
          <th scope="col">${word('history.result')}</th>
          <th scope="col">${word('history.unit')}</th>
          <th scope="col">${word('history.time')}</th>
          <th scope="col">${word('history.status')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...this.events].sort((a, b) => a.seq - b.seq).map(renderEvent)}
      </tbody>
    </table>`;
  }
}

function renderEvent({ step, result, opinion, actorUnit, actorName, at, status }: DeclarationEvent): TemplateResult {
  // One's own unit and name are often the same.
  const unit = [...new Set([actorUnit, actorName])].filter(Boolean).join(' · ');
  return html`<tr>
    <td data-label=${word('history.step')}>${step}</td>
    <td data-label=${word('history.result')}>${[result, opinion].filter(Boolean).join('：')}</td>
    <td data-label=${word('history.unit')}>${unit}</td>
    <td class="zc-number" data-label=${word('history.time')}>${at === null ? '' : formatTime(at)}</td>
    <td data-label=${word('history.status')}><span class="zc-tag ${at === null ? 'zc-tag-info' : ''}">${status}</span></td>
  </tr>`;
}
