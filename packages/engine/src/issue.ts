import type { Severity } from './definition/types.ts';

/** Something a person must mend (`error`) or should look at (`warning`). Words are made last, by `describeIssue`. */
export interface Issue {
  /** Rule id of the definition (`R-DT-5`), or the engine's own: `required`, `format`, `type` … (`text/zh-CN.ts`). */
  rule: string;
  severity: Severity;
  /** JSON Pointer with row ids as segments: `/education/e1/degreeDate`. */
  path: string;
  /** The scope it belongs to: `/basicInfo`, `/education/e1`; for a table as a whole `/education`. */
  scope: string;
  /** Step id. */
  step: string;
  /** Field label, limits, row number … */
  params: Readonly<Record<string, string | number>>;
  /** A sentence that the definition gives for just this case; otherwise the rule's message is used. */
  message?: string;
}
