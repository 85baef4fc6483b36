import type { LintRule, Problem } from '../lint-rule.ts';

/** A named expression that no other expression reads, in any form that has it. */
export const unusedExpression: LintRule = {
  id: 'unused-expression',
  severity: 'warning',
  message: { zh: '没有谁用有名字的表达式“{name}”', en: 'Nothing uses the named expression "{name}"' },
  remedy: { zh: '请删去', en: 'Delete it' },
  *folder({ forms }) {
    const unused = new Map<string, Problem>();
    const used = new Set<string>();
    for (const { definition, expressions, locate } of forms) {
      const read = new Set(expressions.flatMap(({ analysis }) => [...analysis.uses]));
      for (const name of Object.keys(definition.expressions ?? {})) {
        const at = locate(`/expressions/${name}`);
        const key = JSON.stringify(at);
        if (read.has(name)) used.add(key);
        else unused.set(key, { at, params: { name } });
      }
    }
    for (const [key, problem] of unused) if (!used.has(key)) yield problem;
  },
};
