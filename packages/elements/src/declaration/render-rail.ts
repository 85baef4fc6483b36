import type { StepState } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { track } from '../base/track.ts';
import { icon } from '../parts/icon.ts';
import { word } from '../text/word.ts';
import { statusIcons, stepWord, storesNothing } from './step-word.ts';
import type { Wizard } from './wizard.ts';

/**
 * The steps with their states. With little room one line tells where the person is, and opens the list. Reads signals: call
 * it inside `track`.
 */
export function renderRail(wizard: Wizard): TemplateResult {
  const { step: current, railOpen } = wizard;
  const steps = wizard.session.form.steps.value;
  const position = steps.indexOf(current) + 1;
  const toggle = (): void => {
    railOpen.value = !railOpen.peek();
  };
  return html`<nav class="zc-rail ${railOpen.value ? 'zc-rail-open' : ''}" aria-label=${word('rail.label')}>
    <button
      type="button"
      class="zc-rail-line"
      aria-expanded=${railOpen.value ? 'true' : 'false'}
      aria-controls="zc-rail-list"
      @click=${toggle}
    >
      <span>${word('rail.line', { position, count: steps.length, title: current.model.title })}</span>${icon('chevron')}
    </button>
    <ol class="zc-rail-list" id="zc-rail-list">
      ${steps.map((step, index) => html`<li>${track(() => renderStep(wizard, step, index + 1))}</li>`)}
    </ol>
  </nav>`;
}

function renderStep(wizard: Wizard, step: StepState, position: number): TemplateResult {
  const { id, title } = step.model;
  const status = storesNothing(step) ? 'untouched' : step.status.value;
  return html`<button
    type="button"
    class="zc-rail-step zc-rail-${status}"
    aria-current=${id === wizard.stepId.value ? 'step' : 'false'}
    @click=${() => wizard.goTo(id)}
  >
    <span class="zc-rail-position zc-number">${position}</span>
    <span class="zc-rail-title">${title}</span>
    <span class="zc-rail-status">${icon(statusIcons[status])}${stepWord(step)}</span>
  </button>`;
}
