import type { Severity } from '../definition/types.ts';
import type { ExpressionContext } from '../expressions/compile-expression.ts';
import { fromExpressionValue } from '../expressions/to-expression-value.ts';
import type { RuleModel } from '../model/types.ts';
import { type FormCore, holds } from './form-core.ts';

/** True: holds or does not apply; false: fails; null: can't tell. */
export function judgeRule(core: FormCore, rule: RuleModel, context: ExpressionContext): boolean | null {
  if (rule.when && holds(core, rule.when, context) !== true) return true;
  return holds(core, rule.assert, context);
}

export function severityOf(core: FormCore, rule: RuleModel, context: ExpressionContext): Severity {
  const override = rule.severityWhen?.evaluate(context, core.lookup);
  return override === 'error' || override === 'warning' ? override : rule.definition.severity;
}

/** Values for the rule's message. */
export function ruleParameters(
  core: FormCore,
  rule: RuleModel,
  context: ExpressionContext,
): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, expression] of rule.parameters) {
    const value = fromExpressionValue(expression.evaluate(context, core.lookup));
    result[name] = typeof value === 'number' ? value : Array.isArray(value) ? value.join('、') : String(value ?? '');
  }
  return result;
}
