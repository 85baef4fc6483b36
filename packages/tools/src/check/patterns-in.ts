import type { FormSubject } from './form-subject.ts';
import { schemaParts } from './schema-parts.ts';

/** A regular expression of a form. */
export interface PlacedPattern {
  pattern: string;
  at: string;
  /** Where in an expression. */
  within?: number;
}

/** Patterns of the data schema, of `matches` in expressions, and of migrations. */
export function* patternsIn(subject: FormSubject): Generator<PlacedPattern> {
  for (const { schema, pointer } of schemaParts(subject)) {
    if (typeof schema.pattern === 'string') yield { pattern: schema.pattern, at: `${pointer}/pattern` };
  }
  for (const { pointer, analysis } of subject.expressions) {
    for (const { name, values, position } of analysis.calls) {
      const [, pattern] = values;
      if (name === 'matches' && typeof pattern === 'string') yield { pattern, at: pointer, within: position };
    }
  }
  for (const [name, { operations }] of Object.entries(subject.definition.migrations ?? {})) {
    for (const [index, operation] of operations.entries()) {
      if (operation.op === 'split')
        yield { pattern: operation.pattern, at: `/migrations/${name}/operations/${index}/pattern` };
    }
  }
}
