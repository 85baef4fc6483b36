import type { ExpressionContext } from '../expressions/compile-expression.ts';
import type { Issue } from '../issue.ts';
import type { FieldModel, RuleModel, ScopeModel } from '../model/types.ts';
import type { Finding } from './check-value.ts';
import type { FormCore } from './form-core.ts';
import { judgeRule, ruleParameters, severityOf } from './judge-rule.ts';

/** Where an issue stands. */
export interface Place {
  scope: ScopeModel;
  /** `/education/e1`, `/basicInfo`, or the table `/education`. */
  scopePath: string;
  /** Row number as the person sees it; 0 where there is none. */
  position: number;
}

export function toIssue(core: FormCore, place: Place, finding: Finding, path: string, field?: FieldModel): Issue {
  const issue: Issue = {
    rule: finding.rule,
    severity: core.model.definition.rules[finding.rule]?.severity ?? 'error',
    path,
    scope: place.scopePath,
    step: place.scope.step,
    params: { label: field?.label ?? place.scope.title, ...numbered(place), ...finding.params },
  };
  if (finding.message !== undefined) issue.message = finding.message;
  return issue;
}

/** The rule's issue where it fails; null where it holds or can't be told. */
export function toRuleIssue(
  core: FormCore,
  place: Place,
  rule: RuleModel,
  path: string,
  context: ExpressionContext,
  field?: FieldModel,
): Issue | null {
  if (judgeRule(core, rule, context) !== false) return null;
  const issue = toIssue(core, place, { rule: rule.id, params: ruleParameters(core, rule, context) }, path, field);
  return { ...issue, severity: severityOf(core, rule, context) };
}

/** The path of a rule's `at` for one row: `/education/*\/degree` → `/education/e1/degree`. */
export function rulePath(rule: RuleModel, place: Place): string {
  return `${place.scopePath}${rule.at.slice(place.scope.pattern.length)}`;
}

function numbered({ position }: Place): Record<string, number> {
  return position > 0 ? { n: position } : {};
}
