import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Metadata, Server as TusServer, type Upload } from '@tus/server';
import type { Attachment } from '@zhicheng/engine';
import { type ProblemCode, ProblemError } from '../errors.ts';
import type { Library } from '../forms/library.ts';
import type { Blobs } from '../stores/blobs.ts';
import { sha256 } from '../stores/canonical.ts';
import { findFile, insertFile, toAttachment } from '../stores/files.ts';
import type { Data } from '../stores/open-data.ts';
import { inspectFile } from './inspect-file.ts';
import { maxUploadBytes, uploadPolicyOf } from './upload-policy.ts';

/** Our name for a new upload; set by the route, never taken from the client. */
export const uploadIdHeader = 'zc-upload-id';
export const thumbnailOf = (blob: string): string => `${blob}-thumbnail`;

export interface Uploads {
  /** Speaks tus 1.0.0; who may upload what is the route's to say. */
  handle(request: Request): Promise<Response>;
  /** The file of a finished upload; finishes what a stop of the server left unfinished. Undefined while bytes are missing. */
  finished(id: string): Promise<Attachment | undefined>;
  /** Forgets an upload that isn't finished, with its bytes. */
  discard(id: string): Promise<void>;
}

export interface UploadsOptions {
  /** On the same file system as the blobs. */
  folder: string;
  data: Data;
  blobs: Blobs;
  library: Library;
  clock: () => Date;
}

/** What a client tells when it creates an upload. */
export interface UploadMetadata {
  declaration: string;
  scope: string;
  kind: string;
  name: string;
  filename: string;
}

/** Resumable uploads: pieces in a folder of their own, judged and put among the blobs once they are whole. */
export function createUploads(options: UploadsOptions): Uploads {
  const { folder, data } = options;
  const datastore = new FileStore({ directory: folder });
  const tus = new TusServer({
    path: '/api/uploads',
    datastore,
    relativeLocation: true,
    maxSize: maxUploadBytes,
    allowedOrigins: [],
    namingFunction: (request) => request.headers.get(uploadIdHeader) ?? '',
    onUploadFinish: async (_, upload) => {
      const attachment = await complete(upload);
      const header = Buffer.from(JSON.stringify(attachment)).toString('base64url');
      return { headers: { 'Zc-Attachment': header } };
    },
    onResponseError: (_, error) => {
      if (error instanceof ProblemError) return { status_code: 422, body: toBody(error) };
      return undefined;
    },
  });

  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: a file is in memory as a whole, and decoded, while it is judged. */
  function complete(upload: Upload): Promise<Attachment> {
    const result = last.then(async () => (await settled(upload.id)) ?? judge(upload));
    last = result.catch(() => {});
    return result;
  }

  async function judge(upload: Upload): Promise<Attachment> {
    const path = join(folder, upload.id);
    try {
      const attachment = await store(upload, path);
      await rm(`${path}.json`, { force: true });
      return attachment;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // R-AT: what was refused leaves no bytes.
      await discard(upload.id);
      const refusal = toBody(error);
      await data.updateTable('uploads').set({ refusal }).where('id', '=', upload.id).execute();
      throw error;
    }
  }

  /** What came of a whole upload; rejects with what it was refused for. */
  async function settled(id: string): Promise<Attachment | undefined> {
    const file = await findFile(data, id);
    if (file) return toAttachment(file);
    const row = await data.selectFrom('uploads').select('refusal').where('id', '=', id).executeTakeFirst();
    if (row?.refusal) throw fromBody(row.refusal);
    return undefined;
  }

  async function store({ id, metadata }: Upload, path: string): Promise<Attachment> {
    const { scope, kind, name, filename, declaration: declarationId } = metadata as unknown as UploadMetadata;
    const { formId, formVersion } = await data
      .selectFrom('declarations')
      .select(['formId', 'formVersion'])
      .where('id', '=', declarationId)
      .executeTakeFirstOrThrow();
    const { model } = await options.library.form(formId, formVersion);
    const bytes = await readFile(path);
    const { mediaType, photo, thumbnail } = await inspectFile(bytes, filename, uploadPolicyOf(model, scope, kind));
    if (thumbnail) await options.blobs.write(thumbnailOf(id), thumbnail);
    await options.blobs.put(id, path);
    const uploadedAt = options.clock().toISOString();
    const row = {
      id,
      declarationId,
      scope,
      kind,
      name: name || filename,
      fileName: filename,
      mediaType,
      size: bytes.length,
      sha256: sha256(bytes),
      photo: photo && JSON.stringify(photo),
      blob: id,
      uploadedAt,
      stagedAt: uploadedAt,
    };
    await insertFile(data, row);
    return toAttachment(row);
  }

  async function discard(id: string): Promise<void> {
    await rm(join(folder, id), { force: true });
    await rm(join(folder, `${id}.json`), { force: true });
  }

  return {
    handle: (request) => tus.handleWeb(request),
    discard,

    async finished(id) {
      const attachment = await settled(id);
      if (attachment) return attachment;
      const upload = await datastore.getUpload(id).catch(() => undefined);
      return upload && upload.offset === upload.size ? complete(upload) : undefined;
    },
  };
}

/** Reads `Upload-Metadata`; rejects what isn't complete. */
export function parseUploadMetadata(header: string | undefined): UploadMetadata {
  let given: Record<string, string | null>;
  try {
    given = Metadata.parse(header);
  } catch {
    throw new ProblemError('upload-protocol');
  }
  const { declaration, scope, kind, name, filename } = given;
  const isShort = [scope, kind, name, filename].every((text) => (text?.length ?? 0) <= 255);
  if (!declaration || !scope || !kind || !filename || !isShort) throw new ProblemError('upload-protocol');
  return { declaration, scope, kind, name: name ?? '', filename };
}

/** tus answers errors as text; ours travel through it as JSON. */
export function fromBody(body: string): ProblemError {
  const { code, title, detail } = JSON.parse(body) as { code: ProblemCode; title?: string; detail?: string };
  return new ProblemError(code, { ...(title ? { title } : {}), ...(detail ? { detail } : {}) });
}

function toBody({ code, extensions: { title, detail } }: ProblemError): string {
  return JSON.stringify({ code, title, detail });
}
