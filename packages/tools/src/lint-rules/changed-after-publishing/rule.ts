import { lostValues } from '../../check/published-shapes.ts';
import type { LintRule } from '../lint-rule.ts';

/** A value that a published version of this very number had, and that is gone or of another type. */
export const changedAfterPublishing: LintRule = {
  id: 'changed-after-publishing',
  severity: 'error',
  message: {
    zh: '版本 {version} 发布后，{path} 由 {before} 变成了 {after}',
    en: 'After version {version} was published, {path} changed from {before} to {after}',
  },
  remedy: {
    zh: '请升版本号并写一个迁移，或改回来',
    en: 'Raise the version and write a migration, or take the change back',
  },
  *form(subject) {
    for (const { version, path, before, after, at } of lostValues(subject))
      if (version === subject.definition.version) yield { at, params: { version, path, before, after: after ?? '–' } };
  },
};
