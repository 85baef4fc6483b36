import { owns } from './owns.ts';

/** Segments of a JSON Pointer (RFC 6901). `''` is the whole document: no segment. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function toPointer(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value a pointer leads to, own properties only; undefined where it leads nowhere. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value: unknown = document;
  for (const segment of parsePointer(pointer)) {
    if (typeof value !== 'object' || value === null || !owns(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
