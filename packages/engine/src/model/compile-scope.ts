import type { FormDefinition, JsonSchema, PanelDefinition, TableDefinition } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import { compileField } from './compile-field.ts';
import { compileTable } from './compile-table.ts';
import { dereference, schemaAt } from './data-schema.ts';
import type { ExpressionCompiler } from './expression-compiler.ts';
import { ordered } from './ordered.ts';
import type { RuleModel, ScopeModel } from './types.ts';

interface ScopeSource {
  definition: FormDefinition;
  section: PanelDefinition | TableDefinition;
  step: string;
  rules: readonly RuleModel[];
  compile: ExpressionCompiler;
}

export function compileScope({ definition, section, step, rules, compile }: ScopeSource): ScopeModel {
  const pointer = section.data;
  const pattern = section.kind === 'table' ? `${pointer}/*` : pointer;
  const schema = objectSchema(definition.schema, section);
  const own = rules.filter((rule) => rule.at === pattern || rule.at.startsWith(`${pattern}/`));
  const fields = ordered(section.fields, section.order).map(([key, field]) =>
    compileField({
      key,
      field,
      pattern: `${pattern}/${key}`,
      schema: dereference(schema.properties?.[key], definition.schema) ?? {},
      required: schema.required?.includes(key) ?? false,
      rules: own.filter((rule) => rule.at === `${pattern}/${key}`),
      compile,
    }),
  );
  const fieldByKey = new Map(fields.map((field) => [field.key, field]));
  return {
    kind: section.kind,
    pointer,
    pattern,
    step,
    title: section.title ?? definition.layout.steps[step]?.title ?? pointer,
    fields,
    fieldByKey,
    rules: own,
    schema,
    table:
      section.kind === 'table'
        ? compileTable(
            section,
            fieldByKey,
            compile,
            rules.filter((rule) => rule.at === pointer),
          )
        : null,
  };
}

function objectSchema(root: JsonSchema, section: PanelDefinition | TableDefinition): JsonSchema {
  const found = schemaAt(root, section.data);
  const schema = section.kind === 'table' ? dereference(found?.items, root) : found;
  if (schema) return schema;
  throw new EngineError(
    'definition-shape',
    `the data schema has no ${section.kind === 'table' ? 'array' : 'object'} at ${section.data}`,
  );
}
