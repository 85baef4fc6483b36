import { findCycle } from '../../check/find-cycle.ts';
import type { LintRule } from '../lint-rule.ts';

/** Derived fields that need each other, or themselves. */
export const circularDerivation: LintRule = {
  id: 'circular-derivation',
  severity: 'error',
  message: { zh: '算值绕了一圈：{trail}', en: 'Derived values go round in a circle: {trail}' },
  remedy: { zh: '请断开其中一处', en: 'Cut one of them' },
  *form({ expressions, fields }) {
    const placed = new Map(expressions.map((one) => [one.pointer, one]));
    const needs = new Map(
      fields.flatMap(({ pattern, pointer }) => {
        const derived = placed.get(`${pointer}/derive`);
        return derived ? [[pattern, { pointer: derived.pointer, reads: derived.analysis.reads }] as const] : [];
      }),
    );
    for (const [pattern, { pointer }] of needs) {
      const trail = findCycle(pattern, (name) => needs.get(name)?.reads ?? []);
      if (trail) yield { at: pointer, params: { trail: trail.join(' → ') } };
    }
  },
};
