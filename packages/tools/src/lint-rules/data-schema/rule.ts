import type { JsonSchema } from '@zhicheng/engine/definition';
import { createAjv } from '../../build/create-ajv.ts';
import { cutScope } from '../../build/scope-schemas.ts';
import { toSchemaPointer } from '../../check/to-schema-pointer.ts';
import type { LintRule } from '../lint-rule.ts';

/** A part of the data schema, or the schema of a fact, that Ajv refuses in strict mode: an unknown keyword, types that contradict. */
export const dataSchema: LintRule = {
  id: 'data-schema',
  severity: 'error',
  message: { zh: '数据模式不成立：{problem}', en: 'The data schema does not hold: {problem}' },
  remedy: { zh: '请按 JSON Schema 2020-12 改正', en: 'Correct it after JSON Schema 2020-12' },
  *form({ definition, sections }) {
    for (const { pattern } of sections) {
      const scope = cutScope(definition.schema, pattern);
      if (!scope) continue;
      const pointer = `/schema${toSchemaPointer(pattern)}`;
      for (const [key, schema] of Object.entries(scope.fields)) {
        const problem = refusal(schema);
        if (problem) yield { at: `${pointer}/properties/${key}`, params: { problem } };
      }
      const problem = scope.object && refusal(scope.object);
      if (problem) yield { at: pointer, params: { problem } };
    }
    for (const [name, schema] of Object.entries(definition.facts ?? {})) {
      const problem = refusal(schema);
      if (problem) yield { at: `/facts/${name}`, params: { problem } };
    }
  },
};

const refusals = new Map<string, string | null>();

/** Series share most of their fields: each schema is compiled once. */
function refusal(schema: JsonSchema): string | null {
  const text = JSON.stringify(schema);
  const known = refusals.get(text);
  if (known !== undefined) return known;
  const problem = compile(schema);
  refusals.set(text, problem);
  return problem;
}

function compile(schema: JsonSchema): string | null {
  // Formats that there are not, and patterns that cannot be, have rules of their own.
  try {
    createAjv().compile(schema);
    return null;
  } catch (error) {
    const { message } = error as Error;
    return /unknown format|regular expression|can't resolve reference/i.test(message) ? null : message;
  }
}
