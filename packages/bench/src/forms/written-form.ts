import type { FormDefinition, JsonSchema, RuleDefinition, StepDefinition } from '@zhicheng/engine';

/** What the forms of the benchmarks differ in. */
export interface WrittenForm {
  id: string;
  title: string;
  schema: JsonSchema;
  steps: Record<string, StepDefinition>;
  rules?: Record<string, RuleDefinition>;
}

export function toDefinition({ id, title, schema, steps, rules = {} }: WrittenForm): FormDefinition {
  return {
    id,
    version: '1.0.0',
    title,
    parameters: {},
    schema,
    layout: { steps },
    rules,
    workflow: { initial: 'draft', states: { draft: { label: '待送审', editable: 'all' } }, actions: {} },
  };
}
