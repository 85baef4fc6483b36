import { didYouMean } from '../../check/did-you-mean.ts';
import { schemaParts } from '../../check/schema-parts.ts';
import type { LintRule } from '../lint-rule.ts';

/** A name in `required` that is no property. */
export const unknownRequired: LintRule = {
  id: 'unknown-required',
  severity: 'error',
  message: { zh: '必填的“{key}”不在 properties 里', en: '"{key}" is required but is no property' },
  remedy: { zh: '请改正名称，或补上这个属性', en: 'Correct the name, or add the property' },
  *form(subject) {
    for (const { schema, pointer } of schemaParts(subject)) {
      const { properties, required } = schema;
      if (!properties || !Array.isArray(required)) continue;
      for (const [index, key] of required.entries()) {
        if (Object.hasOwn(properties, key)) continue;
        yield { at: `${pointer}/required/${index}`, params: { key }, meant: didYouMean(key, Object.keys(properties)) };
      }
    }
  },
};
