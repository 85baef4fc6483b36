import { randomBytes } from 'node:crypto';
import type { Attachment, Json, JsonObject } from '@zhicheng/engine';
import { checkFile } from '@zhicheng/engine/files';
import { ProblemError } from '../errors.ts';
import { findOwnFile, insertFile, stageFiles, toAttachment } from '../stores/files.ts';
import type { Queries } from '../stores/open-data.ts';
import type { FileRow } from '../stores/tables.ts';
import type { ScopePlace } from './scope-at.ts';

export interface LinkRequest extends ScopePlace {
  declarationId: string;
  ownerId: string;
  path: string;
  value: JsonObject;
  at: string;
}

/**
 * Ties a scope's files to it. Answers the value with every file's description replaced by what the server knows; files of
 * the same person's other scopes and declarations become copies that share the bytes. Files the scope no longer names are
 * let go. To be called in the transaction that stores the value.
 */
export async function linkFiles(queries: Queries, request: LinkRequest): Promise<JsonObject> {
  const { scope, value, declarationId, path, at } = request;
  const linked: JsonObject = { ...value };
  const kept: string[] = [];
  for (const field of scope.fields) {
    const given = field.definition.photo ? (value[field.key] ?? null) : null;
    if (given === null) continue;
    const file = await linkFile(queries, request, given);
    if (!file.photo) throw refuse('照片未通过检查，请重新上传');
    linked[field.key] = toAttachment(file) as unknown as Json;
    kept.push(file.id);
  }
  if (scope.table?.files) {
    const files = await linkRowFiles(queries, request);
    linked.attachments = files.map(toAttachment) as unknown as Json;
    kept.push(...files.map((file) => file.id));
  } else {
    delete linked.attachments;
  }
  await stageFiles(queries, { declarationId, scope: path, at, kept });
  return linked;
}

async function linkRowFiles(queries: Queries, request: LinkRequest): Promise<FileRow[]> {
  const files = new Map<string, FileRow>();
  for (const given of (request.value.attachments ?? []) as Json[]) {
    const file = await linkFile(queries, request, given);
    // R-AT-5: of two files with the same name the later one stays.
    files.set(file.name.toLowerCase(), file);
  }
  const { maxFiles } = request.scope.table?.files ?? { maxFiles: 0 };
  if (files.size > maxFiles) throw refuse(`每条记录最多 ${maxFiles} 个附件，请删除多余的附件`);
  return [...files.values()];
}

async function linkFile(queries: Queries, request: LinkRequest, given: Json): Promise<FileRow> {
  const { id, kind, name } = asReference(given);
  const found = await findOwnFile(queries, id, request.ownerId);
  if (!found) throw refuse('附件不存在或已过期，请重新上传');
  const own =
    found.declarationId === request.declarationId && (found.stagedAt !== null || found.scope === request.path);
  const row: FileRow = {
    ...found,
    declarationId: request.declarationId,
    scope: request.path,
    kind: kind ?? found.kind,
    name: name?.trim() || found.name,
    stagedAt: null,
  };
  checkKind(request, row);
  if (!own) {
    const copy = { ...row, id: randomBytes(16).toString('hex') };
    await insertFile(queries, copy);
    return copy;
  }
  const { scope, kind: newKind, name: newName } = row;
  await queries
    .updateTable('files')
    .set({ scope, kind: newKind, name: newName, stagedAt: null })
    .where('id', '=', id)
    .execute();
  return row;
}

/** A slot may take fewer formats than its table. */
function checkKind({ scope }: LinkRequest, { kind, fileName, size }: FileRow): void {
  const policy = scope.table?.evidence.find((evidence) => evidence.kind === kind)?.files;
  const refusal = policy && checkFile({ fileName, size, head: new Uint8Array() }, policy);
  if (refusal?.rule === 'R-AT-1' || refusal?.rule === 'R-AT-2') throw refuse(refusal.message);
}

function asReference(given: Json): Partial<Attachment> & { id: string } {
  const { id, kind, name } = (given ?? {}) as JsonObject;
  const isText = (value: Json | undefined, max: number) =>
    value === undefined || (typeof value === 'string' && value.length <= max);
  if (typeof id !== 'string' || !isText(kind, 64) || !isText(name, 100))
    throw refuse('附件清单不正确，请刷新页面后重试');
  return { id, ...(kind ? { kind: kind as string } : {}), ...(name ? { name: name as string } : {}) };
}

function refuse(reason: string): ProblemError {
  return new ProblemError('invalid', { detail: `${reason}。` });
}
