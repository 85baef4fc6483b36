import { formatByName } from '../checks/formats/index.ts';
import type { Json } from '../definition/types.ts';
import type { FieldModel } from '../model/types.ts';

/** The word for "there is none" (spec 3.2). */
export const none = '无';

/** What a typed value is stored as: trimmed, `无。` → 无, full-width digits and letters of codes made half-width, empty → null. */
export function normalise(field: FieldModel, value: Json): Json {
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (text === '') return null;
  if (/^(无|没有)[。．.]?$/.test(text)) return none;
  const format = typeof field.schema.format === 'string' ? formatByName.get(field.schema.format) : undefined;
  if (!format && typeof field.schema.pattern !== 'string') return text;
  const halfWidth = text.replace(/[！-～]/g, toHalfWidth).replaceAll('　', ' ');
  return format?.normalise?.(halfWidth) ?? halfWidth;
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
