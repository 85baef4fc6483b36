import { basename, join } from 'node:path';
import { resolveForm } from '@zhicheng/engine/definition';
import { readDictionaries } from '../build/dictionaries.ts';
import { type CaseReference, explainCase } from '../explain/explain-case.ts';
import { explainField, type FieldExplanation, type Spot } from '../explain/explain-field.ts';
import type { FieldWhy } from '../explain/why.ts';
import { formPaths, readSchemas, type Schemas } from '../schemas/read-schemas.ts';
import { type Command, choose, UsageError } from './command.ts';

interface Explanation {
  field: FieldExplanation;
  case: { title: string; rows: FieldWhy[] } | null;
}

const formats: Readonly<Record<string, (explanation: Explanation, folder: string) => string[]>> = {
  text: ({ field, case: inCase }, folder) => [...tellField(field, folder), ...(inCase ? tellCase(inCase) : [])],
  json: (explanation) => [
    // Integers of CEL are bigint.
    JSON.stringify(explanation, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value), 2),
  ],
};

export const explain: Command = {
  name: 'explain',
  summary: 'where a field comes from, what reads it, and why it is as it is in a case',
  parameters: [
    { name: 'form', summary: 'id of the form' },
    { name: 'path', summary: 'of the field: /panel/field, /table/field, /table/<row id>/field' },
  ],
  options: {
    schemas: { summary: 'folder of the form definitions', preset: 'schemas' },
    case: { summary: 'case of the suite, by file and number: R-DT-4#2', preset: '' },
    format: { summary: Object.keys(formats).join(', '), preset: 'text' },
  },
  async run({ form = '', path = '', schemas: folder = '', case: asked = '', format = '' }, { print, progress }) {
    const formatter = choose('format', formats, format);
    const reference = asked === '' ? null : toReference(asked);
    const schemas = await readSchemas(folder);
    const source = await findForm(schemas, form);
    if (!source) throw new UsageError(`There is no form ${form}.`);
    const field = explainField(source, path);
    if (!field) throw new UsageError(`${form} has no field ${path}.`);
    progress('opening the case');
    const inCase = reference && (await explainCase(schemas, form, field.pattern, path, reference));
    for (const line of formatter({ field, case: inCase }, folder)) print(line);
    return 0;
  },
};

async function findForm(schemas: Schemas, id: string) {
  for (const path of formPaths(schemas)) {
    const definition = await resolveForm(schemas.read, path);
    if (definition.id === id) return { schemas, path, definition, dictionaries: readDictionaries(schemas) };
  }
  return null;
}

/** `schemas/suite/R-DT-4.json#2`, `R-DT-4#2`, `acceptance/A2#1`. */
function toReference(text: string): CaseReference {
  const [, file = '', number = ''] = /^(?:.*\bsuite\/)?(.+?)(?:\.json)?#(\d+)$/.exec(text) ?? [];
  if (file === '' || basename(file) === '') throw new UsageError(`A case is told as file#number, not ${text}.`);
  return { file, number: Number(number) };
}

function tellField(field: FieldExplanation, folder: string): string[] {
  const at = ({ file, line }: Spot): string => `${join(folder, file)}:${line}`;
  return [
    `${field.pattern}  ${field.label}`,
    `  widget ${field.widget}${field.required ? ', always required' : ''}`,
    `  data ${JSON.stringify(field.schema)}`,
    ...(field.dictionary
      ? [
          `  dictionary ${field.dictionary.id} ${field.dictionary.title}, ${field.dictionary.entries} entries${field.dictionary.file ? `, ${join(folder, field.dictionary.file)}` : ''}`,
        ]
      : []),
    'comes from',
    ...field.sources.map((source) => `  ${source.part.padEnd(6)} ${at(source)}`),
    'properties',
    ...field.properties.map((property) => `  ${property.name}: ${JSON.stringify(property.value)}  ${at(property)}`),
    ...heading('reads', field.reads),
    ...heading(
      'is read by',
      field.readers.map((reader) => `${reader.pointer}: ${reader.text}  ${at(reader)}`),
    ),
  ];
}

function tellCase({ title, rows }: { title: string; rows: FieldWhy[] }): string[] {
  return [
    `in the case “${title}”`,
    ...rows.flatMap(({ path, value, visible, required, enabled, issues, why }) => [
      `  ${path} = ${show(value)}: ${visible ? 'visible' : 'hidden'}, ${required ? 'required' : 'optional'}, ${enabled ? 'open' : 'fixed'}`,
      ...issues.map(({ rule, severity }) => `    ${severity} ${rule}`),
      ...why.flatMap(({ what, text, outcome, values }) => [
        `    ${what}: ${text} → ${outcome === null ? "can't tell" : show(outcome)}`,
        ...values.map((read) => `      ${read.path} = ${show(read.value)}`),
      ]),
    ]),
    ...(rows.length === 0 ? ['  no such row'] : []),
  ];
}

function heading(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function show(value: unknown): string {
  const text =
    JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? Number(item) : item)) ?? 'null';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
