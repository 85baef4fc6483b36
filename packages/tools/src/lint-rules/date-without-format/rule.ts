import type { LintRule } from '../lint-rule.ts';

/** A date widget on data without the format `date`. */
export const dateWithoutFormat: LintRule = {
  id: 'date-without-format',
  severity: 'error',
  message: {
    zh: '“{key}”用日期控件，数据却没有写 "format": "date"',
    en: '"{key}" is entered as a date, but its data lack "format": "date"',
  },
  remedy: { zh: '请在数据模式里写 "format": "date"', en: 'Write "format": "date" in the data schema' },
  *form({ fields }) {
    for (const { key, field, pointer, schema } of fields) {
      const isDate = schema?.format === 'date' || JSON.stringify(schema?.anyOf ?? '').includes('"date"');
      if (field.widget === 'date' && schema && !isDate) yield { at: `${pointer}/widget`, params: { key } };
    }
  },
};
