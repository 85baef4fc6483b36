import type { LintRule, Problem } from '../lint-rule.ts';

/** A fact that no expression reads, in any form that names it. */
export const unusedFact: LintRule = {
  id: 'unused-fact',
  severity: 'warning',
  message: { zh: '没有表达式读外部事实“{name}”', en: 'No expression reads the fact "{name}"' },
  remedy: { zh: '请删去，或在表达式里写 facts.{name}', en: 'Delete it, or read facts.{name}' },
  *folder({ forms }) {
    const unused = new Map<string, Problem>();
    const used = new Set<string>();
    for (const { definition, expressions, locate } of forms) {
      for (const name of Object.keys(definition.facts ?? {})) {
        const at = locate(`/facts/${name}`);
        const key = JSON.stringify(at);
        if (expressions.some(({ analysis }) => analysis.reads.has(`/facts/${name}`))) used.add(key);
        else unused.set(key, { at, params: { name } });
      }
    }
    for (const [key, problem] of unused) if (!used.has(key)) yield problem;
  },
};
