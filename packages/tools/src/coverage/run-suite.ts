import { resolveForm, resolveReferences } from '@zhicheng/engine/definition';
import { type MigrationSample, runMigrationSample } from '@zhicheng/engine/migration';
import { loadSuite, openCase, runCase } from '@zhicheng/engine/suite';
import { memoryReader } from '../build/built-reader.ts';
import { compileForms, type OnForm } from '../build/compile-forms.ts';
import { locate } from '../check/locate.ts';
import { positionOf } from '../check/position.ts';
import { formPaths, type Schemas } from '../schemas/read-schemas.ts';
import { conditionsOf, namedExpressions } from './conditions.ts';
import { exercise } from './exercise.ts';
import { createTally, type Gap } from './tally.ts';

export interface SuiteResult {
  passed: number;
  failures: { file: string; line: number; title: string; differences: string[] }[];
  /** Outcomes, two for each condition: how many could be seen, and how many were. */
  outcomes: { all: number; seen: number };
  gaps: Gap[];
}

export interface SuiteOptions {
  /** This form's cases alone. */
  form?: string;
  onForm?: OnForm;
  onCase?: (done: number, all: number) => void;
}

/**
 * Runs the suite through the engine, and tells which conditions no case made true, or none made false. The samples of
 * migrations, which are of no form, come along unless one form is asked for.
 */
export async function runSuite(schemas: Schemas, { form, onForm, onCase }: SuiteOptions = {}): Promise<SuiteResult> {
  const { files } = await compileForms(schemas, onForm);
  const loaded = await loadSuite(memoryReader(files));
  const cases = loaded
    .map((each, index) => ({ ...each, number: index - loaded.findIndex(({ file }) => file === each.file) }))
    .filter(({ suiteForm }) => form === undefined || suiteForm.form.id === form);
  const tally = createTally();
  const failures: SuiteResult['failures'] = [];
  for (const [index, { file, number, suiteCase, sample, suiteForm }] of cases.entries()) {
    onCase?.(index, cases.length);
    const differences = runCase(suiteCase, sample, suiteForm);
    if (differences.length > 0)
      failures.push({ ...placeOf(schemas, file, number), title: suiteCase.title, differences });
    const opened = openCase(suiteCase, sample, suiteForm, { onOutcome: tally.observer(suiteForm.form.id) });
    exercise(opened);
    opened.dispose();
  }
  for (const path of formPaths(schemas)) {
    const definition = await resolveForm(schemas.read, path);
    if (definition.abstract || (form !== undefined && definition.id !== form)) continue;
    const place = (pointer: string) => {
      const found = locate(schemas, path, pointer);
      return { file: found.file, ...positionOf(schemas, found) };
    };
    for (const condition of conditionsOf(definition)) tally.expect(definition.id, condition, place, 'condition');
    for (const named of namedExpressions(definition)) tally.expect(definition.id, named, place, 'name');
  }
  const samples = form === undefined ? migrationSamples(schemas) : [];
  for (const file of samples) {
    const sample = (await resolveReferences(schemas.read, file)) as unknown as MigrationSample;
    const differences = runMigrationSample(sample);
    const { line } = positionOf(schemas, { file, pointer: '/title' });
    if (differences.length > 0) failures.push({ file, line, title: sample.title, differences });
  }
  return { passed: cases.length + samples.length - failures.length, failures, ...tally.result() };
}

function migrationSamples(schemas: Schemas): string[] {
  return [...schemas.texts.keys()].filter((path) => path.startsWith('suite/migrations/'));
}

function placeOf(schemas: Schemas, name: string, number: number): { file: string; line: number } {
  const file = `suite/${name}.json`;
  return { file, line: positionOf(schemas, { file, pointer: `/cases/${number}/title` }).line };
}
