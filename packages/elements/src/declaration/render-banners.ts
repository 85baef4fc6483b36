import { locate } from '@zhicheng/engine';
import { html, type TemplateResult } from 'lit';
import { type Banner, type BannerAction, renderBanner } from '../parts/banner.ts';
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
  // Why the last save was refused is said below, with what to do.
  if (refusal.value && !session.outdated.value) list.push({ tone: 'error', text: refusal.value });
  if (session.outdated.value) {
    const action = { label: word('banner.reload'), run: () => location.reload() };
    list.push({ tone: 'warning', text: word('banner.outdated'), actions: [action] });
  }
  if (state === 'offline' || state === 'busy') {
    const action = { label: word('banner.retry'), run: () => void session.flush() };
    list.push({
      tone: 'warning',
      ...(state === 'offline' && { icon: state }),
      text: word(session.lasting.value ? `banner.${state}` : `banner.${state}.fleeting`),
      actions: [action],
    });
  }
  if (state === 'signed-out') {
    list.push({
      tone: 'warning',
      text: word(session.lasting.value ? 'banner.signed-out' : 'banner.signed-out.fleeting'),
      actions: [{ label: word('banner.sign-in'), run: onSignIn }],
    });
  }
  if (session.conflicts.value.length > 0) {
    const run = (): void => {
      comparing.value = true;
    };
    list.push({ tone: 'warning', text: word('banner.conflict'), actions: [{ label: word('banner.compare'), run }] });
  }
  for (const [path, sentence] of session.refusals.value) {
    const scope = locate(session.form.model, path)?.scope;
    if (!scope) continue;
    const action = { label: word('banner.refused.show'), run: () => void wizard.goToPath(scope.step, path) };
    list.push({ tone: 'error', text: word('banner.refused', { title: scope.title, sentence }), actions: [action] });
  }
  const places = restoredPlaces(wizard);
  if (places.length > 0) {
    const dismiss = (): void => {
      restoredSeen.value = new Set(session.restored.peek());
    };
    list.push({ tone: 'info', text: word('banner.restored'), actions: places, dismiss });
  }
  return list;
}

/** A button for each panel or row that has something back, until one has been there. */
function restoredPlaces(wizard: Wizard): BannerAction[] {
  const { session, restoredSeen } = wizard;
  const { form } = session;
  return session.restored.value.flatMap((path) => {
    const place = restoredSeen.value.has(path) ? undefined : locate(form.model, path);
    if (!place) return [];
    const { kind, pointer, step, title } = place.scope;
    const rows = kind === 'table' ? form.table(pointer).rows.value : [];
    const position = rows.findIndex(({ rowId }) => rowId === place.rowId) + 1;
    // A row that was taken out has no place to go to.
    if (kind === 'table' && position === 0) return [];
    const run = async (): Promise<void> => {
      if (await wizard.goToPath(step, path)) restoredSeen.value = new Set([...restoredSeen.peek(), path]);
    };
    return { label: kind === 'table' ? word('banner.restored.row', { title, position }) : title, run };
  });
}
