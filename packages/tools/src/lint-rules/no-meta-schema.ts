import { isObject } from '@zhicheng/engine/definition';
import type { LintRule } from './lint-rule.ts';

/** A file that does not name its meta-schema: editors then can't complete it, nor can this command check it. */
export const noMetaSchema: LintRule = {
  id: 'no-meta-schema',
  severity: 'warning',
  *file(path, schemas) {
    const content = schemas.json(path);
    if (isObject(content) && typeof content.$schema === 'string') return;
    yield {
      place: { file: path, pointer: '' },
      message:
        'The file does not say what it is. Begin it with "$schema" and the path of its meta-schema in schemas/meta.',
    };
  },
};
