import { createForm, type DictionarySource, type Facts, type Form, type StoredScope } from '@zhicheng/engine';
import type { Library, LoadedForm } from '../forms/library.ts';
import type { Declaration } from '../stores/declarations.ts';

/** The engine over a declaration as it is stored. Dispose it. */
export function openForm(
  library: Library,
  { model, validators }: LoadedForm,
  { meta, applicant }: Pick<Declaration, 'meta' | 'applicant'>,
  { scopes, today, facts = {} }: { scopes: readonly StoredScope[]; today: string; facts?: Facts },
): Form {
  return createForm(model, { validators, dictionaries: toSource(library), meta, applicant, today, facts, scopes });
}

/** The server has every dictionary at hand, those too large to send as well. */
function toSource(library: Library): DictionarySource {
  return { items: (id) => library.items(id), isRemote: (id) => library.items(id) === null };
}
