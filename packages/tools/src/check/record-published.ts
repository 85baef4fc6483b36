import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type JsonObject, resolveForm } from '@zhicheng/engine/definition';
import { formPaths, readSchemas } from '../schemas/read-schemas.ts';
import { shapeOf } from './shape-of.ts';

/**
 * Notes in `published.json` beside each form what data its present version has, so that later changes that break drafts
 * are found. What is noted already stays. Answers the files written.
 *
 * @throws ToolsError, EngineError when a form can't be read
 */
export async function recordPublished(folder: string): Promise<string[]> {
  const schemas = await readSchemas(folder);
  const written: string[] = [];
  for (const path of formPaths(schemas)) {
    const definition = await resolveForm(schemas.read, path);
    const file = path.replace(/form\.json$/, 'published.json');
    const content = schemas.texts.has(file) ? schemas.json(file) : {};
    const versions = isObject(content) && isObject(content.versions) ? content.versions : {};
    if (definition.abstract || Object.hasOwn(versions, definition.version)) continue;
    const noted: JsonObject = {
      $schema: '../../meta/published.schema.json',
      versions: { ...versions, [definition.version]: { ...shapeOf(definition) } },
    };
    await writeFile(join(folder, file), `${JSON.stringify(noted, null, 2)}\n`);
    written.push(file);
  }
  return written;
}
