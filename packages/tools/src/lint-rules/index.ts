import { dataSchema } from './data-schema.ts';
import { expressionSyntax } from './expression-syntax.ts';
import type { LintRule } from './lint-rule.ts';
import { metaSchema } from './meta-schema.ts';
import { noMetaSchema } from './no-meta-schema.ts';
import { syntax } from './syntax.ts';
import { unknownDictionary } from './unknown-dictionary.ts';
import { unknownField } from './unknown-field.ts';
import { unknownParent } from './unknown-parent.ts';
import { unknownRule } from './unknown-rule.ts';
import { unknownScope } from './unknown-scope.ts';

/** Everything `zc check` looks for, besides references that lead nowhere. */
export const lintRules: readonly LintRule[] = [
  syntax,
  metaSchema,
  noMetaSchema,
  dataSchema,
  unknownScope,
  unknownField,
  unknownDictionary,
  unknownParent,
  unknownRule,
  expressionSyntax,
];
