import { join } from 'node:path';
import { checkSchemas, type Finding } from '../check/check-schemas.ts';
import type { Command } from './command.ts';

const formatters: Readonly<Record<string, (findings: readonly Finding[], folder: string) => string>> = {
  text: (findings, folder) =>
    findings
      .map(
        ({ file, line, column, rule, severity, message }) =>
          `${join(folder, file)}:${line}:${column} ${severity} ${rule} ${message}`,
      )
      .join('\n'),
  json: (findings) => JSON.stringify(findings, null, 2),
};

export const check: Command = {
  name: 'check',
  summary: 'looks the form definitions over; one finding a line, as file:line:column',
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    format: { summary: Object.keys(formatters).join(' or '), preset: 'text' },
  },
  async run({ schemas = '', format = '' }, print) {
    const formatter = formatters[format];
    if (!formatter) {
      print(`There is no format ${format}: choose ${Object.keys(formatters).join(' or ')}.`);
      return 2;
    }
    const findings = await checkSchemas(schemas);
    if (findings.length > 0 || format !== 'text') print(formatter(findings, schemas));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (format === 'text') print(`${errors} errors, ${findings.length - errors} warnings.`);
    return errors > 0 ? 1 : 0;
  },
};
