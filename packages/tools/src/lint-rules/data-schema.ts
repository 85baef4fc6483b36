import type { JsonSchema } from '@zhicheng/engine/definition';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { createAjv } from '../build/create-ajv.ts';
import { cutScope, dataSections } from '../build/scope-schemas.ts';
import type { LintRule } from './lint-rule.ts';

/** A part of the data schema that Ajv refuses in strict mode: an unknown keyword or format, types that contradict. */
export const dataSchema: LintRule = {
  id: 'data-schema',
  severity: 'error',
  *form({ definition, locate }) {
    const ajv = createAjv();
    for (const { pattern } of dataSections(definition)) {
      const scope = cutScope(definition.schema, pattern);
      if (!scope) continue;
      const pointer = `/schema${toSchemaPointer(pattern)}`;
      for (const [key, schema] of Object.entries(scope.fields)) {
        const message = refusal(ajv, schema);
        if (message) yield { place: locate(`${pointer}/properties/${key}`), message: `${pattern}/${key}: ${message}.` };
      }
      const message = scope.object && refusal(ajv, scope.object);
      if (message) yield { place: locate(pointer), message: `${pattern}: ${message}.` };
    }
  },
};

function refusal(ajv: Ajv2020, schema: JsonSchema): string | null {
  try {
    ajv.compile(schema);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** `/education/*` → `/properties/education/items`. */
function toSchemaPointer(pattern: string): string {
  return pattern.replace(/\/([^/]+)/g, (_, segment: string) => (segment === '*' ? '/items' : `/properties/${segment}`));
}
