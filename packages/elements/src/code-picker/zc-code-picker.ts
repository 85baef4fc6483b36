import type { DeclarationSession, DictionaryItem, FieldState, Form, Store } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { renderDialog } from '../parts/dialog.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/part-word.ts';
import { connectEntries } from './connect-entries.ts';
import { type Entry, EntryBrowser, pageSize } from './entry-browser.ts';
import { moveAmongRows } from './move-among-rows.ts';
import { recentChoices, rememberChoice } from './recent-choices.ts';
import { renderEntries } from './render-entries.ts';
import { codePickerStyles } from './zc-code-picker.styles.ts';

/** What the person decided: an entry, own words, 空值, or (null) nothing: the field stays as it is. */
export type PickerAnswer = DictionaryItem | { text: string } | 'cleared' | null;

/**
 * The dialog in which one entry of a dictionary is chosen. For a field set `field`, `form` and `session`; by itself set
 * `dictionary`, `store`, `title` and, if need be, `where`.
 */
export class ZcCodePicker extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, codePickerStyles];
  static override properties: PropertyDeclarations = { browser: { state: true } };

  session: DeclarationSession | null = null;
  form: Form | null = null;
  field: FieldState | null = null;
  dictionary = '';
  store: Store | null = null;
  override title = '';
  where: ((item: DictionaryItem) => boolean) | null = null;

  /** Null while the dialog is closed. */
  declare protected browser: EntryBrowser | null;

  #answer: ((answer: PickerAnswer) => void) | undefined;
  #disconnect: (() => void) | undefined;

  constructor() {
    super();
    this.browser = null;
  }

  /** Shows the dialog until the person has decided. */
  open(): Promise<PickerAnswer> {
    this.#close(null);
    const browser = new EntryBrowser();
    this.browser = browser;
    this.#disconnect = connectEntries(browser, {
      field: this.field,
      store: this.store ?? this.session?.store ?? null,
      dictionary: this.#dictionaryId,
      where: this.where,
    });
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close(null);
  }

  override render(): unknown {
    const { browser } = this;
    if (!browser) return nothing;
    return renderDialog({
      root: this.renderRoot,
      title: word('picker.title', { label: this.title || this.field?.model.label || '' }),
      size: 'wide',
      body: html`<div class="zc-picker" @keydown=${this.#onKeydown}>
        ${this.#renderSearch()} ${track(() => this.#renderResult(browser))}
      </div>`,
      onClose: () => this.#close(null),
    });
  }

  get #dictionaryId(): string {
    return this.dictionary || this.field?.model.definition.dictionary || '';
  }

  #renderSearch(): TemplateResult {
    return html`<form class="zc-picker-search" role="search" @submit=${this.#onSubmit}>
      <label class="zc-label" for="zc-picker-keyword">${word('picker.keyword')}</label>
      <div class="zc-picker-line">
        <span class="zc-box"
          ><input
            class="zc-input"
            id="zc-picker-keyword"
            autocomplete="off"
            autofocus
            @input=${this.#onInput}
            @compositionend=${this.#onInput}
        /></span>
        <label class="zc-choice"
          ><input type="checkbox" id="zc-picker-exact" @change=${this.#onSubmit} /><span>${word('picker.exact')}</span></label
        >
        <button class="zc-button zc-button-primary" type="submit">${word('picker.search')}</button>
        <button class="zc-button" type="button" @click=${() => this.#close('cleared')}>${word('picker.clear')}</button>
        <button class="zc-button" type="button" @click=${() => this.#close(null)}>${word('picker.back')}</button>
      </div>
    </form>`;
  }

  #renderResult(browser: EntryBrowser): TemplateResult {
    const result = browser.result.value;
    const total = typeof result === 'object' ? (result?.total ?? 0) : 0;
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const page = browser.page.value;
    const turnTo = (to: number) => () => browser.turn(to);
    return html`${this.#renderRecent(browser)} ${this.#renderPath(browser)}
      ${
        typeof result === 'object' && result && total > 0
          ? renderEntries(result.items, {
              trails: browser.keyword.value !== '',
              choosable: (entry) => this.#choosable(entry),
              choose: (entry) => this.#choose(entry),
              descend: (entry) => this.#goTo(browser, [...browser.levels.value, entry]),
            })
          : typeof result === 'string'
            ? this.#renderProblem(browser, result)
            : nothing
      }
      <div class="zc-picker-foot ${typeof result === 'object' && result && total === 0 ? 'zc-picker-foot-none' : ''}">
        <p class="zc-secondary" role="status">
          ${typeof result === 'string' ? nothing : result ? word(total ? 'picker.count' : 'picker.none', { total, page, pages }) : word('picker.loading')}
        </p>
        ${
          pages > 1
            ? html`<span class="zc-picker-pages">
                <button class="zc-button" type="button" ?disabled=${page === 1} @click=${turnTo(page - 1)}>${word('picker.previous')}</button>
                <button class="zc-button" type="button" ?disabled=${page >= pages} @click=${turnTo(page + 1)}>${word('picker.next')}</button>
              </span>`
            : nothing
        }
      </div>
      ${this.#renderOwnWords(browser)}`;
  }

  #renderProblem(browser: EntryBrowser, sentence: string): TemplateResult {
    return html`<p class="zc-issue" role="alert">${icon('error')}<span>${sentence}</span></p>
      <p><button class="zc-button" type="button" @click=${() => browser.retry()}>${word('retry')}</button></p>`;
  }

  #renderRecent(browser: EntryBrowser): TemplateResult | typeof nothing {
    const choices = this.field?.choices.value;
    const recent = recentChoices(this.#dictionaryId).filter(
      // What was chosen elsewhere may not be allowed here.
      ({ code }) => !choices || choices.some((item) => item.code === code),
    );
    if (recent.length === 0 || browser.keyword.value !== '' || browser.levels.value.length > 0) return nothing;
    return html`<p class="zc-picker-recent">
      <span class="zc-secondary">${word('picker.recent')}</span>
      ${recent.map((item) => html`<button class="zc-button zc-button-text" type="button" @click=${() => this.#choose(item)}>${item.name}</button>`)}
    </p>`;
  }

  #renderPath(browser: EntryBrowser): TemplateResult | typeof nothing {
    const levels = browser.levels.value;
    if (levels.length === 0) return nothing;
    return html`<nav class="zc-picker-path" aria-label=${word('picker.path')}>
      <button class="zc-button" type="button" @click=${() => this.#goTo(browser, levels.slice(0, -1))}>${word('picker.up')}</button>
      <ol>
        <li><button class="zc-link" type="button" @click=${() => this.#goTo(browser, [])}>${word('picker.top')}</button></li>
        ${levels.map((level, i) =>
          i === levels.length - 1
            ? html`<li aria-current="true">${level.name}</li>`
            : html`<li><button class="zc-link" type="button" @click=${() => this.#goTo(browser, levels.slice(0, i + 1))}>${level.name}</button></li>`,
        )}
      </ol>
    </nav>`;
  }

  #renderOwnWords(browser: EntryBrowser): TemplateResult | typeof nothing {
    const text = browser.keyword.value.trim();
    if (!this.field?.model.definition.allowText || text === '') return nothing;
    return html`<button class="zc-button zc-picker-own" type="button" @click=${() => this.#close({ text })}>
      ${word('picker.own', { text })}
    </button>`;
  }

  #choosable(entry: Entry): boolean {
    const { includeDisabled, selectable } = this.field?.model.definition ?? {};
    return (entry.enabled !== false || includeDisabled === true) && !(selectable === 'leaf' && entry.hasChildren);
  }

  #choose(item: DictionaryItem): void {
    rememberChoice(this.#dictionaryId, item);
    this.#close(item);
  }

  /** The button that was pressed may be gone afterwards: the search line is where one goes on. */
  #goTo(browser: EntryBrowser, levels: readonly Entry[]): void {
    this.#keyword.value = '';
    void browser.goTo(levels);
    this.#keyword.focus();
  }

  #close(answer: PickerAnswer): void {
    this.#disconnect?.();
    this.#disconnect = undefined;
    this.browser?.stop();
    this.browser = null;
    this.#answer?.(answer);
    this.#answer = undefined;
  }

  get #keyword(): HTMLInputElement {
    return this.renderRoot.querySelector('#zc-picker-keyword') as HTMLInputElement;
  }

  #onInput = (event: Event): void => {
    if (!(event as InputEvent).isComposing) this.browser?.type(this.#keyword.value);
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const exact = this.renderRoot.querySelector<HTMLInputElement>('#zc-picker-exact')?.checked ?? false;
    void this.browser?.search(this.#keyword.value, exact);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    moveAmongRows(event, this.#keyword, [...this.renderRoot.querySelectorAll<HTMLElement>('.zc-picker-choose')]);
  };
}
