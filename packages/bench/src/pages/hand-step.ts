import type { DictionaryItem } from '@zhicheng/engine';
import { type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { renderHandControl } from '../page/hand-controls.ts';
import { type HandField, handPanels } from '../page/hand-step-fields.ts';
import { handStyles } from '../page/hand-styles.ts';
import { loadDictionary } from '../page/load-form.ts';
import { report, settled } from '../page/report.ts';

/** The limit: step 2 and nothing else, written out by hand in Lit, with the required checks that a hand writes. */
class HandStep extends LitElement {
  static override styles: CSSResult = handStyles;
  static override properties: PropertyDeclarations = {
    values: { state: true },
    left: { state: true },
    dictionaries: { state: true },
  };

  declare values: Readonly<Record<string, string>>;
  declare left: ReadonlySet<string>;
  declare dictionaries: ReadonlyMap<string, readonly DictionaryItem[]>;

  constructor() {
    super();
    this.values = { name: '李示例', idNumber: '440199199506150031', series: '工程系列生态环境专业' };
    this.left = new Set();
    this.dictionaries = new Map();
    for (const { dictionary } of handPanels.flatMap(({ fields }) => fields)) {
      if (dictionary) void this.#load(dictionary);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <h1>职称考核认定申报</h1>
      <h2>基本信息</h2>
      ${handPanels.map(
        ({ title, fields }) => html`<section>
          <h3>${title}</h3>
          <div class="fields">${fields.map((field) => this.#renderField(field))}</div>
        </section>`,
      )}
      <footer>
        <button type="button">上一步</button>
        <button type="button" @click=${this.#save}>保存</button>
        <button type="button" @click=${this.#save}>保存并下一步</button>
      </footer>
    `;
  }

  #renderField(field: HandField): TemplateResult {
    const { key, label, hint, required } = field;
    const wrong = required && this.left.has(key) && !this.values[key];
    const described = `${hint ? `${key}-hint ` : ''}${key}-issue`;
    return html`<div class="field ${field.wide ? 'wide' : ''}">
      <label for=${key}>${label}${required ? html`<span class="star" aria-hidden="true">*</span>` : nothing}</label>
      ${hint ? html`<p class="hint" id="${key}-hint">${hint}</p>` : nothing}
      ${renderHandControl(field, {
        value: this.values[key] ?? '',
        described,
        wrong: wrong === true,
        items: this.dictionaries.get(field.dictionary ?? '') ?? [],
        change: (value) => {
          this.values = { ...this.values, [key]: value };
        },
        leave: () => {
          this.left = new Set([...this.left, key]);
        },
      })}
      <div class="issue" id="${key}-issue" aria-live="polite">${wrong ? `请填写${label}` : nothing}</div>
    </div>`;
  }

  readonly #save = (): void => {
    this.left = new Set(handPanels.flatMap(({ fields }) => fields.map(({ key }) => key)));
  };

  async #load(id: string): Promise<void> {
    const { items } = await loadDictionary('built', id);
    this.dictionaries = new Map(this.dictionaries).set(id, items);
  }
}

customElements.define('hand-step', HandStep);
const element = new HandStep();
document.body.append(element);
void settled(element.renderRoot).then((since) => report(since));
