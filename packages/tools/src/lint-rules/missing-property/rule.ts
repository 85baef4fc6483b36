import { locate } from '../../check/locate.ts';
import { type MetaError, mergedErrors, metaErrors } from '../../check/meta-errors.ts';
import type { LintRule } from '../lint-rule.ts';

/** A property that must be there. */
export const missingProperty: LintRule = {
  id: 'missing-property',
  severity: 'error',
  message: { zh: '缺少“{name}”', en: '"{name}" is missing' },
  remedy: { zh: '请补上“{name}”', en: 'Add "{name}"' },
  *file(path, schemas) {
    for (const error of metaErrors(schemas, path) ?? [])
      if (error.keyword === 'required')
        yield { at: { file: path, pointer: error.pointer }, params: toParams(error), meant: error.meant };
  },
  *resolved(definition, path, schemas) {
    for (const error of mergedErrors(schemas, definition))
      if (error.keyword === 'required')
        yield { at: locate(schemas, path, error.pointer), params: toParams(error), meant: error.meant };
  },
};

function toParams({ name }: MetaError): Record<string, string> {
  return { name };
}
