import type { Json } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import type { Form } from '../state/types.ts';
import { withFieldAt } from './scope-at.ts';
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
      withFieldAt(form, path, (scope, key) => scope.field(key).visible.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.required ?? {})) {
    compare(
      `required ${path}`,
      wanted,
      withFieldAt(form, path, (scope, key) => scope.field(key).required.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.values ?? {})) {
    compare(
      `value ${path}`,
      wanted,
      withFieldAt(form, path, (scope, key) => scope.field(key).value.value),
    );
  }
  for (const [path, wanted] of Object.entries(expect.missingEvidence ?? {})) {
    const issues = form.issues.value.filter((issue) => issue.rule === 'R-AT-6' && issue.scope === path);
    compare(`missing evidence of ${path}`, [...wanted].sort(), issues.map((issue) => String(issue.params.kind)).sort());
  }
  if (expect.steps !== undefined) compare('steps', expect.steps, form.steps.value.length);
  return differences;
}
