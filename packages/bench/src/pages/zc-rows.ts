import '@zhicheng/elements/define';
import { createMemoryStore } from '@zhicheng/engine/store';
import { choices } from '../forms/many-fields.ts';
import { storedRows } from '../forms/many-rows.ts';
import { loadDictionary, loadForm } from '../page/load-form.ts';
import { numberAsked, report, settled } from '../page/report.ts';

/** An open declaration with `?rows=` rows, at the step before its table; `begin` goes there. */
async function open(count: number): Promise<void> {
  const { form, validators } = await loadForm('generated', 'bench/rows');
  const dictionaries = [{ ...(await loadDictionary('generated', choices)) }];
  const store = createMemoryStore({ forms: [{ form, validators }], dictionaries });
  const element = document.createElement('zc-declaration');
  element.store = store;
  element.declaration = store.create(form.id, storedRows(count)).id;
  element.addEventListener('zc-ready', async () => {
    await settled(element.renderRoot);
    report(performance.now(), async () => {
      await element.goTo('projects');
      await settled(element.renderRoot);
    });
  });
  document.body.append(element);
}

void open(numberAsked('rows', 10));
