import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { migrateDraft } from './migrate-draft.ts';
import type { DraftChange, DraftScope, MigrationDefinition } from './types.ts';

/** A file of `schemas/suite/migrations/`. In `expect`, the path `/table/*` stands for a row that the migration makes. */
interface MigrationSample {
  title: string;
  migrations: MigrationDefinition[];
  from: string;
  to: string;
  draft: DraftScope[];
  /** Null: no chain of migrations leads there. */
  expect: { scopes: DraftScope[]; notices: string[]; changes?: Partial<DraftChange>[] } | null;
}

const folder = new URL('../../../../schemas/suite/migrations/', import.meta.url);

for (const file of readdirSync(folder)) {
  const sample = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as MigrationSample;
  test(`${file}: ${sample.title}`, () => {
    const migrated = migrateDraft(sample.draft, sample.migrations, sample.from, sample.to);
    const { changes = [], ...expected } = sample.expect ?? {};

    assert.deepEqual(
      migrated && { scopes: unnamed(migrated.scopes, sample), notices: migrated.notices },
      sample.expect && expected,
    );
    for (const change of changes)
      assert.ok(
        migrated?.changes.some((made) => includes(made, change)),
        change.path,
      );
    assert.deepEqual(migrateDraft(sample.draft, sample.migrations, sample.from, sample.to), migrated, 'the same again');
  });
}

/** New rows under the name that the sample gives them; their ids are not for samples to know. */
function unnamed(scopes: readonly DraftScope[], { draft, expect }: MigrationSample): DraftScope[] {
  const known = new Set([...draft, ...(expect?.scopes ?? [])].map(({ path }) => path));
  return scopes.map(({ path, value }) => {
    const pattern = `${path.slice(0, path.lastIndexOf('/'))}/*`;
    if (known.has(path) || !known.has(pattern)) return { path, value };
    const { rowId: _, ...rest } = value;
    return { path: pattern, value: rest };
  });
}

function includes(made: DraftChange, expected: Partial<DraftChange>): boolean {
  return Object.entries(expected).every(([key, value]) => isDeepStrictEqual(made[key as keyof DraftChange], value));
}
