import { ApiError, toSentence } from '../api/problem.ts';
import type { FormState } from './form-state.ts';

/** Which field a refusal of the server belongs to, by the problem's code. */
const fieldByCode: Readonly<Record<string, string>> = {
  'captcha-required': 'captcha',
  'wrong-captcha': 'captcha',
  'series-closed': 'seriesCode',
  'exam-only': 'seriesCode',
};

/** Writes what the server refused beside the fields it names; the rest into the summary. */
export function failFrom(form: FormState, error: unknown): void {
  const issues = error instanceof ApiError ? (error.problem?.issues ?? []) : [];
  for (const issue of issues)
    form.refuse(known(form, issue.path.replace(/^\//, '')), issue.message ?? toSentence(error));
  if (issues.length > 0) return;
  const key = error instanceof ApiError ? (fieldByCode[error.code] ?? '') : '';
  form.refuse(known(form, key), toSentence(error));
}

const known = (form: FormState, key: string): string => (form.fields.some((field) => field.key === key) ? key : '');
