import type { LintRule } from '../lint-rule.ts';

/** A migration that goes backwards, or beyond the form's version, or after which none leads on. */
export const migrationVersion: LintRule = {
  id: 'migration-version',
  severity: 'error',
  message: {
    zh: '迁移从 {from} 到 {to}，与本表单的版本 {version} 接不上',
    en: "The migration from {from} to {to} does not lead to the form's version, {version}",
  },
  remedy: {
    zh: '请让 from 早于 to，to 不晚于本表单的版本，最后一个迁移到本版本',
    en: "Let from be before to, to no later than the form's version, and the last migration lead to it",
  },
  *form({ definition: { version, migrations = {} } }) {
    const starts = new Set(Object.values(migrations).map(({ from }) => from));
    for (const [name, { from, to }] of Object.entries(migrations)) {
      const goesOn = to === version || starts.has(to);
      if (goesOn && isBefore(from, to) && !isBefore(version, to)) continue;
      yield { at: `/migrations/${name}/to`, params: { from, to, version } };
    }
  },
};

function isBefore(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = (left ?? []).findIndex((part, at) => part !== right?.[at]);
  return index >= 0 && (left?.[index] ?? 0) < (right?.[index] ?? 0);
}
