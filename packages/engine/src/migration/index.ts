export { type MigratedDraft, migrateDraft } from './migrate-draft.ts';
export type * from './types.ts';
