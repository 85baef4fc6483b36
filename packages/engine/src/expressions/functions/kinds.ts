import { asRow, type ExpressionFunction } from './expression-function.ts';

export const kinds: ExpressionFunction = {
  name: 'kinds',
  parameters: ['row'],
  returns: 'list',
  description: 'The kinds of the row’s files.',
  evaluate: (row: unknown) => attachmentsOf(row).map((attachment) => attachment.kind),
};

export function attachmentsOf(row: unknown): readonly { kind: string }[] {
  const attachments = asRow(row).attachments;
  return Array.isArray(attachments) ? attachments : [];
}
