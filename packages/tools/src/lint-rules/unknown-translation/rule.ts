import { textsIn, toPointer } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A translation of a text that the form doesn't have. */
export const unknownTranslation: LintRule = {
  id: 'unknown-translation',
  severity: 'error',
  message: { zh: '表里没有 {pointer} 这句话', en: 'The form has no text at {pointer}' },
  remedy: { zh: '请改成一句话的位置，或删去', en: 'Name the place of a text, or delete it' },
  *form({ definition }) {
    const known = new Set(textsIn(definition).map(({ pointer }) => pointer));
    for (const [language, texts] of Object.entries(definition.translations ?? {})) {
      for (const pointer of Object.keys(texts))
        if (!known.has(pointer)) {
          const at = toPointer(['translations', language, pointer]);
          yield { at, params: { pointer }, meant: didYouMean(pointer, [...known]) };
        }
    }
  },
};
