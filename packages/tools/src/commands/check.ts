import { checkSchemas } from '../check/check-schemas.ts';
import { recordPublished } from '../check/record-published.ts';
import { type Command, choose } from './command.ts';
import { findingFormats } from './format-findings.ts';

const answers = { yes: true, no: false } as const;
const languages = { zh: 'zh', en: 'en' } as const;

export const check: Command = {
  name: 'check',
  summary: 'looks the form definitions over; one finding a line, as file:line:column',
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    format: { summary: Object.keys(findingFormats).join(', '), preset: 'text' },
    language: { summary: `of the findings: ${Object.keys(languages).join(', ')}`, preset: 'zh' },
    record: { summary: 'yes: note what data each form has in its published.json, when nothing is wrong', preset: 'no' },
  },
  async run({ schemas = '', format = '', language = '', record = '' }, { print, progress, paint }) {
    const formatter = choose('format', findingFormats, format);
    progress(`checking ${schemas}`);
    const findings = await checkSchemas(schemas, { language: choose('language', languages, language) });
    for (const line of formatter(findings, schemas, paint)) print(line);
    if (findings.some(({ severity }) => severity === 'error')) return 1;
    if (choose('record', answers, record))
      for (const file of await recordPublished(schemas)) print(`${schemas}/${file}`);
    return 0;
  },
};
