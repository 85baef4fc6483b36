import type { Json } from '../definition/types.ts';
import { fieldAt } from '../model/field-at.ts';
import { sameJson } from '../state/same-json.ts';
import type { FieldScope, Form } from '../state/types.ts';
import { withScopeAt } from './scope-at.ts';
import type { SuiteExpectation } from './types.ts';

/** Differences between the form's state and the state expected: visible, required, values, missing evidence, steps. */
export function compareState(expect: SuiteExpectation, form: Form): string[] {
  const differences: string[] = [];
  const compare = (what: string, wanted: Json, found: Json): void => {
    if (!sameJson(wanted, found)) {
      differences.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
    }
  };
  for (const [path, wanted] of Object.entries(expect.visible ?? {})) {
    compare(
      `visible ${path}`,
      wanted,
      withField(form, path, (scope, key) => scope.field(key).visible.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.required ?? {})) {
    compare(
      `required ${path}`,
      wanted,
      withField(form, path, (scope, key) => scope.field(key).required.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.values ?? {})) {
    compare(
      `value ${path}`,
      wanted,
      withField(form, path, (scope, key) => scope.field(key).value.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.missingEvidence ?? {})) {
    const issues = form.issues.value.filter((issue) => issue.rule === 'R-AT-6' && issue.scope === path);
    compare(`missing evidence of ${path}`, [...wanted].sort(), issues.map((issue) => String(issue.params.kind)).sort());
  }
  if (expect.steps !== undefined) compare('steps', expect.steps, form.steps.value.length);
  return differences;
}

function withField<Result>(form: Form, path: string, read: (scope: FieldScope, key: string) => Result): Result {
  const field = fieldAt(form.model, path);
  if (!field) throw new Error(`${path} leads to no field`);
  return withScopeAt(form, path, (scope) => read(scope, field.key));
}
