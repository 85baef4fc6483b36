import type { ExpressionContext } from '../compile-expression.ts';
import type { Code } from './compile-program.ts';
import { isMap, keysOf } from './containers.ts';
import { EvaluationError, noOverload } from './evaluation-error.ts';

/** `range.name(variable, body)`: evaluates the body, or bodies, for an item; maps are gone through by key. */
export type Macro = (items: readonly unknown[], ...bodies: ((item: unknown) => unknown)[]) => unknown;

type Body = (item: unknown) => unknown;

/** CEL's comprehension macros. `all` and `exists` absorb errors when another item decides. */
export const macros: Readonly<Record<string, Macro>> = {
  all: (items, holds = always) => decide(items, holds, false),
  exists: (items, holds = always) => decide(items, holds, true),
  exists_one: (items, holds = always) => items.filter((item) => isTrue(holds(item))).length === 1,
  filter: (items, holds = always) => items.filter((item) => isTrue(holds(item))),
  map: (items, value = always) => items.map(value),
};

/** `range.map(variable, condition, value)` */
export const mapWhere: Macro = (items, holds = always, value = always) =>
  items.filter((item) => isTrue(holds(item))).map(value);

const always: Body = () => true;

/** True as soon as one item is `decisive`; otherwise an error of any item stands. */
function decide(items: readonly unknown[], holds: (item: unknown) => unknown, decisive: boolean): boolean {
  let error: unknown;
  for (const item of items) {
    try {
      if (isTrue(holds(item)) === decisive) return decisive;
    } catch (thrown) {
      error ??= thrown;
    }
  }
  if (error !== undefined) throw error;
  return !decisive;
}

export function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw noOverload('condition', value);
}

/** The macro as code: `variable` is a name of its own within the bodies. */
export function compileMacro(macro: Macro, range: Code, variable: string, bodies: readonly Code[]): Code {
  return (context) => {
    const inner = withVariable(context, variable);
    const run = (body: Code) => (item: unknown) => {
      inner[variable] = item;
      return body(inner);
    };
    return macro(itemsOf(range(context)), ...bodies.map(run));
  };
}

/** `cel.bind(variable, value, body)`: a name for a value that is used more than once. */
export function compileBinding(variable: string, value: Code, body: Code): Code {
  return (context) => {
    const inner = withVariable(context, variable);
    inner[variable] = value(context);
    return body(inner);
  };
}

function withVariable(context: ExpressionContext, variable: string): ExpressionContext {
  return Object.defineProperty(Object.create(context) as ExpressionContext, variable, { value: null, writable: true });
}

function itemsOf(range: unknown): readonly unknown[] {
  if (Array.isArray(range)) return range;
  if (isMap(range)) return keysOf(range);
  throw new EvaluationError('a macro needs a list or a map');
}
