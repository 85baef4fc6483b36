import { referencesIn } from '../../check/references-in.ts';
import type { Schemas } from '../../schemas/read-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** `$ref` or `extends` that lead back to where they began. */
export const referenceCycle: LintRule = {
  id: 'reference-cycle',
  severity: 'error',
  fatal: true,
  message: { zh: '引用绕了一圈：{trail}', en: 'The references go round in a circle: {trail}' },
  remedy: { zh: '请断开其中一处', en: 'Cut one of them' },
  *file(path, schemas) {
    for (const { pointer, reference, target } of referencesIn(schemas, path)) {
      const trail =
        target === null || reference.startsWith('#')
          ? null
          : trailTo(schemas, path, target.split('#')[0] ?? '', [path]);
      if (trail) yield { at: { file: path, pointer }, params: { trail: trail.join(' → ') } };
    }
  },
};

/** The way from a file back to `home`, or null. References within one file don't count unless they name the file. */
function trailTo(schemas: Schemas, home: string, file: string, trail: readonly string[]): readonly string[] | null {
  if (file === home) return [...trail, file];
  if (trail.includes(file) || !schemas.texts.has(file)) return null;
  for (const { target } of safeReferences(schemas, file)) {
    const found = target === null ? null : trailTo(schemas, home, target.split('#')[0] ?? '', [...trail, file]);
    if (found) return found;
  }
  return null;
}

/** Another file may not be JSON; that is told of it. */
function safeReferences(schemas: Schemas, file: string): ReturnType<typeof referencesIn> {
  try {
    return referencesIn(schemas, file);
  } catch {
    return [];
  }
}
