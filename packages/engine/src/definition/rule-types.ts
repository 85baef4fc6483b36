import type { ExpressionText } from './json.ts';

export type Severity = 'error' | 'warning';

export interface RuleDefinition {
  /** Where the issue is reported: `/basicInfo/sex`, `/education` (table), `/education/*` (each row), `/education/*\/degreeDate`. */
  at?: string;
  /** Absent: the rule is enforced by the data schema, the file policy, evidence or the workflow, which name its id. */
  assert?: ExpressionText;
  /** Only judged where this holds. */
  when?: ExpressionText;
  severity: Severity;
  /** Overrides `severity` when it yields a severity name. */
  severityWhen?: ExpressionText;
  /** Sentence with `{parameters}`; `{label}` and `{n}` (row number) are always there. */
  message: string;
  /** What is asked for, in lists with ✓ and ✗ (photo): 「jpg 格式」. Same parameters; defaults to the message. */
  requirement?: string;
  /** Values for the message. */
  parameters?: Record<string, ExpressionText>;
}
