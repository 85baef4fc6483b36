import { owns } from '../definition/owns.ts';
import type { Json } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import type { FieldScope, Form } from '../state/types.ts';
import { describeResult } from '../text/describe-result.ts';
import { withFieldAt } from './scope-at.ts';
import type { SuiteExpectation } from './types.ts';

/** Differences in what the form offers: entries to choose, columns, sentences of result boxes, who may do what. */
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
  for (const [place, wanted] of Object.entries(expect.results ?? {})) {
    compare(`result of ${place}`, wanted, resultAt(form, place));
  }
  for (const [state, wanted] of Object.entries(expect.actions ?? {})) {
    compare(`actions in ${state}`, wanted, actionsIn(form, state));
  }
  return differences;
}

function choicesOf(scope: FieldScope, key: string): Json {
  return scope.field(key).choices.value?.map(({ code }) => code) ?? null;
}

function resultAt(form: Form, place: string): string | null {
  const [stepId = '', sectionId] = place.split('/');
  const section = form.step(stepId).model.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Error(`${place} leads to no section`);
  return describeResult(section, form)?.text ?? null;
}

/** Action → actor; null: there is no such state. */
function actionsIn(form: Form, state: string): Json {
  const { states, actions } = form.model.definition.workflow;
  if (!owns(states, state)) return null;
  const open = Object.entries(actions).filter(([, { from }]) => from.includes(state));
  return Object.fromEntries(open.map(([id, { actor }]) => [id, actor]));
}
