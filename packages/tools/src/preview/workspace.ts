import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSchemas, readSchemas, type Schemas } from '../schemas/read-schemas.ts';

/** A folder of definitions that follows the disk. */
export interface Workspace {
  /** As of now; another object after each change. */
  readonly schemas: Schemas;
  /** Calls the listener a moment after files were saved, with their paths. Answers what stops it. */
  watch(listener: (changed: readonly string[]) => void): () => void;
}

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const pause = 60;

export async function openWorkspace(folder: string): Promise<Workspace> {
  let schemas = await readSchemas(folder);

  const refresh = async (paths: readonly string[]): Promise<string[]> => {
    const texts = new Map(schemas.texts);
    const changed: string[] = [];
    for (const path of paths) {
      const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
      if (text === texts.get(path)) continue;
      changed.push(path);
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
    }
    const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
    if (changed.length > 0) schemas = createSchemas(new Map(sorted), folder);
    return changed;
  };

  return {
    get schemas() {
      return schemas;
    },
    watch(listener) {
      const touched = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      const settle = async (): Promise<void> => {
        const changed = await refresh([...touched].sort());
        touched.clear();
        if (changed.length > 0) listener(changed);
      };
      const watcher: FSWatcher = watch(folder, { recursive: true }, (_event, name) => {
        if (!name?.endsWith('.json')) return;
        touched.add(name.replaceAll('\\', '/'));
        clearTimeout(timer);
        timer = setTimeout(() => void settle(), pause);
      });
      return () => {
        clearTimeout(timer);
        watcher.close();
      };
    },
  };
}
