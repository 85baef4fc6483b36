import type { ProgramList } from '@zhicheng/engine/parser';
import type { Inference } from './analyse.ts';
import { dyn, isNumeric, isOpen, join, type Type, typeName } from './type.ts';

type Operator = (inference: Inference, node: ProgramList, operands: readonly Type[]) => Type;

const bool: Type = { kind: 'bool' };

/** What an operator yields; complains of operands that it can't take. */
export function inferOperator(inference: Inference, node: ProgramList, bound: ReadonlyMap<string, Type>): Type {
  const operands = node.slice(1).map((operand) => inference.type(operand, bound));
  return (operators[String(node[0])] ?? anything)(inference, node, operands);
}

const anything: Operator = () => dyn;

const logic: Operator = (inference, node, operands) => {
  if (operands.some((type) => !isOpen(type) && type.kind !== 'bool')) complain(inference, node, operands);
  return bool;
};

const equality: Operator = (inference, node, operands) => {
  const [a = dyn, b = dyn] = operands;
  const comparable = isOpen(a) || isOpen(b) || a.kind === b.kind || (isNumeric(a) && isNumeric(b));
  if (!comparable) complain(inference, node, operands);
  inference.compare(a, node[2], node);
  inference.compare(b, node[1], node);
  return bool;
};

const order: Operator = (inference, node, operands) => {
  const [a = dyn, b = dyn] = operands;
  const ordered = (type: Type): boolean => isOpen(type) || isNumeric(type) || ['string', 'bool'].includes(type.kind);
  const comparable = isOpen(a) || isOpen(b) || a.kind === b.kind || (isNumeric(a) && isNumeric(b));
  if (!comparable || !ordered(a) || !ordered(b)) complain(inference, node, operands);
  return bool;
};

const arithmetic: Operator = (inference, node, operands) => {
  const [a = dyn, b = dyn] = operands;
  const isPlus = node[0] === '+';
  const taken = (type: Type): boolean =>
    isOpen(type) || isNumeric(type) || (isPlus && ['string', 'list'].includes(type.kind));
  // CEL doesn't mix ints and doubles: `row.years + 1.5` can't be told.
  if (!taken(a) || !taken(b) || !(isOpen(a) || isOpen(b) || a.kind === b.kind)) complain(inference, node, operands);
  const known = isOpen(a) ? b : a;
  return isOpen(known) ? dyn : known.kind === 'list' ? join(a, b) : ({ kind: known.kind } as Type);
};

const index: Operator = (inference, node, [target = dyn, key = dyn]) => {
  if (target.kind === 'list') {
    if (!isOpen(key) && !isNumeric(key)) complain(inference, node, [target, key]);
    return inference.read(target.item);
  }
  if (target.kind !== 'map') {
    if (!isOpen(target)) complain(inference, node, [target, key]);
    return dyn;
  }
  const name = node[2];
  if (typeof name === 'string' && Object.hasOwn(target.fields, name)) return inference.read(target.fields[name] ?? dyn);
  const [first, ...rest] = Object.values(target.fields);
  return first && rest.every((type) => type.kind === first.kind) && first.kind !== 'map' ? first : dyn;
};

const operators: Readonly<Record<string, Operator>> = {
  '&&': logic,
  '||': logic,
  '!': logic,
  '==': equality,
  '!=': equality,
  '<': order,
  '<=': order,
  '>': order,
  '>=': order,
  '+': arithmetic,
  '-': arithmetic,
  '*': arithmetic,
  '/': arithmetic,
  '%': arithmetic,
  '[]': index,
  neg: (inference, node, operands) => {
    const [type = dyn] = operands;
    if (!isOpen(type) && !isNumeric(type)) complain(inference, node, operands);
    return type;
  },
  '?:': (inference, node, [condition = dyn, yes = dyn, no = dyn]) => {
    if (!isOpen(condition) && condition.kind !== 'bool') complain(inference, node, [condition]);
    return join(yes, no);
  },
  in: (inference, node, operands) => {
    const [value = dyn, container = dyn] = operands;
    if (!isOpen(container) && !['list', 'map'].includes(container.kind)) complain(inference, node, operands);
    inference.compare(value, node[2], node);
    return bool;
  },
};

function complain(inference: Inference, node: ProgramList, operands: readonly Type[]): void {
  const types = operands.map(typeName).join(', ');
  inference.complain('expression-type', node, { operator: String(node[0]), types });
}
