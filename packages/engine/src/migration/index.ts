export { type MigratedDraft, migrateDraft } from './migrate-draft.ts';
export { runMigrationSample } from './run-sample.ts';
export type * from './types.ts';
