import { compileExpression } from '@zhicheng/engine';
import { type FormDefinition, type Json, toPointer } from '@zhicheng/engine/definition';
import { walk } from '../schemas/walk.ts';
import type { LintRule } from './lint-rule.ts';

/** Keys whose text is an expression, wherever they stand in layout, rules and workflow; named ones have none. */
const expressionKeys: ReadonlySet<string> = new Set([
  'visibleWhen',
  'requiredWhen',
  'enabledWhen',
  'severityWhen',
  'when',
  'where',
  'derive',
  'preset',
  'suggest',
  'assert',
]);

/** An expression that can't be parsed as CEL. */
export const expressionSyntax: LintRule = {
  id: 'expression-syntax',
  severity: 'error',
  *form({ definition, locate }) {
    for (const { text, pointer } of expressions(definition)) {
      const message = complaint(text);
      if (message) yield { place: locate(pointer), message };
    }
  },
};

function* expressions(definition: FormDefinition): Generator<{ text: string; pointer: string }> {
  const { expressions: named = {}, layout, rules, workflow } = definition;
  for (const [name, text] of Object.entries(named)) yield { text, pointer: toPointer(['expressions', name]) };
  for (const { value, segments } of walk({ layout, rules, workflow } as unknown as Json)) {
    if (typeof value !== 'string') continue;
    const isParameter = segments[0] === 'rules' && segments.at(-2) === 'parameters';
    if (isParameter || expressionKeys.has(segments.at(-1) ?? '')) yield { text: value, pointer: toPointer(segments) };
  }
}

function complaint(text: string): string | null {
  try {
    // Parsing happens on first use; with nothing in scope the outcome itself means nothing.
    compileExpression(text).evaluate({}, () => null);
    return null;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? `${message}\n${cause.message}` : message;
  }
}
