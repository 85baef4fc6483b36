import { signal } from '@preact/signals-core';
import type { Conflict } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { pathToId } from '../base/path-to-id.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { renderDialogFrame } from '../parts/dialog-frame.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/part-word.ts';
import { conflictStyles } from './zc-conflict.styles.ts';

type Side = 'mine' | 'theirs';
type Difference = Conflict['differences'][number];

/**
 * What was changed here and elsewhere at once, field by field, with both values. Nothing is overwritten until the person
 * has chosen; what only one side changed is not asked about.
 */
export class ZcConflict extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, conflictStyles];
  static override properties: PropertyDeclarations = {
    conflict: { attribute: false },
    inline: { type: Boolean },
  };

  declare conflict: Conflict | null;
  /** Within the row's own dialog, instead of one of its own. */
  declare inline: boolean;
  onChoose: (take: Side | Readonly<Record<string, Side>>) => void = () => {};
  /** Put off: what was typed stays. */
  onLater: () => void = () => {};

  readonly #chosen = signal<Readonly<Record<string, Side>>>({});
  /** Fields still to be chosen are marked from the first 「按所选保存」 on. */
  readonly #judged = signal(false);

  constructor() {
    super();
    this.conflict = null;
    this.inline = false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('conflict') as Conflict | null | undefined;
    // The same question anew, after the other side has changed again: a choice was made of what stood there.
    if (before?.other?.version === this.conflict?.other?.version) return;
    this.#chosen.value = {};
    this.#judged.value = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { conflict } = this;
    if (!conflict) return nothing;
    const body = track(() => this.#renderBody(conflict));
    const actions = track(() => this.#renderActions(conflict));
    const title = word('conflict.title');
    if (!this.inline)
      return renderDialogFrame({ title, body, footer: actions, size: 'wide', close: () => this.onLater() });
    return html`<div class="zc-notice zc-notice-error zc-conflict" role="alert">
      ${icon('error')}
      <div>
        <h3 class="zc-notice-title">${title}</h3>
        ${body}
        <div class="zc-conflict-actions">${actions}</div>
      </div>
    </div>`;
  }

  #renderBody(conflict: Conflict): TemplateResult {
    const { scope, other, differences } = conflict;
    const title = scope.model.table?.rowName ?? scope.model.title;
    const open = this.#judged.value ? this.#openFields(conflict) : [];
    return html`<p>${word(other ? 'conflict.text' : 'conflict.removed', { title })}</p>
      ${differences.map((difference, index) => (other ? this.#renderField(difference, `${pathToId(scope.path)}-choice-${index}`) : renderLine(difference)))}
      <div aria-live="polite">
        ${open.length > 0 ? html`<p class="zc-issue">${icon('error')}<span>${word('conflict.open', { labels: open.join('、') })}</span></p>` : nothing}
      </div>`;
  }

  #renderField({ key, label, mine, theirs }: Difference, name: string): TemplateResult {
    const side = (side: Side, value: string) => html`<label class="zc-choice">
      <input
        type="radio"
        name=${name}
        .checked=${this.#chosen.value[key] === side}
        @change=${() => {
          this.#chosen.value = { ...this.#chosen.value, [key]: side };
        }}
      /><span>${word(`conflict.${side}`)}：${value || word('widget.empty')}</span>
    </label>`;
    return html`<fieldset class="zc-conflict-field">
      <legend>${label}</legend>
      ${side('mine', mine)} ${side('theirs', theirs)}
    </fieldset>`;
  }

  #renderActions(conflict: Conflict): TemplateResult {
    const button = (label: string, look: string, act: () => void) =>
      html`<button type="button" class="zc-button ${look}" @click=${act}>${label}</button>`;
    const isGone = conflict.other === null;
    const all = [
      this.inline ? nothing : button(word('conflict.later'), '', () => this.onLater()),
      button(word(isGone ? 'conflict.let-go' : 'conflict.take-theirs'), '', () => this.onChoose('theirs')),
      button(word('conflict.take-mine'), isGone ? 'zc-button-primary' : '', () => this.onChoose('mine')),
    ];
    if (isGone) return html`${all}`;
    return html`${all} ${button(word('conflict.take-chosen'), 'zc-button-primary', () => this.#takeChosen(conflict))}`;
  }

  #takeChosen(conflict: Conflict): void {
    this.#judged.value = true;
    if (this.#openFields(conflict).length === 0) this.onChoose(this.#chosen.value);
  }

  /** Labels of the fields that nobody has chosen for yet. */
  #openFields({ differences }: Conflict): string[] {
    return differences.flatMap(({ key, label }) => (this.#chosen.value[key] ? [] : [label]));
  }
}

function renderLine({ label, mine }: Difference): TemplateResult {
  return html`<p>${label}：${mine || word('widget.empty')}</p>`;
}
