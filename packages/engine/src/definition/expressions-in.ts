import { isObject } from './merge-patch.ts';
import { toPointer } from './pointer.ts';
import type { ExpressionText, FormDefinition, Json } from './types.ts';

/** Keys whose text is an expression, wherever they stand in layout, rules and workflow. */
const expressionKeys: ReadonlySet<string> = new Set([
  'visibleWhen',
  'requiredWhen',
  'enabledWhen',
  'noneWhen',
  'severityWhen',
  'when',
  'where',
  'derive',
  'preset',
  'suggest',
  'assert',
]);

export interface PlacedExpression {
  text: ExpressionText;
  /** JSON Pointer into the resolved definition. */
  pointer: string;
}

/** Every expression of a definition, with its place: conditions, rules, message parameters, named expressions. */
export function expressionsIn(definition: FormDefinition): PlacedExpression[] {
  const { expressions = {}, layout, rules, workflow } = definition;
  const named = Object.entries(expressions).map(([name, text]) => ({
    text,
    pointer: toPointer(['expressions', name]),
  }));
  return [...named, ...find({ layout, rules, workflow } as unknown as Json, [])];
}

function find(value: Json, segments: readonly string[]): PlacedExpression[] {
  if (typeof value === 'string') {
    return isExpression(segments) ? [{ text: value, pointer: toPointer(segments) }] : [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => find(item, [...segments, key]));
}

/** `parameters` of rules and of a result's alternatives hold an expression each; elsewhere the key tells. */
function isExpression(segments: readonly string[]): boolean {
  const key = segments[segments.length - 1] ?? '';
  return expressionKeys.has(key) || segments[segments.length - 2] === 'parameters';
}
