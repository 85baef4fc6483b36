import type { FieldModel } from './types.ts';

/** What a tree doesn't have, in the person's own words; beside it no code is wanted. */
export const ownWords = 'detail';

/**
 * Keys of the codes in a value that is a way down a tree, from the top: 省, 市, 县. The field's data tells: an object whose
 * properties are those of no single code (`code`, `name`). Empty for any other field.
 */
export function treeLevels({ type, schema, definition }: FieldModel): readonly string[] {
  if (type !== 'object' || !definition.dictionary || schema.properties?.code) return [];
  return Object.keys(schema.properties ?? {}).filter((key) => key !== ownWords);
}
