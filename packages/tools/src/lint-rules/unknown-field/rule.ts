import { schemaAt } from '../../build/scope-schemas.ts';
import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A field without data. */
export const unknownField: LintRule = {
  id: 'unknown-field',
  severity: 'error',
  message: { zh: '栏目“{key}”没有数据 {path}', en: 'The field "{key}" has no data {path}' },
  remedy: { zh: '请在数据模式里补上，或改正名称', en: 'Add the property to the data schema, or correct the key' },
  *form({ definition, fields }) {
    for (const { key, pattern, pointer, schema, section } of fields) {
      const properties = schemaAt(definition.schema, section.pattern)?.properties;
      if (!schema && properties)
        yield { at: pointer, params: { key, path: pattern }, meant: didYouMean(key, Object.keys(properties)) };
    }
  },
};
