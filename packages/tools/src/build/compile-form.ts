import { createHash } from 'node:crypto';
import type { CompiledForm, DictionaryDefinition, FormDefinition } from '@zhicheng/engine/definition';
import { compilePrograms } from '@zhicheng/engine/parser';
import { compileValidators, type ValidatorCache } from './compile-validators.ts';
import { usedDictionaries } from './dictionaries.ts';
import { scopeSchemas } from './scope-schemas.ts';

/** A form as the server gives it out: the resolved definition, and beside it the module with its checks. */
export async function compileForm(
  definition: FormDefinition,
  dictionaries: ReadonlyMap<string, DictionaryDefinition>,
  cache: ValidatorCache = new Map(),
): Promise<{ form: CompiledForm; validators: string }> {
  const validators = await compileValidators(scopeSchemas(definition), cache);
  const { extends: _, ...resolved } = definition;
  const used = usedDictionaries(definition, dictionaries).map(
    ({ id, title, version, tree, remote = false, items }) =>
      [id, { title, version, tree, remote, size: items.length }] as const,
  );
  const form = {
    ...resolved,
    programs: compilePrograms(resolved as FormDefinition),
    validators: `validators-${hashOf(validators)}.js`,
    dictionaries: Object.fromEntries(used),
  };
  return { form, validators };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
