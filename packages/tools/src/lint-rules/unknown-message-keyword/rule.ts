import { isObject } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import { schemaParts } from '../../check/schema-parts.ts';
import type { LintRule } from '../lint-rule.ts';

/** An `errorMessage` for a keyword that the schema does not have. */
export const unknownMessageKeyword: LintRule = {
  id: 'unknown-message-keyword',
  severity: 'warning',
  message: {
    zh: 'errorMessage 说到 {keyword}，而这里没有 {keyword}',
    en: 'errorMessage speaks of {keyword}, which is not here',
  },
  remedy: { zh: '请改正关键字，或删去这句话', en: 'Correct the keyword, or delete the message' },
  *form(subject) {
    for (const { schema, pointer } of schemaParts(subject)) {
      if (!isObject(schema.errorMessage)) continue;
      for (const keyword of Object.keys(schema.errorMessage)) {
        if (keyword === '_' || schema[keyword] !== undefined) continue;
        yield {
          at: `${pointer}/errorMessage/${keyword}`,
          params: { keyword },
          meant: didYouMean(keyword, Object.keys(schema)),
        };
      }
    }
  },
};
