import { catalogueForms } from '../../check/catalogue-forms.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A catalogue that offers a form which is not there. */
export const catalogueForm: LintRule = {
  id: 'catalogue-form',
  severity: 'error',
  message: {
    zh: '目录里的表单 {form} 不存在，或只供扩展',
    en: 'The form {form} of the catalogue is not there, or only for others to extend',
  },
  remedy: { zh: '请改正标识，或补上那张表单', en: 'Correct the id, or add the form' },
  *folder({ schemas, forms }) {
    const known = forms.filter(({ definition }) => !definition.abstract).map(({ definition }) => definition.id);
    for (const { at, entry } of catalogueForms(schemas)) {
      const { form } = entry;
      if (form === null || known.includes(form)) continue;
      yield { at: { ...at, pointer: `${at.pointer}/form` }, params: { form }, meant: didYouMean(form, known) };
    }
  },
};
