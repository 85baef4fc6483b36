import { isObject } from '@zhicheng/engine/definition';
import { dictionaryPaths } from '../../schemas/read-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** Two forms or dictionaries with the same id. */
export const duplicateId: LintRule = {
  id: 'duplicate-id',
  severity: 'error',
  message: { zh: '标识 {id} 已用在 {other}', en: 'The id {id} is that of {other} already' },
  remedy: { zh: '请改其中一个', en: 'Change one of them' },
  *folder({ schemas, forms }) {
    const files = [...forms.map(({ path }) => path), ...dictionaryPaths(schemas)];
    const seen = new Map<string, string>();
    for (const file of files) {
      const content = schemas.json(file);
      const id = isObject(content) ? String(content.id) : '';
      const key = `${file.endsWith('form.json') ? 'form' : 'dictionary'} ${id}`;
      const other = seen.get(key);
      if (other !== undefined) yield { at: { file, pointer: '/id' }, params: { id, other } };
      seen.set(key, file);
    }
  },
};
