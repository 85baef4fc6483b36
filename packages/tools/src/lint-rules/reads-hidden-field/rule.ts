import { schemaAt } from '../../build/scope-schemas.ts';
import { neverVisible } from '../../check/never-visible.ts';
import type { LintRule } from '../lint-rule.ts';

/** A rule that reads a field which is never visible, or not placed. */
export const readsHiddenField: LintRule = {
  id: 'reads-hidden-field',
  severity: 'warning',
  message: { zh: '规则读 {path}，而它从不显示', en: 'The rule reads {path}, which is never shown' },
  remedy: { zh: '请改正 visibleWhen 或布局，或删去规则', en: 'Correct visibleWhen or the layout, or delete the rule' },
  *form({ definition, expressions, fieldAt, sections }) {
    for (const { pointer, key, analysis } of expressions) {
      if (!pointer.startsWith('/rules/') || (key !== 'assert' && key !== 'when')) continue;
      for (const path of analysis.reads) {
        const cut = path.lastIndexOf('/');
        const section = sections.find(({ pattern }) => pattern === path.slice(0, cut));
        if (!section || kept.has(path.slice(cut + 1))) continue;
        const hidden = fieldAt.get(path)?.field;
        const isPlaced = hidden !== undefined || schemaAt(definition.schema, path) === null;
        if (!isPlaced || (neverVisible(hidden?.visibleWhen) && hidden?.whenHidden !== 'keep'))
          yield { at: pointer, params: { path } };
      }
    }
  },
};

/** Filled in by the engine. */
const kept: ReadonlySet<string> = new Set(['rowId', 'attachments']);
