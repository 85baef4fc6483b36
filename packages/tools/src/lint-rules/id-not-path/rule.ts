import { isObject } from '@zhicheng/engine/definition';
import type { LintRule } from '../lint-rule.ts';

/** An id that differs from where the file stands. */
export const idNotPath: LintRule = {
  id: 'id-not-path',
  severity: 'error',
  message: {
    zh: '标识 {id} 与文件的位置不符，应为 {wanted}',
    en: 'The id {id} does not fit the place of the file: it should be {wanted}',
  },
  remedy: { zh: '请改标识或移动文件', en: 'Change the id or move the file' },
  *file(path, schemas) {
    const wanted = idAt(path);
    const content = schemas.json(path);
    if (wanted === null || !isObject(content) || typeof content.id !== 'string' || content.id === wanted) return;
    yield { at: { file: path, pointer: '/id' }, params: { id: content.id, wanted } };
  },
};

function idAt(path: string): string | null {
  const [, form] = /^(.+)\/form\.json$/.exec(path) ?? [];
  const [, dictionary] = /(?:^|\/)dictionaries\/([^/]+)\.json$/.exec(path) ?? [];
  return form ?? dictionary ?? null;
}
