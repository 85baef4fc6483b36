import { formatByName } from '@zhicheng/engine/checks';
import { didYouMean } from '../../check/did-you-mean.ts';
import { schemaParts } from '../../check/schema-parts.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `format` that the engine does not have. */
export const unknownFormat: LintRule = {
  id: 'unknown-format',
  severity: 'error',
  message: { zh: '没有格式“{format}”', en: 'There is no format "{format}"' },
  remedy: { zh: '可用的有：{formats}', en: 'There are: {formats}' },
  *form(subject) {
    for (const { schema, pointer } of schemaParts(subject)) {
      const { format } = schema;
      if (typeof format !== 'string' || formatByName.has(format)) continue;
      const params = { format, formats: [...formatByName.keys()].join(', ') };
      yield { at: `${pointer}/format`, params, meant: didYouMean(format, formatByName.keys()) };
    }
  },
};
