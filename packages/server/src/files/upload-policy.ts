import type { FilePolicy, FormModel } from '@zhicheng/engine';
import { type FileRule, fileKinds } from '@zhicheng/engine/files';
import { scopeAt } from '../declarations/scope-at.ts';
import { ProblemError } from '../errors.ts';

export const maxUploadBytes = 20 * 1024 * 1024;

/** What a kind of file may be in a scope. */
export interface UploadPolicy extends FilePolicy {
  /** The photo of a panel: judged by its content, whatever its name. */
  photo: boolean;
  step: string;
}

/** Rejects scopes that take no such file. */
export function uploadPolicyOf(model: FormModel, scopePath: string, kind: string): UploadPolicy {
  const { scope } = scopeAt(model, scopePath);
  const { step, table } = scope;
  if (scope.fields.some((field) => field.definition.photo && field.key === kind)) {
    const extensions = fileKinds.map((file) => file.extension);
    return { extensions, maxBytes: maxUploadBytes, maxFiles: 1, photo: true, step };
  }
  const policy = table?.evidence.find((evidence) => evidence.kind === kind)?.files ?? table?.files;
  if (!policy) throw new ProblemError('invalid', { detail: '这一部分不收附件，请在其他步骤上传。' });
  return { ...policy, maxBytes: Math.min(policy.maxBytes, maxUploadBytes), photo: false, step };
}

/** The engine's refusal as a problem. */
export function toRefusal({ rule, message }: { rule: FileRule; message: string }): ProblemError {
  return new ProblemError(rule, { title: message, detail: `${message}。` });
}
