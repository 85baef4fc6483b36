import type { DeclarationSession, SaveState } from '@zhicheng/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { type IconName, icon } from '../parts/icon.ts';
import { clockTime } from '../text/clock-time.ts';
import { type WordKey, word } from '../text/word.ts';

const icons: Readonly<Record<SaveState, IconName>> = {
  saved: 'done',
  unsaved: 'started',
  saving: 'saving',
  offline: 'offline',
  busy: 'warning',
  conflict: 'warning',
  'signed-out': 'warning',
};

/** What is declared, by whom, and whether it is safe. Reads signals: call it inside `track`. */
export function renderHeader(session: DeclarationSession): TemplateResult {
  const { form, applicant, stateLabel, receipt, editable } = session.snapshot.value;
  return html`<header class="zc-header">
    <div class="zc-header-text">
      <h1 class="zc-header-title">${form.title}</h1>
      <p class="zc-secondary zc-header-facts">
        <span>${word('header.applicant', { name: applicant.name })}</span><span class="zc-tag ${editable.length > 0 ? 'zc-tag-warning' : 'zc-tag-info'}">${stateLabel}</span>
        ${receipt ? html`<span class="zc-number">${word('header.receipt', { number: receipt.number })}</span>` : nothing}
      </p>
    </div>
    ${editable.length > 0 ? renderSaveState(session) : nothing}
  </header>`;
}

function renderSaveState(session: DeclarationSession): TemplateResult {
  const state = session.saveState.value;
  const savedAt = session.savedAt.value;
  const fresh = state === 'saved' && !savedAt;
  const text =
    state === 'saved' && savedAt
      ? word('save.saved.at', { time: clockTime(savedAt) })
      : word(state === 'saved' ? 'save.untouched' : keptWord(session, state));
  return html`<p class="zc-save-state ${fresh ? '' : `zc-save-${state}`}" role="status">${icon(fresh ? 'empty' : icons[state])}<span class="zc-number">${text}</span></p>`;
}

/** Says that input is kept on this computer only where it is. */
function keptWord({ lasting }: DeclarationSession, state: Exclude<SaveState, 'saved'>): WordKey {
  if ((state !== 'offline' && state !== 'busy' && state !== 'signed-out') || lasting.value) return `save.${state}`;
  return `save.${state}.fleeting`;
}
