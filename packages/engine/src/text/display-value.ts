import type { Json, JsonObject } from '../definition/types.ts';
import { ownWords, treeLevels } from '../model/tree-levels.ts';
import type { FieldModel } from '../model/types.ts';
import type { Form } from '../state/types.ts';
import { isEmpty } from './is-empty.ts';

/** A value in words: the name of a code, 至今 for an open end, 是/否; an empty text when there is nothing to show. */
export function displayValue(form: Form, field: FieldModel, value: Json | undefined): string {
  if (isEmpty(value)) return field.definition.openEnd?.label ?? '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'object') return nameOf(form, field, String(value));
  if (value === null || Array.isArray(value)) return '';
  if ('name' in value) return String(value.name ?? '');
  if ('fileName' in value) return String(value.fileName);
  return wayDown(form, field, value);
}

function nameOf(form: Form, field: FieldModel, code: string): string {
  const dictionary = field.definition.dictionary;
  const item = dictionary ? form.options.dictionaries.items(dictionary)?.get(code) : undefined;
  if (item) return item.name;
  return field.definition.unit ? `${code} ${field.definition.unit}` : code;
}

/** 广东省 / 广州市 / 天河区; a name that repeats the one above (直辖市) is left out. */
function wayDown(form: Form, field: FieldModel, value: JsonObject): string {
  const { dictionary } = field.definition;
  const items = dictionary ? form.options.dictionaries.items(dictionary) : null;
  const codes = treeLevels(field)
    .map((key) => value[key])
    .filter((code) => typeof code === 'string');
  const names = [...new Set(codes)].map((code) => items?.get(code)?.name ?? code);
  const own = value[ownWords];
  if (typeof own === 'string') names.push(own);
  return [...new Set(names)].join(' / ');
}
