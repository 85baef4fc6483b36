import type { Signal } from '@preact/signals-core';
import type { Expression, ExpressionContext } from '../expressions/compile-expression.ts';
import type { DictionaryLookup } from '../expressions/functions/dict.ts';
import type { FormModel } from '../model/types.ts';
import type { ContextFactory } from './contexts.ts';
import type { Form, FormOptions } from './types.ts';

/** What the parts of one form share. */
export interface FormCore {
  readonly form: Form;
  readonly model: FormModel;
  readonly options: FormOptions;
  readonly editable: Signal<'all' | readonly string[]>;
  readonly context: ContextFactory;
  readonly lookup: DictionaryLookup;
  isRemote(dictionary: string): boolean;
}

/** True, false, or null for "can't tell". */
export function holds(core: FormCore, expression: Expression, context: ExpressionContext): boolean | null {
  const value = expression.evaluate(context, core.lookup);
  return typeof value === 'boolean' ? value : null;
}

/** A condition that can't be told does not hold: what depends on it stays hidden, optional or open. */
export function isMet(core: FormCore, expression: Expression | null, context: ExpressionContext): boolean {
  return expression !== null && holds(core, expression, context) === true;
}

export function canEdit(core: FormCore, step: string): boolean {
  const editable = core.editable.value;
  return editable === 'all' || editable.includes(step);
}
