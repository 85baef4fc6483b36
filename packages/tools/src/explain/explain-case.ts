import { type FieldScope, type Form, fieldAt, locate } from '@zhicheng/engine';
import { parseExpression } from '@zhicheng/engine/parser';
import { loadSuite, openCase } from '@zhicheng/engine/suite';
import { memoryReader } from '../build/built-reader.ts';
import { compileForms } from '../build/compile-forms.ts';
import { ToolsError } from '../errors.ts';
import type { Schemas } from '../schemas/read-schemas.ts';
import { readPaths } from './read-paths.ts';
import { type FieldWhy, whyField } from './why.ts';

/** A case of the suite: the name of its file, and its number from 1. */
export interface CaseReference {
  file: string;
  number: number;
}

/** How the field stands in a case, and why; of a table, in each row unless a row's id is given. */
export async function explainCase(
  schemas: Schemas,
  formId: string,
  pattern: string,
  asked: string,
  { file, number }: CaseReference,
): Promise<{ title: string; rows: FieldWhy[] }> {
  const { files } = await compileForms(schemas);
  const loaded = (await loadSuite(memoryReader(files))).filter((each) => each.file === file)[number - 1];
  if (!loaded) throw new ToolsError('file-missing', `suite/${file}.json, case ${number}`);
  const { suiteCase, sample, suiteForm } = loaded;
  if (suiteForm.form.id !== formId) throw new ToolsError('file-missing', `the case is about ${suiteForm.form.id}`);
  const form = openCase(suiteCase, sample, suiteForm, { parse: parseExpression });
  try {
    return { title: suiteCase.title, rows: whyEach(form, pattern, asked) };
  } finally {
    form.dispose();
  }
}

function whyEach(form: Form, pattern: string, asked: string): FieldWhy[] {
  const [table = '', key = ''] = pattern.split('/*/');
  if (key === '') {
    const place = locate(form.model, pattern);
    const field = fieldAt(form.model, pattern);
    return place && field ? [whyField(form, form.panel(place.scope.pointer), field.key, readPaths)] : [];
  }
  const rows = form.table(table).rows.value.map(({ rowId }) => rowId);
  const chosen = rows.filter((rowId) => asked === `${table}/${rowId}/${key}`);
  return (chosen.length > 0 ? chosen : rows).map((rowId) => {
    const row: FieldScope = form.table(table).edit(rowId);
    const why = whyField(form, row, key, readPaths);
    row.dispose();
    return why;
  });
}
