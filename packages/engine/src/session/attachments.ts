import type { FieldScope } from '../state/types.ts';
import type { Attachment } from '../store/types.ts';

/** Puts a file into its row; one of the same name leaves and is answered (R-AT-5). */
export function attach(scope: FieldScope, attachment: Attachment): Attachment | null {
  const files = scope.attachments.peek();
  const older = files.find((file) => comparable(file.name) === comparable(attachment.name)) ?? null;
  scope.attachments.value = withAttachment(files, attachment);
  return older;
}

export function withAttachment(files: readonly Attachment[], attachment: Attachment): Attachment[] {
  const name = comparable(attachment.name);
  const isOther = (file: Attachment) => comparable(file.name) !== name && file.id !== attachment.id;
  return [...files.filter(isOther), attachment];
}

export function detach(scope: FieldScope, attachmentId: string): void {
  scope.attachments.value = scope.attachments.peek().filter((file) => file.id !== attachmentId);
}

/** As names of files in one row are compared (R-AT-5). */
export function comparable(name: string): string {
  return name.trim().toLowerCase();
}
