import { locate, type SharedFile } from '@zhicheng/engine';
import type { Library } from '../forms/library.ts';
import { type Declaration, listDeclarations } from '../stores/declarations.ts';
import { readAttachedFiles, toAttachment } from '../stores/files.ts';
import type { Queries } from '../stores/open-data.ts';
import { yearOf } from './collect-dataset.ts';

/** The files of the applicant's other declarations, each once, the latest first. */
export async function listSharedFiles(queries: Queries, library: Library, current: Declaration): Promise<SharedFile[]> {
  const files = new Map<string, SharedFile>();
  for (const declaration of await listDeclarations(queries, current.ownerId)) {
    if (declaration.id === current.id) continue;
    const { model } = await library.form(declaration.formId, declaration.formVersion);
    for (const row of await readAttachedFiles(queries, declaration.id)) {
      if (files.has(row.sha256)) continue;
      const step = locate(model, row.scope)?.scope.title ?? '';
      const origin = `${yearOf(declaration)} 年申报 · ${step}`;
      files.set(row.sha256, { ...toAttachment(row), declarationId: declaration.id, origin });
    }
  }
  return [...files.values()];
}
