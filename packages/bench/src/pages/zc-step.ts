import '@zhicheng/elements/declaration';
import { createMemoryStore } from '@zhicheng/engine/store';
import { loadDictionary, loadForm } from '../page/load-form.ts';
import { report, settled } from '../page/report.ts';

/** Ours: the real form over a store in memory, at step 2. Dictionaries come when they are asked for, as from a server. */
async function open(): Promise<void> {
  const { form, validators } = await loadForm('built', 'guangzhou/ecology-junior');
  const memory = createMemoryStore({ forms: [{ form, validators }] });
  const element = document.createElement('zc-declaration');
  element.store = { ...memory, dictionary: (id) => loadDictionary('built', id) };
  element.declaration = memory.create(form.id).id;
  element.step = 'basic-info';
  element.addEventListener('zc-ready', () => void settled(element.renderRoot).then((since) => report(since)));
  document.body.append(element);
}

void open();
