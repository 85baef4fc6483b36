import { reservedNames } from '@zhicheng/engine/parser';
import { functionNames } from '../../expressions/infer-call.ts';
import type { LintRule } from '../lint-rule.ts';

/** Data or named expressions called like something that expressions have already. */
export const reservedName: LintRule = {
  id: 'reserved-name',
  severity: 'error',
  message: { zh: '“{name}”在表达式里另有所指，不能再用', en: '"{name}" means something else in expressions' },
  remedy: { zh: '请换个名称', en: 'Choose another name' },
  *form({ definition }) {
    const data = Object.keys(definition.schema.properties ?? {});
    for (const name of data) if (reserved.has(name)) yield { at: `/schema/properties/${name}`, params: { name } };
    for (const name of Object.keys(definition.expressions ?? {}))
      if (reserved.has(name) || data.includes(name)) yield { at: `/expressions/${name}`, params: { name } };
  },
};

const reserved: ReadonlySet<string> = new Set([...reservedNames, ...functionNames]);
