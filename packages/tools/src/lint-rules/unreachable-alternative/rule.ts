import { foldCondition } from '../../expressions/fold.ts';
import { parseCached } from '../../expressions/parse-cached.ts';
import type { LintRule } from '../lint-rule.ts';

/** An alternative of a result box after one that always holds. */
export const unreachableAlternative: LintRule = {
  id: 'unreachable-alternative',
  severity: 'warning',
  message: {
    zh: '“{id}”永远轮不到：前面的“{before}”总是成立',
    en: '"{id}" is never reached: "{before}" before it always holds',
  },
  remedy: { zh: '请把总是成立的放在最后', en: 'Put the one that always holds last' },
  *form({ definition }) {
    for (const [step, { sections }] of Object.entries(definition.layout.steps)) {
      for (const [key, section] of Object.entries(sections)) {
        if (section.kind !== 'result') continue;
        const ids = [...new Set([...(section.order ?? []), ...Object.keys(section.alternatives)])];
        const index = ids.findIndex(
          (id) => foldCondition(parseCached(section.alternatives[id]?.when ?? 'false').program) === true,
        );
        if (index < 0) continue;
        for (const id of ids.slice(index + 1)) {
          const at = `/layout/steps/${step}/sections/${key}/alternatives/${id}`;
          yield { at, params: { id, before: ids[index] ?? '' } };
        }
      }
    }
  },
};
