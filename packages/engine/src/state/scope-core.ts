import type { ExpressionContext } from '../expressions/compile-expression.ts';
import type { Issue } from '../issue.ts';
import type { FieldModel, RuleModel } from '../model/types.ts';
import type { Finding } from './check-value.ts';
import type { LiveField } from './field-state.ts';
import type { FormCore } from './form-core.ts';
import type { FieldScope } from './types.ts';

/** What a field needs of the panel or row it stands in. */
export interface ScopeCore {
  readonly form: FormCore;
  readonly scope: FieldScope;
  readonly path: string;
  /** Names and values for expressions, with this scope as `row` and `panel`. */
  context(extra?: Readonly<Record<string, unknown>>): ExpressionContext;
  editable(): boolean;
  isRemote(dictionary: string): boolean;
  has(key: string): boolean;
  field(key: string): LiveField;
  /** Judges again the fields that have been judged: one field's change can mend or break another. */
  rejudge(): void;
  issue(finding: Finding, path: string, field?: FieldModel): Issue;
  /** The rule's issue at the path; null when it holds or can't be told. */
  ruleIssue(rule: RuleModel, path: string): Issue | null;
}
