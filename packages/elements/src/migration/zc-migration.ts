import {
  type DeclarationSession,
  displayValue,
  type Form,
  fieldAt,
  isEmpty,
  type Json,
  locate,
} from '@zhicheng/engine';
import type { DraftChange } from '@zhicheng/engine/migration';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/part-word.ts';
import { migrationStyles } from './zc-migration.styles.ts';

/** 表格已更新: tells the owner of a draft what a newer version of its form has changed, until they have seen it. */
export class ZcMigration extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, migrationStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    seen: { state: true },
  };

  declare session: DeclarationSession | null;
  declare seen: boolean;

  constructor() {
    super();
    this.session = null;
    this.seen = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const notice = session?.snapshot.value.migration;
    if (!session || !notice || this.seen) return nothing;
    return html`<div class="zc-banners"><section class="zc-notice zc-notice-info zc-migration" role="status" aria-labelledby="zc-migration-title">
      ${icon('info')}
      <div>
        <h2 id="zc-migration-title">${word('migration.title')}</h2>
        ${notice.notices.map((sentence) => html`<p>${sentence}</p>`)}
        ${
          notice.changes.length > 0
            ? html`<details>
              <summary>${word('migration.changes', { count: notice.changes.length })}</summary>
              <ul>
                ${notice.changes.map((change) => html`<li>${track(() => describe(change, session.form))}</li>`)}
              </ul>
            </details>`
            : nothing
        }
        <button type="button" class="zc-button" @click=${() => this.#acknowledge(session)}>${word('migration.seen')}</button>
      </div>
    </section></div>`;
  }

  #acknowledge(session: DeclarationSession): void {
    this.seen = true;
    // Where it isn't heard, the notice comes again with the next opening: nothing is lost.
    session.store.acknowledgeMigration(session.snapshot.value.id).catch(() => undefined);
  }
}

/** One change in words: where, from what, to what, why. */
function describe({ op, path, before, after, reason }: DraftChange, form: Form): string {
  const because = reason === '' ? '' : word('migration.reason', { reason });
  if (op === 'drop') return word('migration.dropped', { value: inWords(before, path, form) }) + because;
  const place = placeOf(path, form);
  const [from, to] = [inWords(before, path, form), inWords(after, path, form)];
  const key = from === to ? 'migration.moved' : to === '' ? 'migration.cleared' : 'migration.changed';
  return word(key, { place, from, to }) + because;
}

/** 基本信息 · 联系电话 */
function placeOf(path: string, form: Form): string {
  const place = locate(form.model, path);
  const field = fieldAt(form.model, path);
  return [place?.scope.title, field?.label].filter(Boolean).join(' · ');
}

function inWords(value: Json, path: string, form: Form): string {
  if (isEmpty(value)) return '';
  const field = fieldAt(form.model, path);
  if (field) return displayValue(form, field, value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([key, item]) => key !== 'rowId' && !isEmpty(item) && typeof item !== 'object')
    .map(([, item]) => String(item))
    .join('、');
}
