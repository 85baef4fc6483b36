import { type Signal, signal } from '@preact/signals-core';
import type { DeclarationSession, ImportChange, ImportDefinition, ImportPreview, SectionModel } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { describeOutcome, type Message } from '../table/describe-outcome.ts';
import { renderMessage } from '../table/render-message.ts';
import { word } from '../text/part-word.ts';
import { importStyles } from './zc-import.styles.ts';

/** Data of earlier declarations: chosen, compared, and taken over only where the person leaves the tick. */
export class ZcImport extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, importStyles];
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    step: { attribute: false },
    section: { attribute: false },
    readonly: { type: Boolean },
  };

  declare session: DeclarationSession | null;
  declare step: string;
  declare section: SectionModel | null;
  declare readonly: boolean;

  readonly #dataset: Signal<string> = signal('');
  readonly #preview: Signal<ImportPreview | null> = signal(null);
  readonly #chosen: Signal<ReadonlySet<string>> = signal(new Set());
  readonly #message: Signal<Message | null> = signal(null);
  readonly #busy: Signal<boolean> = signal(false);

  constructor() {
    super();
    this.session = null;
    this.step = '';
    this.section = null;
    this.readonly = false;
  }

  override render(): unknown {
    const datasets = Object.entries((this.section?.definition as ImportDefinition | undefined)?.datasets ?? {});
    if (datasets.length === 0) return nothing;
    if (this.readonly) return html`<p class="zc-secondary">${word('import.closed')}</p>`;
    return html`<div class="zc-import">
      ${track(() => this.#renderDatasets(datasets))} ${track(() => renderMessage(this.#message.value))}
      ${track(() => (this.#preview.value ? this.#renderPreview(this.#preview.value) : nothing))}
    </div>`;
  }

  #renderDatasets(datasets: [string, { title: string }][]): TemplateResult {
    const chosen = this.#dataset.value || datasets[0]?.[0] || '';
    return html`<fieldset class="zc-import-datasets">
        <legend class="zc-visually-hidden">${word('import.datasets')}</legend>
        ${datasets.map(
          ([id, { title }]) => html`<label class="zc-choice"
            ><input
              type="radio"
              name="zc-import-dataset"
              .checked=${id === chosen}
              @change=${() => {
                this.#dataset.value = id;
                this.#preview.value = null;
              }}
            /><span>${title}</span></label
          >`,
        )}
      </fieldset>
      <div>
        <button class="zc-button" type="button" ?disabled=${this.#busy.value} @click=${() => this.#fetch(chosen)}>
          ${word(this.#busy.value ? 'loading' : 'import.fetch')}
        </button>
      </div>`;
  }

  #renderPreview({ sources, changes }: ImportPreview): TemplateResult {
    const chosen = this.#chosen.value;
    return html`<section class="zc-import-preview" aria-label=${word('import.preview')} tabindex="-1">
      <h3 class="zc-card-title">${word('import.preview')}</h3>
      <p class="zc-secondary">${word('import.hint', { sources: sources.join('、') })}</p>
      <table class="zc-table">
        <thead>
          <tr>
            <td>
              <input
                type="checkbox"
                aria-label=${word('table.select.all')}
                .checked=${chosen.size === changes.length}
                @change=${(event: Event) => {
                  const all = (event.target as HTMLInputElement).checked;
                  this.#chosen.value = new Set(all ? changes.map(({ id }) => id) : []);
                }}
              />
            </td>
            <th scope="col">${word('import.place')}</th>
            <th scope="col">${word('import.value')}</th>
            <th scope="col">${word('import.kind')}</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map((change) => this.#renderChange(change))}
        </tbody>
      </table>
      <div class="zc-import-actions">
        <button
          class="zc-button zc-button-primary"
          type="button"
          ?disabled=${chosen.size === 0 || this.#busy.value}
          @click=${() => this.#apply()}
        >
          ${word('import.apply', { count: chosen.size })}
        </button>
        <button class="zc-button" type="button" @click=${() => this.#discard()}>${word('import.discard')}</button>
      </div>
    </section>`;
  }

  #renderChange({ id, label, value, kind }: ImportChange): TemplateResult {
    return html`<tr>
      <td>
        <input
          type="checkbox"
          id="zc-import-${id}"
          aria-label=${`${label}：${value}`}
          .checked=${this.#chosen.value.has(id)}
          @change=${(event: Event) => {
            const next = new Set(this.#chosen.value);
            if ((event.target as HTMLInputElement).checked) next.add(id);
            else next.delete(id);
            this.#chosen.value = next;
          }}
        />
      </td>
      <td><label for="zc-import-${id}">${label}</label></td>
      <td class="zc-import-value">${value}</td>
      <td><span class="zc-tag">${word(`import.${kind}`)}</span></td>
    </tr>`;
  }

  async #fetch(dataset: string): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.#busy.value = true;
    this.#message.value = null;
    try {
      const preview = await session.previewImport(this.step, dataset);
      this.#chosen.value = new Set(preview.changes.map(({ id }) => id));
      this.#preview.value = preview.changes.length > 0 ? preview : null;
      if (preview.changes.length === 0) this.#message.value = { tone: 'info', text: this.#nothing(preview) };
    } catch (error) {
      this.#message.value = { tone: 'error', text: (error as Error).message };
    } finally {
      this.#busy.value = false;
    }
  }

  #nothing({ sources }: ImportPreview): string {
    return sources.length === 0 ? word('import.none') : word('import.same', { sources: sources.join('、') });
  }

  async #apply(): Promise<void> {
    const preview = this.#preview.value;
    const { session } = this;
    if (!session || !preview) return;
    this.#busy.value = true;
    const count = this.#chosen.value.size;
    const outcome = await session.applyImport(preview, [...this.#chosen.value]);
    this.#busy.value = false;
    this.#message.value = describeOutcome(outcome, word('import.applied', { count }));
    if (outcome.status !== 'refused') this.#preview.value = null;
  }

  #discard(): void {
    this.#preview.value = null;
  }
}
