import { isObject, type JsonObject, joinPath } from '@zhicheng/engine/definition';
import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import type { Schemas } from '../schemas/read-schemas.ts';
import type { LintRule, Problem } from './lint-rule.ts';

const jsonSchema = 'https://json-schema.org/draft/2020-12/schema';
const checkers = new WeakMap<Schemas, Ajv2020>();

/** A file that does not obey the meta-schema that it names in `$schema`. */
export const metaSchema: LintRule = {
  id: 'meta-schema',
  severity: 'error',
  *file(path, schemas) {
    const content = schemas.json(path);
    const named = isObject(content) ? content.$schema : undefined;
    if (typeof named !== 'string') return;
    const ajv = checkerOf(schemas);
    const validate = ajv.getSchema(named === jsonSchema ? jsonSchema : addressOf(joinPath(path, named)));
    if (!validate) {
      yield { place: { file: path, pointer: '/$schema' }, message: `There is no meta-schema ${named}.` };
      return;
    }
    const { $schema: _, ...own } = content as JsonObject;
    if (!validate(named === jsonSchema ? content : own)) yield* problems(path, validate.errors ?? []);
  },
};

/** Files are known to Ajv by an address made of their path, so that they may refer to each other relatively. */
function addressOf(path: string): string {
  return `schemas:///${path}`;
}

function checkerOf(schemas: Schemas): Ajv2020 {
  const known = checkers.get(schemas);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  for (const path of schemas.texts.keys()) {
    if (path.startsWith('meta/')) {
      const { $id: _, ...schema } = schemas.json(path) as AnySchemaObject;
      ajv.addSchema(schema, addressOf(path));
    }
  }
  checkers.set(schemas, ajv);
  return ajv;
}

/** Errors at the deepest spots: that "no alternative fits" says less than what keeps one from fitting. */
function* problems(file: string, errors: readonly ErrorObject[]): Generator<Problem> {
  const paths = errors.map(({ instancePath }) => instancePath);
  const seen = new Set<string>();
  for (const error of errors) {
    const { instancePath, message = '', params, keyword } = error;
    const deeper = paths.some((path) => path.length > instancePath.length && path.startsWith(`${instancePath}/`));
    if (deeper && ['oneOf', 'anyOf', 'if'].includes(keyword)) continue;
    const text = `${instancePath || 'The file'} ${message}${detail(params)}.`;
    if (seen.has(text)) continue;
    seen.add(text);
    yield { place: { file, pointer: instancePath }, message: text };
  }
}

function detail(params: Record<string, unknown>): string {
  const named = params.additionalProperty ?? params.unevaluatedProperty ?? params.allowedValues ?? params.allowedValue;
  return named === undefined ? '' : `: ${JSON.stringify(named)}`;
}
