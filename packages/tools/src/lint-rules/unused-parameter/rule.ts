import type { LintRule, Problem } from '../lint-rule.ts';

/** A parameter that no expression reads, in any form that has it. */
export const unusedParameter: LintRule = {
  id: 'unused-parameter',
  severity: 'warning',
  message: { zh: '没有表达式用参数“{name}”', en: 'No expression uses the parameter "{name}"' },
  remedy: { zh: '请删去，或在表达式里写 param.{name}', en: 'Delete it, or read param.{name}' },
  *folder({ forms }) {
    const unused = new Map<string, Problem>();
    const used = new Set<string>();
    for (const { definition, expressions, locate } of forms) {
      const read = new Set(expressions.flatMap(({ analysis }) => [...analysis.parameters]));
      for (const name of Object.keys(definition.parameters)) {
        const at = locate(`/parameters/${name}`);
        const key = JSON.stringify(at);
        if (read.has(name) || read.has('*')) used.add(key);
        else unused.set(key, { at, params: { name } });
      }
    }
    for (const [key, problem] of unused) if (!used.has(key)) yield problem;
  },
};
