import { type FormModel, type Json, locate } from '@zhicheng/engine';
import type { Queries } from '../stores/open-data.ts';
import { readScope } from '../stores/scopes.ts';

/** A panel's field as it is stored, by the pointer that the definition gives for it; null where it gives none. */
export async function readField(
  queries: Queries,
  declarationId: string,
  model: FormModel,
  pointer: string | undefined,
): Promise<{ value: Json; dictionary: string | undefined } | null> {
  const place = pointer === undefined ? undefined : locate(model, pointer);
  const key = place?.rest[0];
  if (!place || key === undefined) return null;
  const stored = await readScope(queries, declarationId, place.scope.pointer);
  return {
    value: stored?.value[key] ?? null,
    dictionary: place.scope.fieldByKey.get(key)?.definition.dictionary,
  };
}
