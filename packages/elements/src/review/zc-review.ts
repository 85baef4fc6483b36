import type { DeclarationSession, Form, Issue, ReviewDefinition, SectionModel, StepState } from '@zhicheng/engine';
import { type CSSResultOrNative, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fire } from '../base/events.ts';
import { track } from '../base/track.ts';
import { ZcElement } from '../base/zc-element.ts';
import { summaryClass } from '../parts/error-summary.ts';
import { icon } from '../parts/icon.ts';
import { issueLine } from '../parts/issue-line.ts';
import { word } from '../text/part-word.ts';
import { renderPanelReview } from './render-panel-review.ts';
import { renderTableReview } from './render-table-review.ts';
import { reviewStyles } from './zc-review.styles.ts';

/**
 * The whole declaration to read over and to print: what is still to be mended, then panels as definition lists and
 * tables with all their fields and files.
 * @fires zc-go-to - 修改 beside a section, or an issue, was pressed
 */
export class ZcReview extends ZcElement {
  static override styles: CSSResultOrNative[] = [...ZcElement.styles, reviewStyles];
  static override properties: PropertyDeclarations = { session: { attribute: false }, readonly: { type: Boolean } };

  declare session: DeclarationSession | null;
  declare readonly: boolean;

  constructor() {
    super();
    this.session = null;
    this.readonly = false;
  }

  override render(): unknown {
    const { session } = this;
    if (!session) return nothing;
    return html`<div class="zc-review">
      ${track(() => (this.readonly ? nothing : this.#renderIssues(session.form)))}
      <div class="zc-review-tools">
        <button class="zc-button" type="button" @click=${() => print()}>${word('review.print')}</button>
      </div>
      ${track(() => this.#renderSteps(session))}
    </div>`;
  }

  #renderIssues(form: Form): TemplateResult {
    const issues = form.issues.value;
    const errors = issues.filter((issue) => issue.severity === 'error');
    const warnings = issues.filter((issue) => issue.severity === 'warning');
    return html`${
      errors.length > 0
        ? this.#renderGroup(form, errors, 'error', word('review.errors', { count: errors.length }))
        : html`<p class="zc-notice zc-notice-done">${icon('done')}<span>${word('review.complete')}</span></p>`
    }
    ${warnings.length > 0 ? this.#renderGroup(form, warnings, 'warning', word('review.warnings', { count: warnings.length })) : nothing}`;
  }

  #renderGroup(form: Form, issues: readonly Issue[], tone: 'error' | 'warning', title: string): TemplateResult {
    const steps = form.steps.value.filter((step) => issues.some((issue) => issue.step === step.model.id));
    return html`<section
      class="zc-notice zc-notice-${tone} zc-review-issues ${tone === 'error' ? summaryClass : ''}"
      tabindex="-1"
      aria-label=${title}
    >
      ${icon(tone)}
      <div>
        <h3 class="zc-notice-title">${title}</h3>
        ${steps.map(
          ({ model }) => html`<h4>${model.title}</h4>
            <ul class="zc-summary-list">
              ${issues
                .filter((issue) => issue.step === model.id)
                .map(
                  (issue) => html`<li>
                    <button class="zc-link" type="button" @click=${() => this.#goTo(issue.step, issue.path)}>
                      ${issueLine(issue, form)}
                    </button>
                  </li>`,
                )}
            </ul>`,
        )}
      </div>
    </section>`;
  }

  #renderSteps(session: DeclarationSession): TemplateResult[] {
    const { form } = session;
    const { title } = session.snapshot.value.form;
    return [
      html`<h2 class="zc-review-title">${title}</h2>`,
      ...form.steps.value.map((step) => {
        const sections = step.sections.value.filter((section) => this.#shows(form, step, section));
        return html`${sections.map((section) => this.#renderSection(session, step, section))}`;
      }),
    ];
  }

  #renderSection(session: DeclarationSession, step: StepState, section: SectionModel): TemplateResult {
    const title = section.title ?? step.model.title;
    const pointer = section.scope?.pointer ?? '';
    const editable = !this.readonly && step.editable.value;
    return html`<section class="zc-review-section">
      <div class="zc-review-heading">
        <h3>${title}</h3>
        ${
          editable
            ? html`<button class="zc-button zc-button-text" type="button" @click=${() => this.#goTo(step.model.id, pointer)}>
                ${word('review.change')}<span class="zc-visually-hidden">${title}</span>
              </button>`
            : nothing
        }
      </div>
      ${
        section.definition.kind === 'table'
          ? renderTableReview(session, session.form.table(pointer))
          : renderPanelReview(session, session.form.panel(pointer))
      }
    </section>`;
  }

  /** Whatever is filled in on the review's own step stands right beside it. */
  #shows(form: Form, step: StepState, section: SectionModel): boolean {
    const review = step.model.sections.some(({ definition }) => definition.kind === 'review');
    const pointers = form.model.steps.flatMap(({ sections }) =>
      sections.flatMap(({ definition }) =>
        definition.kind === 'review' ? ((definition as ReviewDefinition).panels ?? []) : [],
      ),
    );
    return section.scope !== null && !review && (pointers.length === 0 || pointers.includes(section.scope.pointer));
  }

  #goTo(step: string, path: string): void {
    fire(this, 'zc-go-to', { step, path });
  }
}
