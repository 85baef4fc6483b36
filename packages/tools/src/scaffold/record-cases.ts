import type { Form } from '@zhicheng/engine';
import { resolveForm } from '@zhicheng/engine/definition';
import { loadSuite, openCase, type SuiteCase, type SuiteForm, type SuiteSample } from '@zhicheng/engine/suite';
import { memoryReader } from '../build/built-reader.ts';
import { compileForms } from '../build/compile-forms.ts';
import type { Schemas } from '../schemas/read-schemas.ts';

/**
 * Cases that pin how a new form behaves on its sample: all the errors there are now, and that a required field is
 * missed.
 */
export async function recordCases(
  schemas: Schemas,
  path: string,
  sample: SuiteSample,
  base: string,
): Promise<SuiteCase[]> {
  const { id } = await resolveForm(schemas.read, path);
  const { files } = await compileForms(schemas);
  const whole: SuiteCase = { title: 'the sample as it is', form: id, base, expect: {} };
  const index = { files: { new: { cases: [whole] } }, samples: { [base]: sample } };
  const build = memoryReader(new Map([...files, ['suite/index.json', JSON.stringify(index)]]));
  const [loaded] = await loadSuite(build);
  if (!loaded) return [];
  const found = errorsOf(whole, sample, loaded.suiteForm);
  const cases: SuiteCase[] = [{ ...whole, expect: { exactly: found.errors } }];
  if (found.required !== null) {
    const issue = { rule: 'required', path: found.required };
    const title = 'a required field is missing';
    cases.push({ title, form: id, base, set: { [found.required]: null }, expect: { issues: [issue] } });
  }
  return cases.filter((suiteCase) => holds(suiteCase, sample, loaded.suiteForm));
}

function errorsOf(suiteCase: SuiteCase, sample: SuiteSample, suiteForm: SuiteForm) {
  const form = openCase(suiteCase, sample, suiteForm);
  const errors = form.issues.value
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path }) => ({ rule, path }));
  const required = firstRequired(form);
  form.dispose();
  return { errors, required };
}

/** A panel's field that a person must fill in: neither computed nor filled in by the form itself. */
function firstRequired(form: Form): string | null {
  for (const { kind, pointer } of form.model.scopes.values()) {
    if (kind !== 'panel') continue;
    const field = form
      .panel(pointer)
      .fields.find(
        ({ model, visible, required }) =>
          required.value && visible.value && !model.derive && !model.preset && !model.definition.readonly,
      );
    if (field) return field.path;
  }
  return null;
}

/** A form may have rules that say it better than `required`: only what is so is recorded. */
function holds(suiteCase: SuiteCase, sample: SuiteSample, suiteForm: SuiteForm): boolean {
  const form = openCase(suiteCase, sample, suiteForm);
  const issues = form.issues.value;
  form.dispose();
  return (suiteCase.expect.issues ?? []).every((wanted) =>
    issues.some(({ rule, path }) => rule === wanted.rule && path === wanted.path),
  );
}
