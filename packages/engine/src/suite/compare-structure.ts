import type { Json } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import type { FieldScope, Form } from '../state/types.ts';
import { withFieldAt } from './scope-at.ts';
import type { SuiteExpectation } from './types.ts';

/** Differences in what the form is made of: entries that may be chosen, columns, who may do what in a state. */
export function compareStructure(expect: SuiteExpectation, form: Form): string[] {
  const differences: string[] = [];
  const compare = (what: string, wanted: Json, found: Json): void => {
    if (!sameJson(wanted, found)) {
      differences.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
    }
  };
  for (const [path, wanted] of Object.entries(expect.choices ?? {})) {
    compare(`choices of ${path}`, wanted, withFieldAt(form, path, choicesOf));
  }
  for (const [pointer, wanted] of Object.entries(expect.columns ?? {})) {
    compare(`columns of ${pointer}`, wanted, form.table(pointer).model.table?.columns.map(({ key }) => key) ?? null);
  }
  for (const [state, wanted] of Object.entries(expect.actions ?? {})) {
    compare(`actions in ${state}`, wanted, actionsIn(form, state));
  }
  return differences;
}

function choicesOf(scope: FieldScope, key: string): Json {
  return scope.field(key).choices.value?.map(({ code }) => code) ?? null;
}

/** Action → actor; null: there is no such state. */
function actionsIn(form: Form, state: string): Json {
  const { states, actions } = form.model.definition.workflow;
  if (!Object.hasOwn(states, state)) return null;
  const open = Object.entries(actions).filter(([, { from }]) => from.includes(state));
  return Object.fromEntries(open.map(([id, { actor }]) => [id, actor]));
}
