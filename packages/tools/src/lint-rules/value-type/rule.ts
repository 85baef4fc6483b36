import type { JsonSchema } from '@zhicheng/engine/definition';
import type { DataSection } from '../../build/scope-schemas.ts';
import type { FormField } from '../../check/form-subject.ts';
import { isOpen, type Type, typeName } from '../../expressions/type.ts';
import type { LintRule } from '../lint-rule.ts';

/** A derived, preset or suggested value of another type than the field's data. */
export const valueType: LintRule = {
  id: 'value-type',
  severity: 'error',
  message: {
    zh: '“{key}”的数据是 {wanted}，表达式却得出 {type}',
    en: 'The data of "{key}" are {wanted}, but the expression yields {type}',
  },
  remedy: { zh: '请换算成 {wanted}，如 int(…)、string(…)', en: 'Convert it to {wanted}, as by int(…) or string(…)' },
  *form({ expressions, fieldAt, sections }) {
    for (const { pointer, key, analysis } of expressions) {
      const field = values.has(key) ? fieldOf(pointer, sections, fieldAt) : undefined;
      const wanted = kindOf(field?.schema?.type);
      const { type } = analysis;
      if (!field || wanted === null || isOpen(type) || type.kind === wanted) continue;
      if (wanted === 'double' && type.kind === 'int') continue;
      yield { at: pointer, params: { key: field.key, wanted, type: typeName(type) } };
    }
  },
};

const values: ReadonlySet<string> = new Set(['derive', 'preset', 'suggest']);

const kinds: Readonly<Record<string, Type['kind']>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'bool',
  object: 'map',
  array: 'list',
};

function kindOf(type: JsonSchema['type']): Type['kind'] | null {
  const names = [type ?? []].flat().filter((name) => name !== 'null');
  return names.length === 1 ? (kinds[names[0] ?? ''] ?? null) : null;
}

function fieldOf(
  pointer: string,
  sections: readonly DataSection[],
  fieldAt: ReadonlyMap<string, FormField>,
): FormField | undefined {
  const section = sections.find((one) => pointer.startsWith(`${one.pointer}/fields/`));
  return section && fieldAt.get(`${section.pattern}/${pointer.split('/')[7] ?? ''}`);
}
