import type { FieldScope, Form } from '@zhicheng/engine';

/** Looks at everything that a person could see of an open form, so that each of its conditions is evaluated. */
export function exercise(form: Form): void {
  void form.issues.value;
  for (const step of form.steps.value) void step.sections.value;
  for (const { kind, pointer } of form.model.scopes.values()) {
    if (kind === 'panel') lookAt(form.panel(pointer));
    else lookAtRows(form, pointer);
  }
  for (const { sections } of form.model.steps) {
    for (const { definition } of sections) {
      if (definition.kind !== 'result') continue;
      for (const { when } of Object.values(definition.alternatives)) evaluate(form, when);
    }
  }
  for (const { when } of Object.values(form.model.definition.workflow.actions)) evaluate(form, when);
}

function lookAtRows(form: Form, pointer: string): void {
  const table = form.table(pointer);
  for (const { rowId } of table.rows.value) {
    const row = table.edit(rowId);
    lookAt(row);
    row.dispose();
  }
}

function lookAt(scope: FieldScope): void {
  for (const field of scope.fields) {
    void field.required.value;
    void field.enabled.value;
    void field.takesNone.value;
    const { openEndWhen } = field.model;
    if (field.visible.value && openEndWhen) scope.form.evaluate(openEndWhen, scope);
  }
  for (const { visible, required } of scope.evidence) if (visible.value) void required.value;
}

function evaluate(form: Form, when: string | undefined): void {
  if (when !== undefined) form.evaluate(form.model.expression(when));
}
