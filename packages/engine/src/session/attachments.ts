import type { FieldScope } from '../state/types.ts';
import type { Attachment } from '../store/types.ts';

/** Puts a file into its row; one of the same name leaves and is answered (R-AT-5). */
export function attach(scope: FieldScope, attachment: Attachment): Attachment | null {
  const name = comparable(attachment.name);
  const files = scope.attachments.peek();
  const older = files.find((file) => comparable(file.name) === name) ?? null;
  scope.attachments.value = [...files.filter((file) => file !== older && file.id !== attachment.id), attachment];
  return older;
}

export function detach(scope: FieldScope, attachmentId: string): void {
  scope.attachments.value = scope.attachments.peek().filter((file) => file.id !== attachmentId);
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
