import type { Program, ProgramList } from '@zhicheng/engine/parser';
import { didYouMean } from '../check/did-you-mean.ts';
import { inferCall, inferReceiverCall } from './infer-call.ts';
import { inferOperator } from './infer-operator.ts';
import type { Names } from './names.ts';
import type { ParsedExpression } from './parse-cached.ts';
import { dyn, join, type Type, typeName } from './type.ts';

/** Something that can't be right in an expression. `kind` is the lint rule that tells of it. */
export interface Complaint {
  kind:
    | 'unknown-name'
    | 'row-outside-scope'
    | 'unknown-read'
    | 'expression-type'
    | 'unknown-function'
    | 'argument-count';
  /** Character of the text. */
  position: number;
  params: Readonly<Record<string, string | number>>;
  meant?: string | null;
}

/** All that can be said of an expression without values. */
export interface Analysis {
  type: Type;
  complaints: readonly Complaint[];
  /** Data that it reads, by pattern: panels, tables, fields. Through named expressions too. */
  reads: ReadonlySet<string>;
  /** Names that it uses, but for variables of its own. */
  uses: ReadonlySet<string>;
  /** Parameters that it reads: `age`, `age.min`. */
  parameters: ReadonlySet<string>;
  /** Code texts that a field's value is compared with. */
  comparisons: readonly { field: string; code: string; position: number }[];
  calls: readonly { name: string; values: readonly Program[]; position: number }[];
}

export interface Inference {
  type(program: Program | undefined, bound: ReadonlyMap<string, Type>): Type;
  complain(kind: Complaint['kind'], node: ProgramList, params: Complaint['params'], meant?: string | null): void;
  compare(a: Type, b: Program | undefined, node: ProgramList): void;
  call(name: string, values: readonly Program[], node: ProgramList): void;
  read(type: Type): Type;
}

export function analyse({ program, positions }: ParsedExpression, { values, programs }: Names): Analysis {
  const complaints: Complaint[] = [];
  const reads = new Set<string>();
  const uses = new Set<string>();
  const parameters = new Set<string>();
  const comparisons: Analysis['comparisons'][number][] = [];
  const calls: Analysis['calls'][number][] = [];
  /** Names being read in place of their names: what is wrong within is told where they are defined. */
  const within: string[] = [];
  const positionOf = (node: ProgramList): number => positions.get(node) ?? 0;

  const inference: Inference = {
    type: (node, bound) => inferNode(node, bound),
    complain(kind, node, params, meant = null) {
      if (within.length === 0) complaints.push({ kind, position: positionOf(node), params, meant });
    },
    compare(type, other, node) {
      if (within.length > 0 || type.field === undefined || type.kind !== 'string') return;
      if (typeof other === 'string') comparisons.push({ field: type.field, code: other, position: positionOf(node) });
      if (!Array.isArray(other) || other[0] !== 'list') return;
      for (const item of other.slice(1)) inference.compare(type, item as Program, node);
    },
    call(name, args, node) {
      if (within.length === 0) calls.push({ name, values: args, position: positionOf(node) });
    },
    read(type) {
      if (type.field !== undefined) reads.add(type.field);
      return type;
    },
  };

  function inferNode(node: Program | undefined, bound: ReadonlyMap<string, Type>): Type {
    if (node === null || node === undefined) return { kind: 'null' };
    if (typeof node === 'boolean') return { kind: 'bool' };
    if (typeof node === 'number') return { kind: 'double' };
    if (typeof node === 'string') return { kind: 'string' };
    const list = node as ProgramList;
    const [operator, first, second] = list;
    switch (operator) {
      case 'int':
        return { kind: 'int' };
      case 'id':
        return inference.read(inferName(String(first), list, bound));
      case '.':
        return inference.read(select(list, inferNode(first, bound), String(second)));
      case 'has':
        inferNode(first, bound);
        return { kind: 'bool' };
      case 'list':
        return {
          kind: 'list',
          item: list
            .slice(1)
            .map((item) => inferNode(item, bound))
            .reduce(join, { kind: 'null' }),
        };
      case 'map':
        for (const entry of list.slice(1)) for (const part of entry as ProgramList) inferNode(part, bound);
        return { kind: 'map', fields: {}, closed: false };
      case 'call':
        return inferCall(inference, list, bound);
      case 'rcall':
        return inferReceiverCall(inference, list, bound);
      default:
        return inferOperator(inference, list, bound);
    }
  }

  function inferName(name: string, node: ProgramList, bound: ReadonlyMap<string, Type>): Type {
    const variable = bound.get(name);
    if (variable) return variable;
    uses.add(name);
    const value = values.get(name);
    if (value) return value;
    if (programs.has(name)) {
      if (within.includes(name)) return dyn;
      within.push(name);
      const type = inferNode(programs.get(name), new Map());
      within.pop();
      return type;
    }
    if (name === 'row' || name === 'panel') inference.complain('row-outside-scope', node, { name });
    else inference.complain('unknown-name', node, { name }, didYouMean(name, [...values.keys(), ...programs.keys()]));
    return dyn;
  }

  function select(node: ProgramList, target: Type, key: string): Type {
    noteParameter(node);
    if (target.kind === 'map') {
      const field = Object.hasOwn(target.fields, key) ? target.fields[key] : undefined;
      if (field) return field;
      if (!target.closed) return dyn;
      const meant = didYouMean(key, Object.keys(target.fields));
      inference.complain('unknown-read', node, { key, owner: target.field ?? textOf(node[1]) }, meant);
    } else if (target.kind !== 'dyn' && target.kind !== 'null') {
      inference.complain('expression-type', node, { operator: `.${key}`, types: typeName(target) });
    }
    return dyn;
  }

  function noteParameter(node: ProgramList): void {
    const path = pathOf(node);
    if (path?.[0] !== 'param') return;
    for (let length = 2; length <= path.length; length++) parameters.add(path.slice(1, length).join('.'));
  }

  const type = program === undefined ? dyn : inferNode(program, new Map());
  if (uses.has('param') && parameters.size === 0) parameters.add('*');
  return { type, complaints, reads, uses, parameters, comparisons, calls };
}

/** `param.age.min` → `['param', 'age', 'min']`; null for what isn't a plain path. */
function pathOf(node: Program | undefined): string[] | null {
  if (!Array.isArray(node)) return null;
  const [operator, first, second] = node as ProgramList;
  if (operator === 'id') return [String(first)];
  const before = operator === '.' ? pathOf(first) : null;
  return before && [...before, String(second)];
}

function textOf(node: Program | undefined): string {
  return pathOf(node)?.join('.') ?? '';
}
