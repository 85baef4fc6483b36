import { joinPath } from '@zhicheng/engine/definition';
import { createSchemas, dictionaryPaths, type Schemas } from '../schemas/read-schemas.ts';

/**
 * What can change one form: the file itself, all that it extends and refers to, the dictionaries they name, and the
 * meta-schemas. Checking these takes as long whether a folder holds one form or three hundred.
 */
export function closureOf(schemas: Schemas, formPath: string): Schemas {
  const paths = new Set<string>();
  reach(schemas, formPath, paths);
  const words = new Set([...paths].flatMap((path) => schemas.texts.get(path)?.match(/[\w-]+/g) ?? []));
  for (const path of dictionaryPaths(schemas)) if (words.has(idOf(schemas, path))) paths.add(path);
  const texts = [...schemas.texts].filter(([path]) => paths.has(path) || path.startsWith('meta/'));
  return createSchemas(new Map(texts), schemas.folder);
}

/** References are looked for in the text, so that a file which isn't JSON at the moment still leads on. */
function reach(schemas: Schemas, path: string, paths: Set<string>): void {
  const text = schemas.texts.get(path);
  if (text === undefined || paths.has(path)) return;
  paths.add(path);
  for (const [, target = ''] of text.matchAll(/"(?:\$ref|extends)"\s*:\s*"([^"#:]+)(?:#[^"]*)?"/g)) {
    const next = tryJoin(path, target);
    if (next !== null) reach(schemas, next, paths);
  }
}

function tryJoin(from: string, to: string): string | null {
  try {
    return joinPath(from, to);
  } catch {
    // It leaves the folder: a finding of the check.
    return null;
  }
}

function idOf(schemas: Schemas, path: string): string {
  return /"id"\s*:\s*"([^"]+)"/.exec(schemas.texts.get(path) ?? '')?.[1] ?? '';
}
