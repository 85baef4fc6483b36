import type { Json } from '../definition/types.ts';

/** Nothing filled in: null, an empty text or list, an object of nothing but such. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isEmpty);
}
