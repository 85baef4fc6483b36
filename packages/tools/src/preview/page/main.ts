import type { Issue } from '@zhicheng/engine';
import { clearJournal } from '@zhicheng/engine/store';
import type { Finding } from '../../check/check-schemas.ts';
import type { PreviewAnswer } from '../create-preview.ts';
import type { PreviewCase } from '../preview-cases.ts';
import { find, make, offer } from './make.ts';
import { recall, remember } from './remember.ts';
import { renderFindings, renderIssues } from './render-lists.ts';
import { offerFields, pathOfId, renderWhy } from './render-why.ts';
import { type Content, contentOf, type DeclarationElement, empty, stage } from './stage.ts';

const [formSelect, caseSelect, fieldSelect] = ['form', 'case', 'field'].map((id) => find<HTMLSelectElement>(id)) as [
  HTMLSelectElement,
  HTMLSelectElement,
  HTMLSelectElement,
];
const element = document.createElement('zc-declaration') as DeclarationElement;

/** What is on the screen. */
let shown: { form: string; hash: string; reads: Record<string, string[]> } | null = null;
let content: Content = empty;
let unsubscribe: (() => void) | undefined;
/** A newer form waits until the dialog is closed. */
let waiting = false;

// What was typed is kept anyway: no question when the page is left.
addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
await clearJournal('');
await customElements.whenDefined('zc-declaration');
find('stage').append(element);

const forms = await read<{ id: string; title: string }[]>('/api/forms');
offer(
  formSelect,
  forms.map(({ id, title }) => ({ value: id, text: `${title}  ${id}` })),
);
formSelect.value = new URLSearchParams(location.search).get('form') || (forms[0]?.id ?? '');
await open();

formSelect.addEventListener('change', () => {
  history.replaceState(null, '', `?form=${encodeURIComponent(formSelect.value)}`);
  void open();
});
caseSelect.addEventListener('change', () => void loadCase());
fieldSelect.addEventListener('change', () => explain());
find('clear').addEventListener('click', () => void restart(empty));
// Focus that moves within the form doesn't leave its root: listen there.
const inside = element.shadowRoot ?? element;
for (const name of ['input', 'change', 'click', 'focusout']) inside.addEventListener(name, () => setTimeout(keep, 0));
inside.addEventListener('focusin', ({ target }) => {
  const form = element.session?.form;
  const path = form && target instanceof Element ? pathOfId(form, target.id) : undefined;
  if (path) explain(path);
});
// The dialog closes without an event that crosses the root: the next click or key tells.
for (const name of ['click', 'keyup']) addEventListener(name, () => setTimeout(() => waiting && void refresh(), 100));
new EventSource('/api/events').addEventListener('change', () => void refresh());

/** Another form, with what this tab had typed into it. */
async function open(): Promise<void> {
  shown = null;
  content = recall(formSelect.value);
  await refresh();
}

/** Draws the form if its definition has changed, then tells what the check says: the form need not wait for that. */
async function refresh(): Promise<void> {
  const id = formSelect.value;
  await draw(id);
  const findings = await read<Finding[]>(`/api/findings?form=${encodeURIComponent(id)}`);
  if (id !== formSelect.value) return;
  renderFindings(findings);
  if (!find('stale').hidden) find('findings-title').scrollIntoView();
}

/** Draws the form anew around what was typed, if its definition has changed. */
async function draw(id: string): Promise<void> {
  const answer = await read<PreviewAnswer>(`/api/form?form=${encodeURIComponent(id)}`);
  if (id !== formSelect.value) return;
  find('stale').hidden = !(answer.stale && answer.built);
  offer(caseSelect, [
    { value: '', text: '不用情景' },
    ...answer.cases.map((each) => ({ value: each.id, text: `${each.title}  ${each.id.slice('suite/'.length)}` })),
  ]);
  say(answer.stale ? '定义有误' : '已更新');
  const { built } = answer;
  if (!built || (shown?.form === id && shown.hash === built.hash)) return;
  waiting = shown?.form === id && element.shadowRoot?.querySelector('dialog[open]') != null;
  find('waiting').hidden = !waiting;
  if (waiting) return;
  if (shown?.form === id) content = contentOf(element, content);
  shown = { form: id, hash: built.hash, reads: built.reads };
  const focused = element.shadowRoot?.activeElement?.id;
  await stage(element, built, content);
  follow();
  await new Promise(requestAnimationFrame);
  if (focused) element.shadowRoot?.getElementById(focused)?.focus();
}

async function loadCase(): Promise<void> {
  if (caseSelect.value === '') return restart(empty);
  const query = new URLSearchParams({ form: formSelect.value, case: caseSelect.value });
  const found = await read<PreviewCase>(`/api/case?${query}`);
  const scopes = Object.fromEntries(found.scopes.map(({ path, value }) => [path, value]));
  const { meta, account, facts, today } = found;
  await restart({ step: element.step, scopes, meta, account, facts, today });
}

async function restart(next: Content): Promise<void> {
  shown = null;
  content = { ...next, step: element.step };
  remember(formSelect.value, content);
  await refresh();
}

/** Lists and explanations follow the form. */
function follow(): void {
  unsubscribe?.();
  const form = element.session?.form;
  if (!form) return;
  unsubscribe = form.issues.subscribe(() =>
    queueMicrotask(() => {
      renderIssues(form, goTo);
      explain();
    }),
  );
  offerFields(form);
  keep();
}

function keep(): void {
  const form = element.session?.form;
  if (!form || !shown) return;
  content = contentOf(element, content);
  remember(shown.form, content);
  if (fieldSelect.options.length === 0) offerFields(form);
  explain();
}

function explain(path: string = fieldSelect.value): void {
  const form = element.session?.form;
  if (!form || !shown) return;
  if (path !== fieldSelect.value) {
    offerFields(form);
    fieldSelect.value = path;
  }
  renderWhy(form, path, shown.reads);
}

/** The declaration goes to the step, opens the row and focuses the field. */
function goTo({ step, path }: Issue): void {
  element.dispatchEvent(new CustomEvent('zc-go-to', { detail: { step, path } }));
  explain(path);
}

function say(text: string): void {
  find('state').replaceChildren(
    `${text} `,
    make('span', {}, new Date().toLocaleTimeString('zh-CN', { hour12: false })),
  );
}

async function read<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Answer;
}
