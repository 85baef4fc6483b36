import { type FormDefinition, isObject, type JsonObject, joinPath } from '@zhicheng/engine/definition';
import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import type { Schemas } from '../schemas/read-schemas.ts';
import { didYouMean } from './did-you-mean.ts';

/** A spot where a file, or a part of a form, disobeys its meta-schema. */
export interface MetaError {
  pointer: string;
  keyword: string;
  /** The property or value at fault. */
  name: string;
  /** What was allowed instead. */
  allowed: readonly string[];
  message: string;
  meant: string | null;
}

const jsonSchemaAddress = 'https://json-schema.org/draft/2020-12/schema';

/** Parts of a form, and the meta-schema of each once it is merged. */
const parts: Readonly<Record<string, string>> = {
  parameters: 'parameters',
  expressions: 'expressions',
  schema: 'data',
  layout: 'layout',
  rules: 'rules',
  workflow: 'workflow',
};

/** Meta-schemas seldom change: compiling them takes longer than checking a hundred files by them. */
const compiled = new Map<string, Ajv2020>();
const checkers = new WeakMap<Schemas, { ajv: Ajv2020; byFile: Map<string, readonly MetaError[]> }>();

/** What Ajv says of a file by the meta-schema it names; empty where it names none, null where there is no such one. */
export function metaErrors(schemas: Schemas, path: string): readonly MetaError[] | null {
  const { ajv, byFile } = checkerOf(schemas);
  const known = byFile.get(path);
  if (known) return known;
  const content = schemas.json(path);
  const named = isObject(content) ? content.$schema : undefined;
  if (typeof named !== 'string') return [];
  const address = addressNamed(path, named);
  const validate = address === null ? undefined : ajv.getSchema(address);
  if (!validate) return null;
  const { $schema: _, ...own } = content as JsonObject;
  const valid = validate(named === jsonSchemaAddress ? content : own);
  const errors = valid ? [] : toMetaErrors(validate.errors ?? [], '');
  byFile.set(path, errors);
  return errors;
}

/** The same for a form as merged from its files, where there are meta-schemas for its parts. */
export function mergedErrors(schemas: Schemas, definition: FormDefinition): readonly MetaError[] {
  const { ajv } = checkerOf(schemas);
  const names = (['id', 'version', 'title'] as const).flatMap((name) => nameError(name, definition[name]));
  const inParts = Object.entries(parts).flatMap(([part, meta]) => {
    const value = definition[part as keyof FormDefinition];
    if (value === undefined) return part === 'expressions' ? [] : [missingPart(part)];
    const validate = ajv.getSchema(addressOf(`meta/${meta}.schema.json`));
    if (!validate) return isObject(value) ? [] : [{ ...missingPart(part), keyword: 'type', pointer: `/${part}` }];
    return validate(value) ? [] : toMetaErrors(validate.errors ?? [], `/${part}`);
  });
  return [...names, ...inParts];
}

function nameError(name: string, value: unknown): MetaError[] {
  if (typeof value === 'string') return [];
  const error = missingPart(name);
  return [value === undefined ? error : { ...error, keyword: 'type', pointer: `/${name}`, message: 'must be string' }];
}

function missingPart(name: string): MetaError {
  return { pointer: '', keyword: 'required', name, allowed: [], message: 'must be object', meant: null };
}

function addressNamed(path: string, named: string): string | null {
  if (named === jsonSchemaAddress) return jsonSchemaAddress;
  try {
    return addressOf(joinPath(path, named));
  } catch {
    return null;
  }
}

/** Files are known to Ajv by an address made of their path, so that they may refer to each other relatively. */
function addressOf(path: string): string {
  return `schemas:///${path}`;
}

function checkerOf(schemas: Schemas): { ajv: Ajv2020; byFile: Map<string, readonly MetaError[]> } {
  const known = checkers.get(schemas);
  if (known) return known;
  const checker = { ajv: compileMeta(schemas), byFile: new Map() };
  checkers.set(schemas, checker);
  return checker;
}

function compileMeta(schemas: Schemas): Ajv2020 {
  const metas = [...schemas.texts].filter(([path]) => path.startsWith('meta/'));
  const key = JSON.stringify(metas);
  const known = compiled.get(key);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, logger: false });
  for (const [path] of metas) {
    try {
      const { $id: _, ...schema } = schemas.json(path) as AnySchemaObject;
      ajv.addSchema(schema, addressOf(path));
    } catch {
      // A meta-schema that can't be read, or isn't one, is reported as the file it is.
    }
  }
  compiled.clear();
  compiled.set(key, ajv);
  return ajv;
}

/** Errors at the deepest spots: that "no alternative fits" says less than what keeps one from fitting. */
function toMetaErrors(errors: readonly ErrorObject[], prefix: string): MetaError[] {
  const paths = errors.map(({ instancePath }) => instancePath);
  const found = new Map<string, MetaError>();
  for (const error of errors) {
    const { instancePath, keyword } = error;
    const deeper = paths.some((path) => path.length > instancePath.length && path.startsWith(`${instancePath}/`));
    if (keyword === 'if' || (deeper && ['oneOf', 'anyOf'].includes(keyword))) continue;
    const metaError = toMetaError(error, prefix);
    found.set(JSON.stringify([metaError.pointer, keyword, metaError.name]), metaError);
  }
  return [...found.values()];
}

function toMetaError(
  { instancePath, keyword, params, message = '', parentSchema, data }: ErrorObject,
  prefix: string,
): MetaError {
  const { additionalProperty, unevaluatedProperty, missingProperty, allowedValues, allowedValue } = params;
  const extra: unknown = additionalProperty ?? unevaluatedProperty;
  const allowed = (
    extra === undefined
      ? [allowedValues ?? allowedValue ?? []].flat()
      : Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {})
  ).map(String);
  const name = String(extra ?? missingProperty ?? (typeof data === 'object' ? '' : data));
  const meant = extra !== undefined || allowed.length > 0 ? didYouMean(name, allowed) : null;
  const pointer = `${prefix}${instancePath}${extra === undefined ? '' : `/${String(extra).replaceAll('~', '~0').replaceAll('/', '~1')}`}`;
  return { pointer, keyword, name, allowed, message, meant };
}
