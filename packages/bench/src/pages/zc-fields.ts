import '@zhicheng/elements/define';
import { choices } from '../forms/many-fields.ts';
import { focusMiddle } from '../page/focus-middle.ts';
import { loadDictionary, loadForm } from '../page/load-form.ts';
import { numberAsked, report, settled } from '../page/report.ts';

/** Ours: `<zc-form>` with `?fields=` fields, the middle one focused. */
async function open(count: number): Promise<void> {
  const { form, validators } = await loadForm('generated', `bench/fields-${count}`);
  const element = document.createElement('zc-form');
  element.definition = form;
  element.validators = validators;
  element.dictionaries = [{ ...(await loadDictionary('generated', choices)) }];
  document.body.append(element);
  await settled(element.renderRoot);
  await focusMiddle(element.renderRoot, count, (key) => `zc-all-${key}`);
  report(performance.now());
}

void open(numberAsked('fields', 10));
