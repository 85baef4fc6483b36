import { Environment } from '@marcbachmann/cel-js';
import { functions } from './functions/index.ts';

let shared: Environment | undefined;

/** The CEL environment of all forms: undeclared names are dynamic, because a form's names come from its data schema. */
export function environment(): Environment {
  shared ??= createEnvironment();
  return shared;
}

function createEnvironment(): Environment {
  const result = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 5000, maxDepth: 100 },
  });
  for (const { name, parameters, returns, evaluate } of functions) {
    result.registerFunction(`${name}(${parameters.map(() => 'dyn').join(', ')}): ${returns}`, evaluate);
  }
  return result;
}
