import { catalogueForms } from '../../check/catalogue-forms.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A series of the catalogue that its dictionary does not have. */
export const catalogueSeries: LintRule = {
  id: 'catalogue-series',
  severity: 'error',
  message: { zh: '系列代码表没有代码“{code}”', en: 'The dictionary of series has no code "{code}"' },
  remedy: { zh: '请改正代码，或补进代码表', en: 'Correct the code, or add it to the dictionary' },
  *folder({ schemas, dictionaries }) {
    for (const { at, entry, seriesDictionary } of catalogueForms(schemas)) {
      const codes = (dictionaries.get(seriesDictionary)?.items ?? []).map(({ code }) => code);
      if (codes.includes(entry.seriesCode)) continue;
      const meant = didYouMean(entry.seriesCode, codes);
      yield { at: { ...at, pointer: `${at.pointer}/seriesCode` }, params: { code: entry.seriesCode }, meant };
    }
  },
};
