import { locate } from '../../check/locate.ts';
import { type MetaError, mergedErrors, metaErrors } from '../../check/meta-errors.ts';
import type { LintRule } from '../lint-rule.ts';

/** A value that is none of those the meta-schema lists. */
export const unknownValue: LintRule = {
  id: 'unknown-value',
  severity: 'error',
  message: { zh: '“{name}”不在可选的值之中', en: '"{name}" is none of the values there are' },
  remedy: { zh: '可写的有：{allowed}', en: 'There are: {allowed}' },
  *file(path, schemas) {
    for (const error of metaErrors(schemas, path) ?? [])
      if (error.keyword === 'enum' || error.keyword === 'const')
        yield { at: { file: path, pointer: error.pointer }, params: toParams(error), meant: error.meant };
  },
  *resolved(definition, path, schemas) {
    for (const error of mergedErrors(schemas, definition))
      if (error.keyword === 'enum' || error.keyword === 'const')
        yield { at: locate(schemas, path, error.pointer), params: toParams(error), meant: error.meant };
  },
};

function toParams({ name, allowed }: MetaError): Record<string, string> {
  return { name, allowed: allowed.join(', ') };
}
