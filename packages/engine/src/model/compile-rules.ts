import type { FormDefinition } from '../definition/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { compileOptional } from './compile-optional.ts';
import type { RuleModel } from './types.ts';

/** The rules that are expressions; those without `assert` only lend their message to checks made elsewhere. */
export function compileRules(definition: FormDefinition): RuleModel[] {
  return Object.entries(definition.rules).flatMap(([id, rule]) =>
    rule.assert === undefined
      ? []
      : [
          {
            id,
            definition: rule,
            at: rule.at ?? '',
            assert: compileExpression(rule.assert),
            when: compileOptional(rule.when),
            severityWhen: compileOptional(rule.severityWhen),
            parameters: Object.entries(rule.parameters ?? {}).map(
              ([name, text]) => [name, compileExpression(text)] as const,
            ),
          },
        ],
  );
}
