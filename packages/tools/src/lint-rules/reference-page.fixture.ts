import { readFileSync } from 'node:fs';
import { lintRules } from './index.ts';

/** `docs/reference/lint-rules.md`, made from the rules' own docs. A test holds the page to it. */
export function referencePage(): string {
  const rows = lintRules.map(
    ({ id, severity, message }) => `| [\`${id}\`](#${id}) | ${severity} | ${plain(message.zh)} |`,
  );
  const sections = lintRules.map(({ id }) => readDocs(id).trim().replace(/^# /, '## '));
  return [
    '# zc check 的规则 · What `zc check` finds',
    '',
    '由 `packages/tools/src/lint-rules/*/docs.md` 汇成，请改那里。每条发现写明文件、行、列、规则、轻重、问题和改法；error 不能发布，warning 请看一看。',
    '',
    'Made from `packages/tools/src/lint-rules/*/docs.md`: edit there. A finding tells file, line, column, rule, severity, what is wrong and how to mend it; an error keeps a form from being published, a warning deserves a look.',
    '',
    '| 规则 | 轻重 | 查什么 |',
    '|---|---|---|',
    ...rows,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function readDocs(id: string): string {
  return readFileSync(new URL(`./${id}/docs.md`, import.meta.url), 'utf8');
}

/** Braces of parameters mean nothing to readers of the page. */
function plain(text: string): string {
  return text.replaceAll('{', '‹').replaceAll('}', '›').replaceAll('|', '\\|');
}
