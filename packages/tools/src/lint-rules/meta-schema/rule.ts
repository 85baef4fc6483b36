import { locate } from '../../check/locate.ts';
import { type MetaError, mergedErrors, metaErrors } from '../../check/meta-errors.ts';
import type { LintRule } from '../lint-rule.ts';

/** A value of a shape that the meta-schema does not allow. */
export const metaSchema: LintRule = {
  id: 'meta-schema',
  severity: 'error',
  message: { zh: '不合要求：{message}', en: '{message}' },
  remedy: { zh: '请对照 docs/reference/definition.md 改正', en: 'Compare with docs/reference/definition.md' },
  *file(path, schemas) {
    for (const error of metaErrors(schemas, path) ?? [])
      if (!told.has(error.keyword))
        yield { at: { file: path, pointer: error.pointer }, params: toParams(error), meant: error.meant };
  },
  *resolved(definition, path, schemas) {
    for (const error of mergedErrors(schemas, definition))
      if (!told.has(error.keyword))
        yield { at: locate(schemas, path, error.pointer), params: toParams(error), meant: error.meant };
  },
};

function toParams({ message, pointer }: MetaError): Record<string, string> {
  return { message: `${pointer} ${message}` };
}

/** Told by rules of their own. */
const told: ReadonlySet<string> = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'enum',
  'const',
  'required',
]);
