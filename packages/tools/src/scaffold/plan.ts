import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { ToolsError } from '../errors.ts';
import { createSchemas, type Schemas } from '../schemas/read-schemas.ts';

/** What is to be written: texts of new files, and of files that get an entry more. Paths as in `Schemas`. */
export interface Plan {
  created: ReadonlyMap<string, string>;
  changed: ReadonlyMap<string, string>;
  /** What the designer does next. */
  next: readonly string[];
}

/** The definitions as they will be. @throws ToolsError `file-exists` where a file would be written over */
export function planned(schemas: Schemas, { created, changed }: Plan): Schemas {
  for (const path of created.keys()) if (schemas.texts.has(path)) throw new ToolsError('file-exists', path);
  return createSchemas(new Map([...schemas.texts, ...created, ...changed]), schemas.folder);
}

export async function writePlan(schemas: Schemas, plan: Plan): Promise<void> {
  planned(schemas, plan);
  for (const [path, text] of plan.created) {
    await mkdir(dirname(join(schemas.folder, path)), { recursive: true });
    // `wx` refuses a file that came into being meanwhile.
    await writeFile(join(schemas.folder, path), text, { flag: 'wx' });
  }
  for (const [path, text] of plan.changed) await writeFile(join(schemas.folder, path), text);
}

export function toText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The file's text with one value changed and everything else as it was written. */
export function withValue(schemas: Schemas, path: string, at: JSONPath, value: unknown): string {
  const text = schemas.texts.get(path) ?? '';
  return applyEdits(text, modify(text, at, value, { formattingOptions: { tabSize: 2, insertSpaces: true } }));
}
