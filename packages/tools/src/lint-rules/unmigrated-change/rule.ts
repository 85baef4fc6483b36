import { type MigrationDefinition, migrateDraft } from '@zhicheng/engine/migration';
import { lostValues } from '../../check/published-shapes.ts';
import type { LintRule } from '../lint-rule.ts';

/** A value of an earlier published version that is gone or of another type, and that no migration deals with. */
export const unmigratedChange: LintRule = {
  id: 'unmigrated-change',
  severity: 'error',
  message: {
    zh: '版本 {version} 的 {path}（{before}）现在是 {after}，却没有迁移',
    en: '{path} ({before}) of version {version} is now {after}, and no migration deals with it',
  },
  remedy: {
    zh: '请在 migrations 里写明它怎样变（改名、移动、拆分、换代码、变成一行，或删去并说明原因）',
    en: 'Say in migrations what becomes of it: rename, move, split, map-codes, into-row, or drop with a reason',
  },
  *form(subject) {
    const { version: now, migrations = {} } = subject.definition;
    for (const { version, path, before, after, at } of lostValues(subject)) {
      if (version === now || isMigrated(Object.values(migrations), version, now, path)) continue;
      yield { at, params: { version, path, before, after: after ?? '–' } };
    }
  },
};

/** Found by migrating a draft that holds just this value. */
function isMigrated(migrations: readonly MigrationDefinition[], from: string, to: string, path: string): boolean {
  const cut = path.lastIndexOf('/');
  const scope = path.slice(0, cut).replace(/\*$/, 'row');
  const key = path.slice(cut + 1);
  const migrated = migrateDraft([{ path: scope, value: { [key]: 'x' } }], migrations, from, to);
  return migrated !== null && migrated.scopes.find((one) => one.path === scope)?.value[key] !== 'x';
}
