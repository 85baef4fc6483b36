import type { Language, LintRule, Problem } from '../lint-rules/lint-rule.ts';

const meantWords: Readonly<Record<Language, (word: string) => string>> = {
  zh: (word) => `是不是想写“${word}”？`,
  en: (word) => `Did you mean "${word}"? `,
};

/** Longer values are cut: a finding is one line. */
const longestValue = 120;

/** The sentences of a finding: what is wrong, and how to mend it. */
export function wordFinding(
  { message, remedy }: LintRule,
  { params = {}, meant }: Problem,
  language: Language,
): { message: string; remedy: string } {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? cut(String(params[name])) : whole));
  const guess = meant === undefined || meant === null ? '' : meantWords[language](meant);
  return { message: fill(message[language]), remedy: `${guess}${fill(remedy[language])}` };
}

function cut(value: string): string {
  const line = value.replaceAll('\n', ' ');
  return line.length > longestValue ? `${line.slice(0, longestValue)}…` : line;
}
