import { parsePointer } from '../definition/pointer.ts';
import type { JsonObject } from '../definition/types.ts';
import type { Expression, ExpressionContext } from '../expressions/compile-expression.ts';
import { lookUp } from '../expressions/functions/dict.ts';
import { toExpressionValue } from '../expressions/to-expression-value.ts';
import type { FormModel } from '../model/types.ts';
import type { FormOptions } from './types.ts';

/** The panel or row in hand, as expressions see it. */
export interface ContextScope {
  readonly view: object;
  /** The row's own table, where it differs from what is stored: the edited row stands in for the stored one. */
  readonly table?: { readonly pointer: string; rows(): readonly unknown[] };
}

/** Makes the names that expressions read: every panel and table by name, `meta`, `account`, `facts`, `param`, `today`, `row`, `panel`. */
export type ContextFactory = (scope?: ContextScope, extra?: Readonly<Record<string, unknown>>) => ExpressionContext;

/**
 * Values are read through getters, so that an expression subscribes to just those it touches. What all scopes share stands
 * in one root object; a scope's context inherits from it.
 */
export function createContextFactory(
  model: FormModel,
  options: FormOptions,
  facts: object,
  read: (pointer: string) => unknown,
): ContextFactory {
  const pointers = [...model.scopes.keys()].map((pointer) => ({ pointer, segments: parsePointer(pointer) }));
  const named = (name: string | undefined, from: (pointer: string) => unknown): PropertyDescriptor =>
    nested(
      pointers.filter(({ segments }) => segments[0] === name),
      1,
      from,
    );

  const root: ExpressionContext = Object.defineProperties(Object.create(null) as ExpressionContext, {
    meta: constant(options.meta),
    account: constant(options.applicant),
    facts: constant(facts),
    param: constant(toExpressionValue(model.definition.parameters, undefined) ?? {}),
    today: constant(options.today),
  });
  for (const { segments } of pointers) Object.defineProperty(root, segments[0] ?? '', named(segments[0], read));
  for (const [name, expression] of model.names) Object.defineProperty(root, name, evaluated(expression));

  return (scope, extra = {}) => {
    const context = Object.create(root) as ExpressionContext;
    if (scope) Object.defineProperties(context, { row: constant(scope.view), panel: constant(scope.view) });
    if (scope?.table) {
      const { pointer, rows } = scope.table;
      const [first = ''] = parsePointer(pointer);
      const override = named(first, (other) => (other === pointer ? rows() : read(other)));
      Object.defineProperty(context, first, override);
    }
    for (const [name, value] of Object.entries(extra)) Object.defineProperty(context, name, constant(value));
    return context;
  };
}

/** A named expression: evaluated in the context that asks, so that `row` and `item` are those of the place of use. */
function evaluated(expression: Expression): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get(this: ExpressionContext) {
      return expression.evaluate(this, lookUp);
    },
  };
}

interface ScopePointer {
  pointer: string;
  segments: readonly string[];
}

/** `/publications/papers` and its sisters become one object `publications` with a getter each. */
function nested(
  pointers: readonly ScopePointer[],
  depth: number,
  read: (pointer: string) => unknown,
): PropertyDescriptor {
  const [only] = pointers;
  if (only && only.segments.length === depth) return getter(() => read(only.pointer));
  const object = {};
  for (const name of new Set(pointers.map(({ segments }) => segments[depth] ?? ''))) {
    const beneath = pointers.filter(({ segments }) => segments[depth] === name);
    Object.defineProperty(object, name, nested(beneath, depth + 1, read));
  }
  return constant(object);
}

/** An object whose properties are read when an expression reads them. */
export function createView(keys: Iterable<string>, read: (key: string) => unknown): object {
  const view: JsonObject = {};
  for (const key of keys)
    Object.defineProperty(
      view,
      key,
      getter(() => read(key)),
    );
  return view;
}

function getter(get: () => unknown): PropertyDescriptor {
  return { enumerable: true, configurable: true, get };
}

function constant(value: unknown): PropertyDescriptor {
  return { enumerable: true, configurable: true, value };
}
