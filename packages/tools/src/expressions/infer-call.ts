import { functions, type Program, type ProgramList, standardFunctions } from '@zhicheng/engine/parser';
import { didYouMean } from '../check/did-you-mean.ts';
import type { Inference } from './analyse.ts';
import { dyn, isOpen, type Type, typeName } from './type.ts';

type Bound = ReadonlyMap<string, Type>;

const domain = new Map(functions.map((each) => [each.name, each]));

/** How many values each of CEL's own functions takes, its receiver included, and what it yields. */
const standard: Readonly<Record<string, { least: number; most: number; returns: Type; receiver?: 'string' }>> = {
  size: { least: 1, most: 1, returns: { kind: 'int' } },
  contains: { least: 2, most: 2, returns: { kind: 'bool' }, receiver: 'string' },
  startsWith: { least: 2, most: 2, returns: { kind: 'bool' }, receiver: 'string' },
  endsWith: { least: 2, most: 2, returns: { kind: 'bool' }, receiver: 'string' },
  matches: { least: 2, most: 2, returns: { kind: 'bool' }, receiver: 'string' },
  trim: { least: 1, most: 1, returns: { kind: 'string' }, receiver: 'string' },
  lowerAscii: { least: 1, most: 1, returns: { kind: 'string' }, receiver: 'string' },
  upperAscii: { least: 1, most: 1, returns: { kind: 'string' }, receiver: 'string' },
  substring: { least: 2, most: 3, returns: { kind: 'string' }, receiver: 'string' },
  int: { least: 1, most: 1, returns: { kind: 'int' } },
  double: { least: 1, most: 1, returns: { kind: 'double' } },
  string: { least: 1, most: 1, returns: { kind: 'string' } },
  bool: { least: 1, most: 1, returns: { kind: 'bool' } },
  dyn: { least: 1, most: 1, returns: dyn },
};

/** Macros over lists and maps, with the number of operands after the receiver. */
const macros: Readonly<Record<string, readonly number[]>> = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
};

export const functionNames: readonly string[] = [
  ...domain.keys(),
  ...Object.keys(standardFunctions),
  ...Object.keys(macros),
];

export function inferCall(inference: Inference, node: ProgramList, bound: Bound): Type {
  const [, name, ...values] = node;
  return call(inference, String(name), values, node, bound);
}

export function inferReceiverCall(inference: Inference, node: ProgramList, bound: Bound): Type {
  const [, name, receiver, ...values] = node;
  const variable = Array.isArray(values[0]) && values[0][0] === 'id' ? String(values[0][1]) : null;
  if (variable !== null && name === 'bind' && values.length === 3) {
    return inference.type(values[2], new Map(bound).set(variable, inference.type(values[1], bound)));
  }
  const counts = macros[String(name)];
  if (!counts) return call(inference, String(name), [receiver ?? null, ...values], node, bound);
  if (variable === null || !counts.includes(values.length)) {
    inference.complain('argument-count', node, { name: String(name), given: values.length, wanted: counts.join('/') });
    return dyn;
  }
  return inferMacro(inference, node, variable, bound);
}

function inferMacro(inference: Inference, node: ProgramList, variable: string, bound: Bound): Type {
  const [, name, receiver, , ...bodies] = node;
  const range = inference.type(receiver, bound);
  if (!isOpen(range) && range.kind !== 'list' && range.kind !== 'map')
    inference.complain('expression-type', node, { operator: String(name), types: typeName(range) });
  const item: Type = range.kind === 'list' ? range.item : range.kind === 'map' ? { kind: 'string' } : dyn;
  const inner = new Map(bound).set(variable, item);
  const types = bodies.map((body) => inference.type(body, inner));
  const conditions = name === 'map' ? types.slice(0, -1) : types;
  for (const type of conditions) {
    if (!isOpen(type) && type.kind !== 'bool')
      inference.complain('expression-type', node, { operator: String(name), types: typeName(type) });
  }
  if (name === 'filter') return range;
  if (name === 'map') return { kind: 'list', item: types.at(-1) ?? dyn };
  return { kind: 'bool' };
}

function call(inference: Inference, name: string, values: readonly Program[], node: ProgramList, bound: Bound): Type {
  const types = values.map((value) => inference.type(value, bound));
  inference.call(name, values, node);
  const own = domain.get(name);
  const { least, most } = own
    ? { least: own.parameters.length, most: own.parameters.length }
    : (standard[name] ?? { least: 0, most: 0 });
  if (!own && !standard[name]) {
    inference.complain('unknown-function', node, { name }, didYouMean(name, functionNames));
    return dyn;
  }
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `${least}` : `${least}–${most}`;
    inference.complain('argument-count', node, { name, given: values.length, wanted });
    return dyn;
  }
  if (own) {
    checkKeys(inference, own.parameters, values, types, node);
    return own.returns === 'list' ? { kind: 'list', item: dyn } : ({ kind: own.returns } as Type);
  }
  const [first = dyn] = types;
  if (standard[name]?.receiver && !isOpen(first) && first.kind !== 'string')
    inference.complain('expression-type', node, { operator: name, types: typeName(first) });
  return standard[name]?.returns ?? dyn;
}

/** Fields that a function reads from the rows it is given: `sum(rows, 'hours')`. */
function checkKeys(
  inference: Inference,
  parameters: readonly string[],
  values: readonly Program[],
  types: readonly Type[],
  node: ProgramList,
): void {
  let rows: Type = dyn;
  for (const [index, parameter] of parameters.entries()) {
    const type = types[index] ?? dyn;
    if (type.kind === 'list') rows = type.item;
    else if (type.kind === 'map') rows = type;
    const key = values[index];
    if (!/key$/i.test(parameter) || parameter === 'extraKey' || typeof key !== 'string' || rows.kind !== 'map')
      continue;
    const field = rows.fields[key];
    if (field) inference.read(field);
    else if (rows.closed)
      inference.complain(
        'unknown-read',
        node,
        { key, owner: rows.field ?? '' },
        didYouMean(key, Object.keys(rows.fields)),
      );
  }
}
