import { mergePatch } from '../definition/merge-patch.ts';
import type { CompiledForm, DictionaryItem, FormDefinition, JsonObject } from '../definition/types.ts';
import { createForm } from '../form.ts';
import type { Issue } from '../issue.ts';
import { compileModel } from '../model/compile-model.ts';
import type { CompileOptions } from '../model/expression-compiler.ts';
import type { Form } from '../state/types.ts';
import type { ValidatorModule } from '../store/types.ts';
import { caseData } from './case-data.ts';
import { compareFiles } from './compare-files.ts';
import { compareState } from './compare-state.ts';
import { compareStructure } from './compare-structure.ts';
import type { SuiteCase, SuiteExpectation, SuiteSample } from './types.ts';

/** What a case is run with: a built form and the dictionaries it uses. */
export interface SuiteForm {
  form: CompiledForm;
  validators: ValidatorModule['validators'];
  dictionaries: ReadonlyMap<string, ReadonlyMap<string, DictionaryItem>>;
}

/** Runs one case through the engine. Answers what did not come as expected; an empty list is a pass. */
export function runCase(suiteCase: SuiteCase, sample: SuiteSample, suiteForm: SuiteForm): string[] {
  const form = openCase(suiteCase, sample, suiteForm);
  try {
    return [...compareForm(suiteCase.expect, form), ...compareFiles(suiteCase, form)];
  } finally {
    form.dispose();
  }
}

/** Differences between what an open form tells and what is expected of it; files come and go through its store. */
export function compareForm(expect: SuiteExpectation, form: Form): string[] {
  return [
    ...compareIssues(expect, form.issues.value),
    ...compareState(expect, form),
    ...compareStructure(expect, form),
  ];
}

/** The case as an open form; `options` for those who watch its expressions. */
export function openCase(
  suiteCase: SuiteCase,
  sample: SuiteSample,
  { form, validators, dictionaries }: SuiteForm,
  options: CompileOptions = {},
): Form {
  const parameters = mergePatch(form.parameters, suiteCase.parameters ?? {}) as JsonObject;
  const model = compileModel({ ...form, parameters } as FormDefinition, options);
  const { meta, account, facts, today, scopes } = caseData(suiteCase, sample, model);
  return createForm(model, {
    validators,
    dictionaries: {
      items: (id) => dictionaries.get(id) ?? null,
      isRemote: (id) => form.dictionaries[id]?.remote ?? false,
    },
    meta,
    applicant: account,
    today,
    facts,
    scopes,
  });
}

/** Differences between the issues found and the issues expected; the same for every implementation. */
export function compareIssues(expect: SuiteExpectation, issues: readonly Issue[]): string[] {
  const found = issues.map(({ rule, path, severity }) => `${severity} ${rule} at ${path}`);
  const all = `; found: ${found.join(', ') || 'none'}`;
  const missing = (expect.issues ?? []).filter(
    (wanted) =>
      !issues.some(
        (issue) =>
          isRule(issue.rule, wanted.rule) &&
          issue.path === wanted.path &&
          (wanted.severity === undefined || issue.severity === wanted.severity),
      ),
  );
  const unwanted = issues.filter((issue) => expect.none?.some((rule) => isRule(issue.rule, rule)));
  const errors = issues.filter((issue) => issue.severity === 'error').map(({ rule, path }) => `${rule} at ${path}`);
  const exactly = expect.exactly?.map(({ rule, path }) => `${rule} at ${path}`);
  return [
    ...missing.map(({ rule, path, severity }) => `expected ${severity ?? ''} ${rule} at ${path}${all}`),
    ...unwanted.map(({ rule, path }) => `did not expect ${rule} at ${path}`),
    ...(exactly && [...exactly].sort().join() !== [...errors].sort().join()
      ? [`expected exactly ${exactly.join(', ') || 'no error'}; found ${errors.join(', ') || 'none'}`]
      : []),
  ];
}

/** `R-DT-4.degree` is an instance of `R-DT-4`, `R-EL-3` one of the family `R-EL`. */
function isRule(id: string, wanted: string): boolean {
  return id === wanted || id.startsWith(`${wanted}.`) || id.startsWith(`${wanted}-`);
}
