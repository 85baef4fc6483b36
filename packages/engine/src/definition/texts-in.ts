import { isObject } from './merge-patch.ts';
import { toPointer } from './pointer.ts';
import type { FormDefinition, Json } from './types.ts';

/** Keys whose text people read, wherever they stand in layout, rules and workflow. */
const textKeys: ReadonlySet<string> = new Set([
  'title',
  'label',
  'text',
  'message',
  'requirement',
  'hint',
  'notice',
  'placeholder',
  'statement',
  'unit',
  'rowName',
  'addLabel',
  'empty',
  'confirm',
  'done',
  'step',
  'result',
]);

export interface PlacedText {
  text: string;
  /** JSON Pointer into the resolved definition: `/layout/steps/education/title`. */
  pointer: string;
}

/** Every text of a definition that people read, with its place. */
export function textsIn(definition: FormDefinition): PlacedText[] {
  const { title, layout, rules, workflow } = definition;
  return find({ title, layout, rules, workflow } as unknown as Json, []);
}

function find(value: Json | undefined, segments: readonly string[]): PlacedText[] {
  if (typeof value === 'string') {
    const key = segments[segments.length - 1] ?? '';
    return textKeys.has(key) && segments[segments.length - 2] !== 'parameters'
      ? [{ text: value, pointer: toPointer(segments) }]
      : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => find(item, [...segments, key]));
}
