import { owns } from '../../definition/owns.ts';
import type { ExpressionContext } from '../compile-expression.ts';
import { functions } from '../functions/index.ts';
import { isMap, lookUp, type MapLiteral, select, toKey } from './containers.ts';
import { EvaluationError, noOverload } from './evaluation-error.ts';
import { compileBinding, compileMacro, isTrue, macros, mapWhere } from './macros.ts';
import { negate, operators } from './operators.ts';
import type { Program, ProgramList } from './program.ts';
import { standardFunctions } from './standard-functions.ts';

/** Evaluates in a context. @throws EvaluationError, CannotTell */
export type Code = (context: ExpressionContext) => unknown;

/** Turns a program into nested functions, so that evaluating looks at no operator name again. */
export function compileProgram(program: Program): Code {
  if (!Array.isArray(program)) return () => program;
  const [name, ...operands] = program as ProgramList;
  const operator = String(name);
  const special = forms[operator];
  if (special) return special(operands);
  const binary = operators[operator];
  const [a, b] = operands.map(compileProgram);
  if (!binary || !a || !b) throw new EvaluationError(`unknown operator ${operator}`);
  return (context) => binary(a(context), b(context));
}

type Form = (operands: readonly Program[]) => Code;

/** Operators whose operands aren't just two values. */
const forms: Readonly<Record<string, Form>> = {
  int: ([digits]) => {
    const value = BigInt(String(digits));
    return () => value;
  },
  id: ([name]) => readName(String(name)),
  '.': ([target, key]) => {
    const object = compileProgram(target ?? null);
    return (context) => select(object(context), String(key));
  },
  list: (items) => {
    const codes = items.map(compileProgram);
    return (context) => codes.map((code) => code(context));
  },
  map: (entries) => compileMap(entries),
  '!': ([operand]) => {
    const code = compileProgram(operand ?? null);
    return (context) => !isTrue(code(context));
  },
  neg: ([operand]) => {
    const code = compileProgram(operand ?? null);
    return (context) => negate(code(context));
  },
  '?:': (operands) => {
    const [condition, yes, no] = operands.map(compileProgram) as [Code, Code, Code];
    return (context) => (isTrue(condition(context)) ? yes(context) : no(context));
  },
  '&&': (operands) => compileLogic(operands, false),
  '||': (operands) => compileLogic(operands, true),
  has: ([target, key]) => {
    const object = compileProgram(target ?? null);
    return (context) => {
      const value = object(context);
      if (!isMap(value)) throw noOverload('has', value);
      return lookUp(value, key) !== undefined;
    };
  },
  call: ([name, ...values]) => compileCall(String(name), values),
  rcall: ([name, receiver, ...values]) => compileReceiverCall(String(name), receiver ?? null, values),
};

function readName(name: string): Code {
  return (context) => {
    if (name in context) return context[name] ?? null;
    throw new EvaluationError(`unknown name: ${name}`);
  };
}

/** `&&` and `||` in both directions: an operand that decides makes the other's error irrelevant. */
function compileLogic(operands: readonly Program[], decisive: boolean): Code {
  const [a, b] = operands.map(compileProgram) as [Code, Code];
  return (context) => {
    let error: unknown;
    try {
      if (isTrue(a(context)) === decisive) return decisive;
    } catch (thrown) {
      error = thrown;
    }
    if (isTrue(b(context)) === decisive) return decisive;
    if (error !== undefined) throw error;
    return !decisive;
  };
}

function compileMap(entries: readonly Program[]): Code {
  const pairs = entries.map((entry) => (entry as readonly Program[]).map(compileProgram) as [Code, Code]);
  return (context) => {
    const map: MapLiteral = new Map();
    for (const [key, value] of pairs) {
      const name = toKey(key(context));
      if (map.has(name)) throw new EvaluationError('a key stands twice in a map');
      map.set(name, value(context));
    }
    return map;
  };
}

function compileReceiverCall(name: string, receiver: Program, values: readonly Program[]): Code {
  const variable = nameOf(values[0]);
  const codes = values.slice(1).map(compileProgram);
  const [first, second] = codes;
  const macro = macros[name];
  if (variable !== null && first) {
    if (name === 'bind' && nameOf(receiver) === 'cel' && second) return compileBinding(variable, first, second);
    if (name === 'map' && second) return compileMacro(mapWhere, compileProgram(receiver), variable, codes);
    if (macro && codes.length === 1) return compileMacro(macro, compileProgram(receiver), variable, codes);
  }
  return compileCall(name, [receiver, ...values]);
}

function nameOf(program: Program | undefined): string | null {
  return Array.isArray(program) && program[0] === 'id' ? String(program[1]) : null;
}

const domainFunctions = new Map(
  functions.map((each) => [each.name, each.evaluate as (...values: unknown[]) => unknown]),
);

/** Whether a function or macro of the name exists. */
export function isFunction(name: string): boolean {
  return domainFunctions.has(name) || owns(standardFunctions, name) || isMacro(name);
}

function isMacro(name: string): boolean {
  return name === 'bind' || owns(macros, name);
}

function compileCall(name: string, values: readonly Program[]): Code {
  const apply = domainFunctions.get(name) ?? standardFunctions[name];
  const codes = values.map(compileProgram);
  return (context) => {
    // CEL makes it an error of evaluation, which another operand may make irrelevant; `compilePrograms` refuses it earlier.
    if (!apply) throw new EvaluationError(`unknown function ${name}`);
    return apply(...codes.map((code) => code(context)));
  };
}
