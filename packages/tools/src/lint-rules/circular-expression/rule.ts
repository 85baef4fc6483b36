import { findCycle } from '../../check/find-cycle.ts';
import { namesIn } from '../../expressions/names-in.ts';
import type { LintRule } from '../lint-rule.ts';

/** Named expressions that need each other, or themselves. */
export const circularExpression: LintRule = {
  id: 'circular-expression',
  severity: 'error',
  message: { zh: '有名字的表达式绕了一圈：{trail}', en: 'Named expressions go round in a circle: {trail}' },
  remedy: { zh: '请断开其中一处', en: 'Cut one of them' },
  *form({ definition, expressions }) {
    const uses = new Map(
      expressions.flatMap(({ pointer, key, program }) =>
        pointer === `/expressions/${key}` ? [[key, namesIn(program)] as const] : [],
      ),
    );
    for (const name of Object.keys(definition.expressions ?? {})) {
      const trail = findCycle(name, (one) => uses.get(one) ?? []);
      if (trail) yield { at: `/expressions/${name}`, params: { trail: trail.join(' → ') } };
    }
  },
};
