import { catalogueForms } from '../../check/catalogue-forms.ts';
import type { LintRule } from '../lint-rule.ts';

/** An open series without form, or a closed one with a form. */
export const catalogueAvailability: LintRule = {
  id: 'catalogue-availability',
  severity: 'error',
  message: { zh: '“{availability}”与表单不合', en: '"{availability}" does not fit the form' },
  remedy: {
    zh: '开通（recognition）的要有表单，未开通的写 null',
    en: 'What is open (recognition) has a form, what is not has null',
  },
  *folder({ schemas }) {
    for (const { at, entry } of catalogueForms(schemas)) {
      const { form, availability } = entry;
      const isOpen = availability === 'recognition';
      if (isOpen === (form === null))
        yield { at: { ...at, pointer: `${at.pointer}/availability` }, params: { availability } };
    }
  },
};
