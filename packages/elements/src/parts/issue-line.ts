import { describeIssue, type Form, type Issue, issueLabel } from '@zhicheng/engine';
import { word } from '../text/word.ts';

/** An issue away from its field, in one line: where and what, without saying the field's name twice. */
export function issueLine(issue: Issue, form: Form): string {
  const sentence = describeIssue(issue, form.model);
  const label = issueLabel(issue, form);
  return label === '' || sentence.includes(label) ? sentence : word('summary.item', { label, sentence });
}
