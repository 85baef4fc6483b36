export { type CandidateFile, checkFile, type FileRefusal, type FileRule } from './check-file.ts';
export { extensionOf, type FileKind, fileKindOf, fileKinds } from './file-kind.ts';
export { readImageHeader } from './image-header/read-image-header.ts';
export type { ImageHeader } from './image-header/types.ts';
export { type PhotoBackground, photoBackground } from './photo-background.ts';
