import type { FieldDefinition, JsonSchema } from '@zhicheng/engine';
import type { WrittenForm } from './written-form.ts';

/** What a field of the big form is; the hand-written page draws and checks the same. */
export interface PlainField {
  key: string;
  label: string;
  hint: string | null;
  kind: 'text' | 'email' | 'integer' | 'date' | 'select' | 'textarea';
  required: boolean;
  maxLength: number;
  /** Shown unless the field before it holds this text. */
  hiddenBy: string | null;
}

const kinds: readonly PlainField['kind'][] = [
  'text',
  'text',
  'email',
  'integer',
  'date',
  'text',
  'select',
  'text',
  'text',
  'textarea',
];

export const choices = 'bench-choices';

export function plainField(index: number): PlainField {
  const kind = kinds[index % kinds.length] ?? 'text';
  return {
    key: `field${index}`,
    label: `第 ${index + 1} 项`,
    hint: index % 5 === 0 ? '按证书原文填写' : null,
    kind,
    required: index % 3 === 0,
    maxLength: kind === 'textarea' ? 300 : 50,
    hiddenBy: index % 10 === 1 ? '无此项' : null,
  };
}

/** One step, one panel, that many fields. */
export function manyFields(count: number): WrittenForm {
  const fields = Array.from({ length: count }, (_, index) => plainField(index));
  const required = fields.filter((field) => field.required).map(({ key }) => key);
  const properties = Object.fromEntries(fields.map((field) => [field.key, schemaOf(field)]));
  const layout = Object.fromEntries(fields.map((field, index) => [field.key, layoutOf(field, fields[index - 1])]));
  return {
    id: `bench/fields-${count}`,
    title: `${count} 项`,
    schema: { type: 'object', properties: { all: { type: 'object', required, properties } } },
    steps: { only: { title: '全部', sections: { all: { kind: 'panel', data: '/all', fields: layout } } } },
  };
}

function schemaOf({ kind, maxLength }: PlainField): JsonSchema {
  if (kind === 'integer') return { type: 'integer', minimum: 0, maximum: 999 };
  if (kind === 'date') return { type: 'string', format: 'date' };
  if (kind === 'email') return { type: 'string', format: 'email', maxLength };
  return { type: 'string', maxLength };
}

function layoutOf({ label, hint, kind, hiddenBy }: PlainField, before: PlainField | undefined): FieldDefinition {
  return {
    label,
    ...(hint ? { hint } : {}),
    ...(kind === 'select' ? { widget: 'select', dictionary: choices } : {}),
    ...(kind === 'textarea' ? { widget: 'textarea' } : {}),
    ...(hiddenBy && before ? { visibleWhen: `panel.${before.key} != '${hiddenBy}'` } : {}),
  };
}
