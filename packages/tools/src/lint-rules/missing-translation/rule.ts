import { textsIn } from '@zhicheng/engine/definition';
import type { LintRule } from '../lint-rule.ts';

/** A label or message that a declared language doesn't have. */
export const missingTranslation: LintRule = {
  id: 'missing-translation',
  severity: 'error',
  message: { zh: '这句话没有 {language} 译文：“{text}”', en: 'This text has no {language} translation: "{text}"' },
  remedy: {
    zh: '请在 translations 的 {language} 里给出 {pointer}',
    en: 'Give {pointer} in translations, under {language}',
  },
  *form({ definition }) {
    for (const [language, texts] of Object.entries(definition.translations ?? {})) {
      for (const { pointer, text } of textsIn(definition))
        if (!Object.hasOwn(texts, pointer)) yield { at: pointer, params: { language, text, pointer } };
    }
  },
};
