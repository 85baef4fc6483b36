import type { LintRule } from '../lint-rule.ts';

/** `allowNone` on data that are no plain text. */
export const allowNoneType: LintRule = {
  id: 'allow-none-type',
  severity: 'error',
  message: { zh: '“{key}”可填“无”，数据却不是文字', en: '"{key}" takes 无, but its data are no text' },
  remedy: { zh: '请删去 allowNone，或把数据改成文字', en: 'Delete allowNone, or make the data a text' },
  *form({ fields }) {
    for (const { key, field, pointer, schema } of fields) {
      if (field.allowNone && schema && (![schema.type].flat().includes('string') || schema.format === 'date'))
        yield { at: `${pointer}/allowNone`, params: { key } };
    }
  },
};
