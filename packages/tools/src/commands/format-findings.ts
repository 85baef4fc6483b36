import { join } from 'node:path';
import type { Finding } from '../check/check-schemas.ts';
import type { Terminal } from '../terminal.ts';

type FindingFormatter = (findings: readonly Finding[], folder: string, paint: Terminal['paint']) => string[];

/** How findings can be told: lines of text, JSON, or the annotations that GitHub shows beside a change. */
export const findingFormats: Readonly<Record<string, FindingFormatter>> = {
  text: (findings, folder, paint) => [
    ...findings.map(({ file, line, column, rule, severity, message, remedy }) => {
      const style = severity === 'error' ? 'red' : 'yellow';
      const place = paint('bold', `${join(folder, file)}:${line}:${column}`);
      return `${place} ${paint(style, severity)} ${paint('dim', rule)} ${sentence(message, remedy)}`;
    }),
    summary(findings),
  ],
  json: (findings) => [JSON.stringify(findings, null, 2)],
  github: (findings, folder) =>
    findings.map(({ file, line, column, rule, severity, message, remedy }) => {
      const place = { file: join(folder, file), line, col: column, title: rule };
      const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${severity} ${properties.join(',')}::${escapeData(sentence(message, remedy))}`;
    }),
};

/** What is wrong, and what to do. */
function sentence(message: string, remedy: string): string {
  return remedy === '' ? message : `${message}；${remedy}`;
}

function summary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${errors} errors, ${findings.length - errors} warnings.`;
}

/** Workflow commands are one line each: docs.github.com, "Workflow commands for GitHub Actions". */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
