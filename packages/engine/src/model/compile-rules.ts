import type { FormDefinition } from '../definition/types.ts';
import { compileOptional, type ExpressionCompiler } from './expression-compiler.ts';
import type { RuleModel } from './types.ts';

/** The rules that are expressions; those without `assert` only lend their message to checks made elsewhere. */
export function compileRules(definition: FormDefinition, compile: ExpressionCompiler): RuleModel[] {
  return Object.entries(definition.rules).flatMap(([id, rule]) =>
    rule.assert === undefined
      ? []
      : [
          {
            id,
            definition: rule,
            at: rule.at ?? '',
            assert: compile(rule.assert),
            when: compileOptional(compile, rule.when),
            severityWhen: compileOptional(compile, rule.severityWhen),
            parameters: Object.entries(rule.parameters ?? {}).map(([name, text]) => [name, compile(text)] as const),
          },
        ],
  );
}
