import { locate } from '../model/field-at.ts';
import type { Attachment } from '../store/types.ts';
import { combine } from './outcome.ts';
import { save } from './save.ts';
import type { SessionCore } from './session-core.ts';
import type { ImportChange, ImportPreview, SaveOutcome } from './types.ts';

/** Takes over the chosen changes and stores the scopes they touch. Rows follow those that are there. */
export async function applyImport(
  core: SessionCore,
  preview: ImportPreview,
  chosen: readonly string[],
): Promise<SaveOutcome> {
  const changes = preview.changes.filter(({ id }) => chosen.includes(id));
  const outcomes: SaveOutcome[] = [];
  const panels = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'append') outcomes.push(await append(core, change));
    else panels.add(fill(core, change));
  }
  for (const pointer of panels) outcomes.push(await save(core, core.form.panel(pointer)));
  return combine(outcomes);
}

/** Answers the panel's pointer. */
function fill({ form }: SessionCore, { path, data }: ImportChange): string {
  const pointer = locate(form.model, path)?.scope.pointer ?? '';
  for (const [key, value] of Object.entries(data)) form.panel(pointer).field(key).set(value);
  return pointer;
}

async function append(core: SessionCore, { path, data }: ImportChange): Promise<SaveOutcome> {
  const { attachments, ...values } = data;
  const scope = core.form.table(path).add(values);
  if (Array.isArray(attachments)) scope.attachments.value = attachments as unknown as Attachment[];
  const outcome = await save(core, scope);
  scope.dispose();
  return outcome;
}
