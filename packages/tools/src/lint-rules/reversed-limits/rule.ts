import { schemaParts } from '../../check/schema-parts.ts';
import type { LintRule } from '../lint-rule.ts';

/** A lower limit above its upper limit. */
export const reversedLimits: LintRule = {
  id: 'reversed-limits',
  severity: 'error',
  message: {
    zh: '{least} 为 {low}，却大于 {most} 的 {high}',
    en: '{least} is {low}, which is more than {most}, {high}',
  },
  remedy: { zh: '请对调或改正', en: 'Swap or correct them' },
  *form(subject) {
    for (const { schema, pointer } of schemaParts(subject)) {
      for (const [least, most] of pairs) {
        const [low, high] = [schema[least], schema[most]];
        if (typeof low === 'number' && typeof high === 'number' && low > high)
          yield { at: `${pointer}/${least}`, params: { least, most, low, high } };
      }
    }
  },
};

const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;
