import { createHash } from 'node:crypto';
import { EngineError } from '@zhicheng/engine';
import {
  type CompiledForm,
  type DictionaryDefinition,
  expressionsIn,
  type FormDefinition,
  resolveForm,
} from '@zhicheng/engine/definition';
import { parseExpression } from '@zhicheng/engine/parser';
import { compileForm } from '../build/compile-form.ts';
import type { ValidatorCache } from '../build/compile-validators.ts';
import { readDictionaries } from '../build/dictionaries.ts';
import { checkDefinitions, type Finding } from '../check/check-schemas.ts';
import { ToolsError } from '../errors.ts';
import { readPaths } from '../explain/read-paths.ts';
import type { Schemas } from '../schemas/read-schemas.ts';
import { closureOf } from './closure.ts';

/** A form compiled for the preview: besides its own programs, those of each path that its expressions read. */
export interface PreviewForm {
  /** Changes with the content. */
  hash: string;
  form: CompiledForm;
  dictionaries: DictionaryDefinition[];
  /** Text of an expression → what it reads. */
  reads: Record<string, string[]>;
  validators: string;
}

/** Compiles one form. Null while a mistake hinders it; `checkForm` tells which. */
export async function previewForm(all: Schemas, path: string, cache: ValidatorCache): Promise<PreviewForm | null> {
  return (await attempt(all, path, cache)).built;
}

/** What `zc check` says of one form and all that it is made of. A mistake is a finding, never an exception. */
export async function checkForm(all: Schemas, path: string, cache: ValidatorCache): Promise<Finding[]> {
  const findings = (await checkDefinitions(closureOf(all, path))).filter(({ rule }) => !aboutTheWhole.has(rule));
  const { failure } = await attempt(all, path, cache);
  const told = failure === null || findings.some(({ severity }) => severity === 'error');
  return told ? findings : [...findings, failure];
}

async function attempt(
  all: Schemas,
  path: string,
  cache: ValidatorCache,
): Promise<{ built: PreviewForm | null; failure: Finding | null }> {
  try {
    return { built: await compile(closureOf(all, path), path, cache), failure: null };
  } catch (error) {
    if (!(error instanceof ToolsError) && !(error instanceof EngineError)) throw error;
    return { built: null, failure: toFinding(error, path) };
  }
}

/** What isn't used by one form may be used by another. */
const aboutTheWhole: ReadonlySet<string> = new Set(['unused-dictionary', 'unused-file']);

async function compile(schemas: Schemas, path: string, cache: ValidatorCache): Promise<PreviewForm> {
  const definition = await resolveForm(schemas.read, path);
  const all = readDictionaries(schemas);
  const { form, validators } = await compileForm(definition, all, cache);
  const texts = expressionsIn(form as unknown as FormDefinition).map(({ text }) => text);
  const reads = Object.fromEntries(texts.map((text) => [text, readPaths(text)]));
  const paths = new Set(Object.values(reads).flat());
  const programs = Object.fromEntries([...paths].map((each) => [each, parseExpression(each)]));
  const dictionaries = Object.keys(form.dictionaries).flatMap((id) => all.get(id) ?? []);
  const content = { form: { ...form, programs: { ...programs, ...form.programs } }, dictionaries, reads };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return { ...content, hash, validators };
}

function toFinding(error: ToolsError | EngineError, file: string): Finding {
  return { file, line: 1, column: 1, rule: error.code, severity: 'error', message: error.message, remedy: '' };
}
