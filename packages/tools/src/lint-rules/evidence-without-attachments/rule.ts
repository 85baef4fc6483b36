import { schemaAt } from '../../build/scope-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** A table with evidence or files whose rows have no `attachments`. */
export const evidenceWithoutAttachments: LintRule = {
  id: 'evidence-without-attachments',
  severity: 'error',
  message: {
    zh: '{path} 要附材料，数据模式里却没有 attachments',
    en: '{path} needs files, but its data have no attachments',
  },
  remedy: { zh: '请在一行的 properties 里加上 attachments', en: 'Add attachments to the properties of a row' },
  *form({ definition, sections }) {
    for (const { pointer, pattern, section } of sections) {
      if (section.kind !== 'table' || !section.files) continue;
      const properties = schemaAt(definition.schema, pattern)?.properties;
      if (properties && !properties.attachments) yield { at: `${pointer}/files`, params: { path: section.data } };
    }
  },
};
