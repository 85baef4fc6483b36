import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { ExpressionText } from '../../definition/types.ts';
import { EngineError } from '../../errors.ts';
import { functions } from '../functions/index.ts';
import type { Program, ProgramList } from '../program/program.ts';

/** Where each part of a program begins in the expression's text; literals have no place of their own. */
export type Positions = WeakMap<ProgramList, number>;

/**
 * Parses CEL into a program. Needed where definitions are written, not where forms are filled in: a compiled form brings
 * its programs.
 * @throws EngineError `expression-syntax`; its cause is the library's error, with the position
 */
export function parseExpression(text: ExpressionText): Program {
  return parseProgram(text);
}

/** The same; tells besides where each part begins. @throws EngineError `expression-syntax` */
export function parseProgram(text: ExpressionText, positions?: Positions): Program {
  try {
    return toProgram(environment().parse(text).ast, positions);
  } catch (cause) {
    throw new EngineError('expression-syntax', text, { cause });
  }
}

let shared: Environment | undefined;

/** Undeclared names are dynamic, because a form's names come from its data schema. */
function environment(): Environment {
  if (shared) return shared;
  shared = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 5000, maxDepth: 100 },
  });
  for (const { name, parameters, returns, evaluate } of functions) {
    shared.registerFunction(`${name}(${parameters.map(() => 'dyn').join(', ')}): ${returns}`, evaluate);
  }
  return shared;
}

function toProgram(node: ASTNode, positions?: Positions): Program {
  const program = convert(node, (part) => toProgram(part, positions));
  if (Array.isArray(program)) positions?.set(program as ProgramList, node.pos);
  return program;
}

function convert(node: ASTNode, inner: (part: ASTNode) => Program): Program {
  switch (node.op) {
    case 'value':
      return toLiteral(node.args);
    case 'id':
      return ['id', node.args];
    case '.':
      return ['.', inner(node.args[0]), node.args[1]];
    case 'call':
      return toCall(node.args[0], node.args[1], inner);
    case 'rcall':
      return ['rcall', node.args[0], inner(node.args[1]), ...node.args[2].map(inner)];
    case 'list':
      return ['list', ...node.args.map(inner)];
    case 'map':
      return ['map', ...node.args.map(([key, value]) => [inner(key), inner(value)] as unknown as Program)];
    case '?:':
      return ['?:', ...(node.args as unknown as ASTNode[]).map(inner)];
    case '!_':
      return ['!', inner(node.args)];
    case '-_':
      return ['neg', inner(node.args)];
    default:
      return [node.op, ...(node.args as unknown as ASTNode[]).map(inner)];
  }
}

function toLiteral(value: unknown): Program {
  if (typeof value === 'bigint') return ['int', String(value)];
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return value as Program;
  throw new Error('bytes and unsigned numbers are not supported');
}

function toCall(name: string, values: readonly ASTNode[], inner: (part: ASTNode) => Program): Program {
  const [field] = values;
  if (name === 'has' && field?.op === '.') return ['has', inner(field.args[0]), field.args[1]];
  return ['call', name, ...values.map(inner)];
}
