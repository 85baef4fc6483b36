import { isObject } from '@zhicheng/engine/definition';
import { dictionaryAt } from '../../check/dictionary-at.ts';
import type { LintRule } from '../lint-rule.ts';

/** A period of validity or acceptance that ends before it begins. */
export const reversedWindow: LintRule = {
  id: 'reversed-window',
  severity: 'error',
  message: { zh: '{code} 的期限倒了：{from} 晚于 {to}', en: 'The period of {code} is reversed: {from} is after {to}' },
  remedy: { zh: '请对调或改正两个日期', en: 'Swap or correct the two dates' },
  *file(path, schemas) {
    for (const [index, { code, validFrom, validTo, extra }] of (dictionaryAt(schemas, path)?.items ?? []).entries()) {
      const pointer = `/items/${index}`;
      const { from, to } = isObject(extra?.window) ? extra.window : {};
      if (isAfter(validFrom, validTo))
        yield {
          at: { file: path, pointer: `${pointer}/validTo` },
          params: { code, from: validFrom ?? '', to: validTo ?? '' },
        };
      if (isAfter(from, to))
        yield {
          at: { file: path, pointer: `${pointer}/extra/window` },
          params: { code, from: String(from), to: String(to) },
        };
    }
  },
};

function isAfter(from: unknown, to: unknown): boolean {
  return typeof from === 'string' && typeof to === 'string' && from > to;
}
