import { schemaAt } from '../../build/scope-schemas.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** An `orderField` that is missing from the data, or is no integer. */
export const orderField: LintRule = {
  id: 'order-field',
  severity: 'error',
  message: { zh: '顺序号栏目“{key}”不是整数属性', en: 'The order field "{key}" is no integer property' },
  remedy: {
    zh: '请在数据模式里写成 "type": "integer"，或改正名称',
    en: 'Make it "type": "integer" in the data schema, or correct the name',
  },
  *form({ definition, sections }) {
    for (const { pointer, pattern, section } of sections) {
      if (section.kind !== 'table') continue;
      const key = section.orderField;
      const properties = schemaAt(definition.schema, pattern)?.properties;
      if (properties && schemaAt(definition.schema, `${pattern}/${key}`)?.type !== 'integer')
        yield { at: `${pointer}/orderField`, params: { key }, meant: didYouMean(key, Object.keys(properties)) };
    }
  },
};
