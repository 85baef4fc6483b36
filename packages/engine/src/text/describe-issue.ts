import type { Issue } from '../issue.ts';
import { fieldAt } from '../model/field-at.ts';
import type { FieldModel, FormModel } from '../model/types.ts';
import { fallback, sentences } from './zh-CN.ts';

/** The issue as a sentence that says what is wrong and what to do; without the row it stands in (`issueLabel`). */
export function describeIssue(issue: Issue, model: FormModel): string {
  const text =
    issue.message ?? model.definition.rules[issue.rule]?.message ?? sentence(issue, fieldAt(model, issue.path));
  return text.replace(/(\p{Script=Han}?)\{([^{}]+)\}/gu, (_, before: string, name: string) => {
    const value = String(issue.params[name] ?? `{${name}}`);
    // 请填写 CN 刊号: between a character and a Latin letter stands a space.
    return before !== '' && /^[A-Za-z]/.test(value) ? `${before} ${value}` : `${before}${value}`;
  });
}

function sentence(issue: Issue, field: FieldModel | undefined): string {
  const variant = field && variants[issue.rule]?.(field, issue);
  return (variant && sentences[`${issue.rule}.${variant}`]) ?? sentences[issue.rule] ?? fallback;
}

/** How a sentence changes with the kind of field. */
const variants: Record<string, ((field: FieldModel, issue: Issue) => string | undefined) | undefined> = {
  required: (field, { params }) => {
    if (field.definition.photo) return 'photo';
    if ('none' in params) return 'none';
    return ['text', 'textarea', 'number', 'year', 'date', 'checkbox', 'readonly'].includes(field.widget)
      ? undefined
      : 'choice';
  },
  type: (field) => field.type,
  format: (field) => field.type,
};
