import { isObject } from './merge-patch.ts';
import { owns } from './owns.ts';
import { parsePointer } from './pointer.ts';
import type { FormDefinition, JsonObject } from './types.ts';

/**
 * The definition in a language that it declares in `translations`; as it is, in its own. A text that isn't translated
 * stays in the form's own language: `zc check` says so before anybody reads it.
 */
export function translate<Definition extends FormDefinition>(definition: Definition, language: string): Definition {
  const texts = definition.translations?.[language];
  if (!texts) return definition;
  let result = definition as unknown as JsonObject;
  for (const [pointer, text] of Object.entries(texts)) result = withText(result, parsePointer(pointer), text);
  return result as unknown as Definition;
}

/** A copy with another text at the place; the same object where there is no text to replace. */
function withText(target: JsonObject, [key = '', ...rest]: readonly string[], text: string): JsonObject {
  if (!owns(target, key)) return target;
  const value = target[key];
  if (rest.length === 0) return typeof value === 'string' ? { ...target, [key]: text } : target;
  return isObject(value) ? { ...target, [key]: withText(value, rest, text) } : target;
}
