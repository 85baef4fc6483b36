import type { CompiledForm, FilePolicy } from '../definition/types.ts';
import { checkFile } from '../files/check-file.ts';
import { fileKindOf } from '../files/file-kind.ts';
import { readImageHeader } from '../files/image-header/read-image-header.ts';
import { storeMessages } from './problem.ts';
import { sectionOfScope } from './scope-section.ts';
import { StoreError } from './store-error.ts';
import type { Attachment, Upload, UploadProgress, UploadRequest } from './types.ts';
import { uniqueId } from './unique-id.ts';

/** Photos have rules of their own (R-PH-*); here only what could be a picture at all. */
const picture: FilePolicy = { extensions: ['jpg', 'png', 'gif', 'bmp'], maxBytes: 20_971_520, maxFiles: 1 };

/** Takes a file in one go after the server's checks; a pause holds it until resumed. */
export function startMemoryUpload(
  form: () => CompiledForm,
  files: Map<string, Blob>,
  request: UploadRequest,
  now: () => number,
  onProgress?: (progress: UploadProgress) => void,
): Upload {
  let cancelled = false;
  let resume: () => void = () => {};
  let gate = Promise.resolve();

  const take = async (): Promise<Attachment> => {
    const { file, fileName, kind, name, scope, handle, onHandle } = request;
    const id = handle ?? uniqueId();
    onHandle?.(id);
    const policy = policyOf(form(), scope, kind);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const refusal = checkFile({ fileName, size: file.size, head: bytes.subarray(0, 4096), whole: bytes }, policy);
    if (refusal) {
      const problem = { title: refusal.message, status: 422, code: refusal.rule };
      throw new StoreError('refused', refusal.message, { problem });
    }
    await gate;
    if (cancelled) throw new StoreError('cancelled', storeMessages.cancelled);
    onProgress?.({ sent: file.size, total: file.size, speed: 0 });
    const mediaType = fileKindOf(fileName)?.mediaType ?? 'application/octet-stream';
    files.set(id, new Blob([bytes], { type: mediaType }));
    const uploadedAt = new Date(now()).toISOString();
    const attachment = { id, kind, name, fileName, mediaType, size: file.size, uploadedAt };
    if (policy !== picture) return attachment;
    return {
      ...attachment,
      photo: { ...readImageHeader(bytes), hue: null, saturation: null, lightness: null, complete: true },
    };
  };

  return {
    done: take(),
    pause() {
      gate = new Promise((resolve) => {
        resume = resolve;
      });
    },
    resume: () => resume(),
    cancel() {
      cancelled = true;
      resume();
    },
  };
}

function policyOf(form: CompiledForm, scope: string, kind: string): FilePolicy {
  const definition = sectionOfScope(form, scope)?.definition;
  if (definition?.kind === 'panel') return picture;
  if (!definition?.files) throw new StoreError('invalid', storeMessages.invalid);
  const extensions = definition.evidence?.[kind]?.extensions ?? definition.files.extensions;
  return { ...definition.files, extensions };
}
