import type { ZcCodePicker } from '@zhicheng/elements';
import type { DeclarationSummary } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { type Catalogue, findBusinessTrail } from '../api/catalogue.ts';
import { createDeclaration, listDeclarations } from '../api/declarations.ts';
import { failFrom } from '../form/fail-from.ts';
import type { FormField } from '../form/form-state.ts';
import { FormState } from '../form/form-state.ts';
import { focusSummary, idOf, renderField, renderIssue, renderSummary } from '../form/render-form.ts';
import { Loading } from '../parts/loading.ts';
import { openSeriesPicker } from '../parts/open-series-picker.ts';
import { renderReuseDialog } from '../parts/reuse-dialog.ts';
import { maskId } from '../text/mask.ts';
import { Page } from './page.ts';

const supervisor: FormField = {
  key: 'unitSupervisorType',
  label: '① 单位主管类型',
  type: 'text',
  required: true,
  missing: '请选择单位主管类型',
  width: 'medium',
};
const series: FormField = {
  key: 'seriesCode',
  label: '② 认定资格系列',
  type: 'text',
  required: true,
  missing: '请选择认定资格系列',
};

/** 选择认定资格系列: ① ② ③, then a draft is made and the wizard opens. */
export class StartPage extends Page {
  readonly #form = new FormState(this, [supervisor, series]);
  readonly #data = new Loading(this, async () => {
    const [catalogue, declarations] = await Promise.all([this.app.catalogue(), listDeclarations()]);
    const from = new URLSearchParams(location.search).get('from');
    this.#reuse = declarations.find(({ id }) => id === from);
    return { catalogue, declarations };
  });
  #seriesName = '';
  #reuse: DeclarationSummary | undefined;
  #includeSummary = false;
  #choosing = false;
  #busy = false;

  get heading(): string {
    return '选择认定资格系列';
  }

  override get hasIssues(): boolean {
    return this.#form.summary.length > 0;
  }

  override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${this.heading}</h1>
      ${this.#data.render(({ catalogue, declarations }) => this.#draw(catalogue, declarations))}
    `;
  }

  #draw(catalogue: Catalogue, declarations: readonly DeclarationSummary[]): TemplateResult {
    const trail = findBusinessTrail(catalogue.businesses, this.params.flow ?? '', this.params.level ?? '');
    if (!trail) return html`<p>没有这项业务，请<a href="/businesses">重新选择</a>。</p>`;
    return html`
      <p class="trail">${trail.join(' ▸ ')}</p>
      <form class="zc-card form" novalidate @submit=${this.#create}>
        ${renderSummary(this.#form.summary)}
        <dl class="facts">
          <div><dt>公民身份号码</dt><dd class="zc-number">${maskId(this.app.account.me?.idNumber ?? '')}</dd></div>
        </dl>
        ${renderField(this.#form, { ...supervisor, choices: catalogue.unitSupervisorTypes }, { below: this.#meaning(catalogue) })}
        ${this.#series(catalogue)} ${this.#sharing()}
        <div class="form-actions">
          <a class="zc-button" href="/businesses">返回</a>
          <button type="submit" class="zc-button zc-button-primary" aria-disabled=${this.#busy}>
            ③ ${this.#busy ? '正在建立…' : '确定'}
          </button>
        </div>
      </form>
      <zc-code-picker ?large=${this.app.large}></zc-code-picker>
      ${
        this.#choosing
          ? renderReuseDialog({
              root: this,
              declarations,
              onChoose: (declaration) => this.#share(declaration),
              onClose: () => this.#closeDialog(),
            })
          : nothing
      }
    `;
  }

  #meaning({ unitSupervisorTypes }: Catalogue): unknown {
    const chosen = unitSupervisorTypes.find(({ code }) => code === this.#form.value('unitSupervisorType'));
    return chosen?.description ? html`<p class="zc-secondary">${chosen.description}</p>` : nothing;
  }

  #series({ seriesDictionary }: Catalogue): TemplateResult {
    const id = idOf(series.key);
    const issue = this.#form.issue(series.key);
    const code = this.#form.value(series.key);
    return html`
      <div class="zc-field">
        <span class="zc-label zc-required" id="${id}-label">${series.label}</span>
        <div class="zc-control">
          <span class="picked ${issue ? 'zc-box-invalid' : ''}" id="${id}-value">${
            code === '' ? html`<span class="zc-static-empty">尚未选择</span>` : html`${this.#seriesName}（${code}）`
          }</span>
          <button
            type="button"
            class="zc-button"
            id=${id}
            aria-labelledby="${id}-label ${id}-value ${id}"
            aria-describedby=${issue ? `${id}-issue` : nothing}
            aria-haspopup="dialog"
            @click=${() => this.#pick(seriesDictionary)}
          >${code === '' ? '选择…' : '更改…'}</button>
        </div>
        ${renderIssue(`${id}-issue`, issue)}
      </div>
    `;
  }

  #sharing(): TemplateResult {
    const reuse = this.#reuse;
    return html`
      <div class="zc-field" role="group" aria-labelledby="reuse-label" aria-describedby="reuse-hint">
        <span class="zc-label" id="reuse-label">数据共享（选填）</span>
        <p class="zc-hint" id="reuse-hint">可重用以往在系统中申报过的数据；带入后请逐项核对。</p>
        <div class="zc-control">
          ${reuse ? html`<span class="picked">${reuse.year} 年 · ${reuse.business} · ${reuse.series}</span>` : nothing}
          <button type="button" class="zc-button" aria-haspopup="dialog" @click=${this.#openDialog}>${reuse ? '更改…' : '选择…'}</button>
          ${reuse ? html`<button type="button" class="zc-button zc-button-text" @click=${() => this.#share(undefined)}>不重用</button>` : nothing}
        </div>
        ${
          reuse
            ? html`<label class="zc-choice">
              <input type="checkbox" .checked=${this.#includeSummary} @change=${this.#onIncludeSummary}><span>同时带入小结</span>
            </label>`
            : nothing
        }
      </div>
    `;
  }

  async #pick(dictionary: string): Promise<void> {
    const picker = this.querySelector<ZcCodePicker>('zc-code-picker');
    const answer = picker && (await openSeriesPicker(picker, dictionary));
    if (!answer) return;
    const chosen = answer === 'cleared' || !('code' in answer) ? null : answer;
    this.#seriesName = chosen?.name ?? '';
    this.#form.set(series.key, chosen?.code ?? '');
    this.querySelector<HTMLElement>(`#${idOf(series.key)}`)?.focus();
  }

  readonly #openDialog = (): void => {
    this.#choosing = true;
    this.requestUpdate();
  };

  #closeDialog(): void {
    this.#choosing = false;
    this.requestUpdate();
  }

  #share(declaration: DeclarationSummary | undefined): void {
    this.#reuse = declaration;
    this.#closeDialog();
  }

  readonly #onIncludeSummary = (event: Event): void => {
    this.#includeSummary = (event.target as HTMLInputElement).checked;
  };

  readonly #create = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    if (!this.#form.send()) return focusSummary(this);
    this.#setBusy(true);
    try {
      const { unitSupervisorType = '', seriesCode = '' } = this.#form.values;
      const { flow = '', level: businessLevel = '' } = this.params;
      const reuse = this.#reuse ? { reuseFrom: this.#reuse.id, includeSummary: this.#includeSummary } : {};
      const { id } = await createDeclaration({ flow, businessLevel, unitSupervisorType, seriesCode, ...reuse });
      await this.app.go(`/declarations/${id}`, 'replace');
    } catch (error) {
      failFrom(this.#form, error);
      await focusSummary(this);
    } finally {
      this.#setBusy(false);
    }
  };

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.requestUpdate();
  }
}
