import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { ExpressionText } from '../../definition/types.ts';
import { EngineError } from '../../errors.ts';
import { functions } from '../functions/index.ts';
import type { Program } from '../program/program.ts';

/**
 * Parses CEL into a program. Needed where definitions are written, not where forms are filled in: a compiled form brings
 * its programs.
 * @throws EngineError `expression-syntax`; its cause is the library's error, with the position
 */
export function parseExpression(text: ExpressionText): Program {
  try {
    return toProgram(environment().parse(text).ast);
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

function toProgram(node: ASTNode): Program {
  switch (node.op) {
    case 'value':
      return toLiteral(node.args);
    case 'id':
      return ['id', node.args];
    case '.':
      return ['.', toProgram(node.args[0]), node.args[1]];
    case 'call':
      return toCall(node.args[0], node.args[1]);
    case 'rcall':
      return ['rcall', node.args[0], toProgram(node.args[1]), ...node.args[2].map(toProgram)];
    case 'list':
      return ['list', ...node.args.map(toProgram)];
    case 'map':
      return ['map', ...node.args.map(([key, value]) => [toProgram(key), toProgram(value)] as unknown as Program)];
    case '?:':
      return ['?:', ...(node.args as unknown as ASTNode[]).map(toProgram)];
    case '!_':
      return ['!', toProgram(node.args)];
    case '-_':
      return ['neg', toProgram(node.args)];
    default:
      return [node.op, ...(node.args as unknown as ASTNode[]).map(toProgram)];
  }
}

function toLiteral(value: unknown): Program {
  if (typeof value === 'bigint') return ['int', String(value)];
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return value as Program;
  throw new Error('bytes and unsigned numbers are not supported');
}

function toCall(name: string, values: readonly ASTNode[]): Program {
  const [field] = values;
  if (name === 'has' && field?.op === '.') return ['has', toProgram(field.args[0]), field.args[1]];
  return ['call', name, ...values.map(toProgram)];
}
