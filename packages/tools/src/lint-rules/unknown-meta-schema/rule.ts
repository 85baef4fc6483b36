import type { JsonObject } from '@zhicheng/engine/definition';
import { didYouMean } from '../../check/did-you-mean.ts';
import { metaErrors } from '../../check/meta-errors.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `$schema` that leads nowhere. */
export const unknownMetaSchema: LintRule = {
  id: 'unknown-meta-schema',
  severity: 'error',
  message: { zh: '没有元模式 {name}', en: 'There is no meta-schema {name}' },
  remedy: {
    zh: '请改正 "$schema" 的路径；元模式都在 schemas/meta',
    en: 'Correct the path in "$schema"; the meta-schemas are in schemas/meta',
  },
  *file(path, schemas) {
    if (metaErrors(schemas, path) !== null) return;
    const name = String((schemas.json(path) as JsonObject).$schema);
    const known = [...schemas.texts.keys()]
      .filter((file) => file.startsWith('meta/'))
      .map((file) => file.slice('meta/'.length));
    const meant = didYouMean(name.split('/').at(-1) ?? '', known);
    yield { at: { file: path, pointer: '/$schema' }, params: { name }, meant };
  },
};
