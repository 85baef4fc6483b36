import { describeIssue, type Form, fieldAt, type Issue, issueLabel } from '@zhicheng/engine';
import { word } from '../text/word.ts';

/**
 * An issue away from its field, in one line: where and what, without saying the field's name twice. `scope` is the path of
 * the row that the line stands in, which need not be named either.
 */
export function issueLine(issue: Issue, form: Form, scope?: string): string {
  const sentence = describeIssue(issue, form.model);
  const field = fieldAt(form.model, issue.path)?.label ?? '';
  const whole = issue.scope === scope ? field : issueLabel(issue, form);
  // A sentence that names its field needs only the row before it.
  const named = field !== '' && sentence.includes(field) && whole.endsWith(field);
  const label = named ? whole.slice(0, -field.length).trim() : whole;
  // 「第 2 条缺少…」 goes on where 「业绩成果第 2 条」 ends.
  const row = /^第 \d+ 条/.exec(sentence)?.[0];
  if (row && label.endsWith(row)) return `${label}${sentence.slice(row.length)}`;
  return label === '' || sentence.includes(label) ? sentence : word('summary.item', { label, sentence });
}
