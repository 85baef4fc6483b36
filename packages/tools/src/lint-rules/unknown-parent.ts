import type { DictionaryDefinition } from '@zhicheng/engine/definition';
import { dictionaryPaths } from '../schemas/read-schemas.ts';
import type { LintRule } from './lint-rule.ts';

/** A dictionary entry that occurs twice, or hangs under an entry that is not there. */
export const unknownParent: LintRule = {
  id: 'unknown-parent',
  severity: 'error',
  *file(path, schemas) {
    if (!dictionaryPaths(schemas).includes(path)) return;
    const { items } = schemas.json(path) as unknown as DictionaryDefinition;
    if (!Array.isArray(items)) return;
    const codes = new Set(items.map(({ code }) => code));
    const seen = new Set<string>();
    for (const [index, { code, parent }] of items.entries()) {
      const place = { file: path, pointer: `/items/${index}` };
      if (seen.has(code)) yield { place, message: `The code ${code} is given twice.` };
      seen.add(code);
      if (parent !== undefined && !codes.has(parent))
        yield { place, message: `${code} hangs under ${parent}, which is not there.` };
    }
  },
};
