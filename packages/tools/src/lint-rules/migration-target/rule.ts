import type { MigrationOperation } from '@zhicheng/engine/migration';
import { schemaAt } from '../../build/scope-schemas.ts';
import type { LintRule } from '../lint-rule.ts';

/** A migration to the present version that renames, moves or splits into data which are not there. */
export const migrationTarget: LintRule = {
  id: 'migration-target',
  severity: 'error',
  message: {
    zh: '迁移把数据放到 {path}，而这一版没有',
    en: 'The migration puts data at {path}, which this version does not have',
  },
  remedy: { zh: '请改正路径，或在数据模式里补上', en: 'Correct the path, or add it to the data schema' },
  *form({ definition: { schema, version, migrations = {} } }) {
    for (const [name, { to, operations }] of Object.entries(migrations)) {
      if (to !== version) continue;
      for (const [index, operation] of operations.entries()) {
        const path = targetOf(operation);
        if (path !== null && !schemaAt(schema, path))
          yield { at: `/migrations/${name}/operations/${index}`, params: { path } };
      }
    }
  },
};

function targetOf(operation: MigrationOperation): string | null {
  if (operation.op === 'rename') return `${operation.scope}/${operation.to}`;
  if (operation.op === 'move') return operation.to;
  if (operation.op === 'into-row') return `${operation.table}/*`;
  return null;
}
