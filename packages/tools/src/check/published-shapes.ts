import { isObject } from '@zhicheng/engine/definition';
import type { FormSubject } from './form-subject.ts';
import { type Shape, shapeOf } from './shape-of.ts';

/** A value that a published version had, and that the form now hasn't, or has of another type. */
export interface LostValue {
  version: string;
  path: string;
  before: string;
  /** Null: gone. */
  after: string | null;
  /** Of the version, in `published.json`. */
  at: { file: string; pointer: string };
}

/** What has changed against `published.json` beside the form, for each version there; nothing where there is none. */
export function lostValues({ path, definition, schemas }: FormSubject): LostValue[] {
  const file = path.replace(/form\.json$/, 'published.json');
  const content = schemas.texts.has(file) ? schemas.json(file) : null;
  const versions = isObject(content) && isObject(content.versions) ? content.versions : {};
  const now = shapeOf(definition);
  return Object.entries(versions).flatMap(([version, shape]) =>
    Object.entries(shape as Shape).flatMap(([path, before]) => {
      const after = now[path] ?? null;
      const at = { file, pointer: `/versions/${version}/${path.replaceAll('~', '~0').replaceAll('/', '~1')}` };
      return after === before ? [] : [{ version, path, before, after, at }];
    }),
  );
}
