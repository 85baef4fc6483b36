import type { FormDefinition } from '../definition/types.ts';
import { EngineError } from '../errors.ts';
import type { Expression } from '../expressions/compile-expression.ts';
import { functions } from '../expressions/functions/index.ts';
import { reservedNames } from '../expressions/reserved-names.ts';
import type { ExpressionCompiler } from './expression-compiler.ts';

/**
 * The definition's named expressions: used like a variable, evaluated where they stand.
 * @throws EngineError `definition-name` where a name has two meanings, `definition-cycle` where names need each other
 */
export function compileNames(definition: FormDefinition, compile: ExpressionCompiler): ReadonlyMap<string, Expression> {
  const names = new Map(Object.entries(definition.expressions ?? {}).map(([name, text]) => [name, compile(text)]));
  const data = Object.keys(definition.schema.properties ?? {});
  for (const name of data) if (reservedNames.includes(name)) throw new EngineError('definition-name', name);
  const taken = new Set([...reservedNames, ...data, ...functions.map((each) => each.name)]);
  for (const name of names.keys()) {
    if (taken.has(name)) throw new EngineError('definition-name', name);
    refuseCycle(name, names, []);
  }
  return names;
}

function refuseCycle(name: string, names: ReadonlyMap<string, Expression>, trail: readonly string[]): void {
  if (trail.includes(name)) throw new EngineError('definition-cycle', [...trail, name].join(' → '));
  const text = names.get(name)?.text ?? '';
  for (const used of identifiersIn(text)) if (names.has(used)) refuseCycle(used, names, [...trail, name]);
}

/** Words outside of string literals that are not property names. */
function identifiersIn(text: string): ReadonlySet<string> {
  const code = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  return new Set(code.match(/(?<![.\w])[A-Za-z_]\w*/g) ?? []);
}
