import type { LintRule } from '../lint-rule.ts';

/** A derived field whose expression reads a fact, itself or through a name. */
export const derivedFromFact: LintRule = {
  id: 'derived-from-fact',
  severity: 'error',
  message: { zh: '“{key}”是用外部事实算出来的', en: '"{key}" is computed from a fact' },
  remedy: {
    zh: '请改用 preset 或 suggest，由申报人看过再存；或在规则里读 facts',
    en: 'Offer it by preset or suggest, so that the applicant sees what is saved, or read facts in a rule',
  },
  *form({ expressions, fields }) {
    const reading = new Set(
      expressions.filter(({ analysis }) => analysis.uses.has('facts')).map(({ pointer }) => pointer),
    );
    for (const { key, pointer } of fields) {
      const at = `${pointer}/derive`;
      if (reading.has(at)) yield { at, params: { key } };
    }
  },
};
