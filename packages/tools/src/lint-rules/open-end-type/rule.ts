import type { LintRule } from '../lint-rule.ts';

/** `openEnd` on data that are no date. */
export const openEndType: LintRule = {
  id: 'open-end-type',
  severity: 'error',
  message: {
    zh: '“{key}”有“至今”，数据却不是可以为 null 的日期',
    en: '"{key}" has an open end, but its data are no date',
  },
  remedy: { zh: '请把数据写成 "format": "date"', en: 'Make the data "format": "date"' },
  *form({ fields }) {
    for (const { key, field, pointer, schema } of fields) {
      if (field.openEnd && schema && schema.format !== 'date') yield { at: `${pointer}/openEnd`, params: { key } };
    }
  },
};
