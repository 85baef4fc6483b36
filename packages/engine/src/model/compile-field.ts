import type { FieldDefinition, JsonSchema } from '../definition/types.ts';
import { compileOptional, type ExpressionCompiler } from './expression-compiler.ts';
import type { FieldModel, FieldType, RuleModel } from './types.ts';

interface FieldSource {
  key: string;
  field: FieldDefinition;
  pattern: string;
  schema: JsonSchema;
  required: boolean;
  rules: readonly RuleModel[];
  compile: ExpressionCompiler;
}

export function compileField({ key, field, pattern, schema, required, rules, compile }: FieldSource): FieldModel {
  const type = fieldType(schema);
  return {
    key,
    pattern,
    label: field.label,
    type,
    widget: field.widget ?? defaultWidget(field, type),
    definition: field,
    schema,
    required,
    requiredWhen: compileOptional(compile, field.requiredWhen),
    visibleWhen: compileOptional(compile, field.visibleWhen),
    enabledWhen: compileOptional(compile, field.enabledWhen),
    where: compileOptional(compile, field.where),
    derive: compileOptional(compile, field.derive),
    preset: compileOptional(compile, field.preset),
    suggest: compileOptional(compile, field.suggest),
    openEndWhen: compileOptional(compile, field.openEnd?.when),
    noneWhen: compileOptional(compile, field.noneWhen),
    rules,
  };
}

function fieldType(schema: JsonSchema): FieldType {
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((name) => name !== 'null');
  if (type === 'integer' || type === 'number' || type === 'boolean' || type === 'object' || type === 'array')
    return type;
  return schema.format === 'date' ? 'date' : 'text';
}

function defaultWidget(field: FieldDefinition, type: FieldType): string {
  if (field.readonly || field.derive) return 'readonly';
  if (field.dictionary) return field.allowText ? 'codePicker' : 'select';
  return {
    text: 'text',
    integer: 'number',
    number: 'number',
    boolean: 'checkbox',
    date: 'date',
    object: 'text',
    array: 'text',
  }[type];
}
