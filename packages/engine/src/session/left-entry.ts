import { locate } from '../model/field-at.ts';
import type { JournalEntry } from '../store/journal.ts';
import { isEditableStep } from '../store/scope-section.ts';
import type { SessionCore } from './session-core.ts';

/** Typed into the form that this page shows, into a step that can be changed. */
export function hasPlace({ form, formStamp, snapshot }: SessionCore, { path, form: typedInto }: JournalEntry): boolean {
  const isSameForm = !typedInto || (typedInto.id === formStamp.id && typedInto.version === formStamp.version);
  const place = isSameForm ? locate(form.model, path) : undefined;
  return place !== undefined && isEditableStep(snapshot.peek().editable, place.scope.step);
}

/** The base becomes that of the entry again. */
export function startFrom({ bases }: SessionCore, { path, base, baseVersion }: JournalEntry): void {
  if (baseVersion === null) bases.delete(path);
  else bases.set(path, { version: baseVersion, updatedAt: '', value: base });
}
