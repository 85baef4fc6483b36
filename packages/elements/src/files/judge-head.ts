import type { FilePolicy } from '@zhicheng/engine';
import { type CandidateFile, checkFile } from '@zhicheng/engine/files';

/** A file judged by its name, size and first bytes: a film chosen by mistake isn't read into memory. */
export async function judgeHead(
  file: File,
  policy: FilePolicy,
): Promise<{ candidate: CandidateFile; refusal: string | null }> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const candidate = { fileName: file.name, size: file.size, head };
  return { candidate, refusal: checkFile(candidate, policy)?.message ?? null };
}
