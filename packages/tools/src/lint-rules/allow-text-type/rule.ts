import type { LintRule } from '../lint-rule.ts';

/** `allowText` on data that cannot hold a text without code. */
export const allowTextType: LintRule = {
  id: 'allow-text-type',
  severity: 'error',
  message: {
    zh: '“{key}”可自行填写，数据却不是 code 和 name 的对象',
    en: '"{key}" allows free text, but its data are no object of code and name',
  },
  remedy: {
    zh: '请把数据写成 {"type": "object", "properties": {"code": …, "name": …}}',
    en: 'Make the data an object with code and name',
  },
  *form({ fields }) {
    for (const { key, field, pointer, schema } of fields) {
      if (field.allowText && schema && !schema.properties?.name) yield { at: `${pointer}/allowText`, params: { key } };
    }
  },
};
