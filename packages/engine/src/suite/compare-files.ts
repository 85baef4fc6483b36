import { checkFile } from '../files/check-file.ts';
import { attach } from '../session/attachments.ts';
import type { Form } from '../state/types.ts';
import { withScopeAt } from './scope-at.ts';
import type { SuiteCase } from './types.ts';

/** Differences in what becomes of files: refused or taken, replaced or kept. */
export function compareFiles({ upload, attach: attached = {}, expect }: SuiteCase, form: Form): string[] {
  const differences: string[] = [];
  if (upload) {
    const policy = form.table(upload.table).model.table?.files;
    if (!policy) throw new Error(`${upload.table} takes no files`);
    const refused = checkFile({ ...upload, head: fromHex(upload.head) }, policy)?.rule ?? null;
    if (refused !== (expect.refused ?? null)) differences.push(`refused: expected ${expect.refused}, found ${refused}`);
  }
  for (const [path, files] of Object.entries(attached)) {
    const ids = withScopeAt(form, path, (scope) => {
      for (const file of files) attach(scope, file);
      return scope.attachments.value.map(({ id }) => id);
    });
    const wanted = expect.attachments?.[path] ?? [];
    if (wanted.some((id) => !ids.includes(id)) || files.some(({ id }) => ids.includes(id) && !wanted.includes(id))) {
      differences.push(`files of ${path}: expected ${wanted.join(', ')}, found ${ids.join(', ')}`);
    }
  }
  return differences;
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
