import { type DeclarationSession, locate } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { type Banner, renderBanner } from '../parts/banner.ts';
import { word } from '../text/word.ts';
import type { Wizard } from './wizard.ts';

/** What the person has to know about the safety of their work. Reads signals: call it inside `track`. */
export function renderBanners(wizard: Wizard, onSignIn: () => void): TemplateResult {
  return html`<div class="zc-banners" aria-live="polite">${banners(wizard, onSignIn).map(renderBanner)}</div>`;
}

function banners(wizard: Wizard, onSignIn: () => void): Banner[] {
  const { session, refusal, comparing, restoredSeen } = wizard;
  const state = session.saveState.value;
  const list: Banner[] = [];
  if (refusal.value) list.push({ tone: 'error', text: refusal.value });
  if (session.outdated.value) {
    const action = { label: word('banner.reload'), run: () => location.reload() };
    list.push({ tone: 'warning', text: word('banner.outdated'), action });
  }
  if (state === 'offline') {
    const action = { label: word('banner.retry'), run: () => void session.flush() };
    list.push({
      tone: 'warning',
      icon: 'offline',
      text: word(session.lasting.value ? 'banner.offline' : 'banner.offline.fleeting'),
      action,
    });
  }
  if (state === 'signed-out') {
    list.push({
      tone: 'warning',
      text: word(session.lasting.value ? 'banner.signed-out' : 'banner.signed-out.fleeting'),
      action: { label: word('banner.sign-in'), run: onSignIn },
    });
  }
  if (session.conflicts.value.length > 0) {
    const run = (): void => {
      comparing.value = true;
    };
    list.push({ tone: 'warning', text: word('banner.conflict'), action: { label: word('banner.compare'), run } });
  }
  for (const [path, sentence] of session.refusals.value) {
    const scope = locate(session.form.model, path)?.scope;
    if (!scope) continue;
    const action = { label: word('banner.refused.show'), run: () => void wizard.goToPath(scope.step, path) };
    list.push({ tone: 'error', text: word('banner.refused', { title: scope.title, sentence }), action });
  }
  const steps = restoredSteps(session);
  if (steps.length > 0 && !restoredSeen.value) {
    const dismiss = (): void => {
      restoredSeen.value = true;
    };
    list.push({ tone: 'info', text: word('banner.restored', { steps: steps.join('、') }), dismiss });
  }
  return list;
}

function restoredSteps(session: DeclarationSession): string[] {
  const restored = session.restored.value;
  const isRestored = (pointer: string): boolean => restored.some((path) => `${path}/`.startsWith(`${pointer}/`));
  return session.form.model.steps
    .filter((step) => step.sections.some(({ scope }) => scope && isRestored(scope.pointer)))
    .map((step) => step.title);
}
