import type { PhotoFacts } from '@zhicheng/engine';
import { checkFile, fileKindOf, readImageHeader } from '@zhicheng/engine/files';
import { ProblemError } from '../errors.ts';
import { isWholeImage, makeThumbnail, readPhotoFacts } from './image.ts';
import { toRefusal, type UploadPolicy } from './upload-policy.ts';

export interface InspectedFile {
  mediaType: string;
  photo: PhotoFacts | null;
  thumbnail: Uint8Array | null;
}

const decodable = new Set(['image/jpeg', 'image/png', 'image/gif']);

/** Judges a whole file by its content; rejects with the rule it breaks. */
export async function inspectFile(bytes: Uint8Array, fileName: string, policy: UploadPolicy): Promise<InspectedFile> {
  return policy.photo ? inspectPhoto(bytes) : inspectEvidence(bytes, fileName, policy);
}

async function inspectEvidence(bytes: Uint8Array, fileName: string, policy: UploadPolicy): Promise<InspectedFile> {
  const refusal = checkFile({ fileName, size: bytes.length, head: bytes.subarray(0, 4096), whole: bytes }, policy);
  if (refusal) throw toRefusal(refusal);
  const mediaType = fileKindOf(fileName)?.mediaType ?? 'application/octet-stream';
  if (!decodable.has(mediaType)) return { mediaType, photo: null, thumbnail: null };
  if (!(await isWholeImage(bytes))) throw damaged();
  return { mediaType, photo: null, thumbnail: await makeThumbnail(bytes) };
}

/** A picture of the wrong kind or size is kept: the rules on its facts say what is wrong with it. */
async function inspectPhoto(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length === 0) throw new ProblemError('R-AT-4');
  const { format } = readImageHeader(bytes);
  if (!decodable.has(`image/${format}`)) throw new ProblemError('R-PH-1');
  const photo = await readPhotoFacts(bytes);
  if (!photo) throw damaged();
  return { mediaType: `image/${format}`, photo, thumbnail: await makeThumbnail(bytes) };
}

function damaged(): ProblemError {
  const title = '图片不完整，无法读取';
  return new ProblemError('R-AT-3', { title, detail: `${title}，请重新导出或拍摄后再上传。` });
}
