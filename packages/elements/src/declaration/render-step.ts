import { html, nothing, type TemplateResult } from 'lit';
import { keyedList } from '../base/keyed-list.ts';
import { track } from '../base/track.ts';
import { renderSection } from '../form/render-section.ts';
import { renderBanner } from '../parts/banner.ts';
import { renderErrorSummary } from '../parts/error-summary.ts';
import { renderStepNotice } from '../parts/notice.ts';
import { word } from '../text/word.ts';
import type { WidgetContext } from '../widgets/widget.ts';
import { renderFooter } from './render-footer.ts';
import type { Wizard } from './wizard.ts';

/** The step on the screen: heading, notice, summary, sections, buttons. Reads signals: call it inside `track`. */
export function renderStep(wizard: Wizard): TemplateResult {
  const { step, editable, session } = wizard;
  const context: WidgetContext = { form: session.form, session, readonly: !editable };
  return html`<div class="zc-step" role="group" aria-labelledby="zc-step-title">
    <h2 class="zc-step-title" id="zc-step-title" tabindex="-1">${step.model.title}</h2>
    ${editable ? renderStepNotice(step.model.notices) : nothing}
    ${track(() => (editable && step.status.value === 'unconfirmed' ? renderBanner({ tone: 'info', text: word('step.unconfirmed.text') }) : nothing))}
    ${track(() => (wizard.summary.value ? renderErrorSummary(step.shownErrors.value, context) : nothing))}
    ${keyedList(
      step.sections.value,
      (section) => section.id,
      (section) => renderSection(section, context),
    )}
    ${track(() => renderFooter(wizard))}
  </div>`;
}
