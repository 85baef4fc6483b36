import { locate } from '../../check/locate.ts';
import { type MetaError, mergedErrors, metaErrors } from '../../check/meta-errors.ts';
import type { LintRule } from '../lint-rule.ts';

/** A property that the meta-schema does not have. */
export const unknownProperty: LintRule = {
  id: 'unknown-property',
  severity: 'error',
  message: { zh: '这里没有属性“{name}”', en: 'There is no property "{name}" here' },
  remedy: { zh: '可写的有：{allowed}', en: 'There are: {allowed}' },
  *file(path, schemas) {
    for (const error of metaErrors(schemas, path) ?? [])
      if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties')
        yield { at: { file: path, pointer: error.pointer }, params: toParams(error), meant: error.meant };
  },
  *resolved(definition, path, schemas) {
    for (const error of mergedErrors(schemas, definition))
      if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties')
        yield { at: locate(schemas, path, error.pointer), params: toParams(error), meant: error.meant };
  },
};

function toParams({ name, allowed }: MetaError): Record<string, string> {
  return { name, allowed: allowed.join(', ') };
}
