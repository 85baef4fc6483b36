import type { FieldScope, Form } from '@zhicheng/engine';

/** One expression about a field: what came of it, and the values that it read. */
export interface Why {
  /** `visibleWhen`, `derive`, or the id of a rule. */
  what: string;
  text: string;
  /** Null: can't tell. */
  outcome: unknown;
  values: readonly { path: string; value: unknown }[];
}

/** A field as it is in an open form, and why. */
export interface FieldWhy {
  path: string;
  label: string;
  value: unknown;
  visible: boolean;
  required: boolean;
  enabled: boolean;
  issues: readonly { rule: string; severity: string }[];
  why: readonly Why[];
}

/** What an expression reads, by its text; the model must know how to compile each of them. */
export type ReadPaths = (text: string) => readonly string[];

const conditions = [
  'visibleWhen',
  'requiredWhen',
  'enabledWhen',
  'derive',
  'preset',
  'suggest',
  'openEndWhen',
  'noneWhen',
] as const;

/** Evaluates everything that decides about a field. */
export function whyField(form: Form, scope: FieldScope, key: string, readPaths: ReadPaths): FieldWhy {
  const field = scope.field(key);
  const ask = (what: string, text: string): Why => {
    const evaluate = (expression: string): unknown => form.evaluate(form.model.expression(expression), scope);
    const values = readPaths(text).map((path) => ({ path, value: evaluate(path) }));
    return { what, text, outcome: evaluate(text), values };
  };
  const own = conditions.flatMap((name) => {
    const expression = field.model[name];
    return expression ? [ask(name, expression.text)] : [];
  });
  const rules = field.model.rules.flatMap(({ id, when, assert }) => [
    ...(when ? [ask(`${id} when`, when.text)] : []),
    ask(`${id} assert`, assert.text),
  ]);
  return {
    path: field.path,
    label: field.model.label,
    value: field.value.value,
    visible: field.visible.value,
    required: field.required.value,
    enabled: field.enabled.value,
    issues: field.issues.value.map(({ rule, severity }) => ({ rule, severity })),
    why: [...own, ...rules],
  };
}
