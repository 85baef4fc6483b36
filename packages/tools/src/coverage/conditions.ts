import { expressionsIn, type FormDefinition, parsePointer } from '@zhicheng/engine/definition';
import { parseExpression } from '@zhicheng/engine/parser';
import { conditionKeys } from '../expressions/conditions.ts';

/** An expression that should come out true in some case and false in another. */
export interface Condition {
  text: string;
  /** Into the resolved definition. */
  pointer: string;
}

/**
 * The conditions of a form, but for `where`, which sifts entries. One that reads nothing (`true`) always comes out the same
 * and is none.
 */
export function conditionsOf(definition: FormDefinition): Condition[] {
  return expressionsIn(definition).filter(({ text, pointer }) => {
    const key = parsePointer(pointer).at(-1) ?? '';
    return key !== 'where' && conditionKeys.has(key) && typeof parseExpression(text) !== 'boolean';
  });
}

/** Expressions with a name; those whose values turn out true or false are conditions too. */
export function namedExpressions({ expressions = {} }: FormDefinition): Condition[] {
  return Object.entries(expressions).map(([name, text]) => ({ text, pointer: `/expressions/${name}` }));
}
