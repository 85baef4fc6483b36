import type { Json } from '../definition/types.ts';
import { sameJson } from '../state/same-json.ts';
import { migrateDraft } from './migrate-draft.ts';
import type { DraftScope, MigrationSample } from './types.ts';

/** Migrates the sample's draft. Answers what did not come as expected; an empty list is a pass. */
export function runMigrationSample({ migrations, from, to, draft, expect }: MigrationSample): string[] {
  const migrated = migrateDraft(draft, migrations, from, to);
  if (!migrated || !expect) {
    const expected = expect ? 'a chain of migrations' : 'no chain';
    return Boolean(migrated) === Boolean(expect) ? [] : [`expected ${expected} from ${from} to ${to}`];
  }
  const differences: string[] = [];
  const compare = (what: string, wanted: unknown, found: unknown): void => {
    if (sameJson(wanted as Json, found as Json)) return;
    differences.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
  };
  const wanted = byPath(expect.scopes);
  const found = byPath(unnamed(migrated.scopes, new Set([...draft, ...expect.scopes].map(({ path }) => path))));
  for (const path of new Set([...wanted.keys(), ...found.keys()])) {
    compare(path, wanted.get(path) ?? [], found.get(path) ?? []);
  }
  compare('notices', expect.notices, migrated.notices);
  for (const change of expect.changes ?? []) {
    const made = migrated.changes.some((each) =>
      sameJson({ ...each, ...change } as unknown as Json, each as unknown as Json),
    );
    if (!made) compare(`change of ${change.path}`, change, migrated.changes);
  }
  if (!sameJson(migrateDraft(draft, migrations, from, to) as unknown as Json, migrated as unknown as Json)) {
    differences.push('a second time it ends differently');
  }
  return differences;
}

/** New rows under the name that the sample gives them; their ids are not for samples to know. */
function unnamed(scopes: readonly DraftScope[], known: ReadonlySet<string>): DraftScope[] {
  return scopes.map(({ path, value }) => {
    const pattern = `${path.slice(0, path.lastIndexOf('/'))}/*`;
    if (known.has(path) || !known.has(pattern)) return { path, value };
    const { rowId: _, ...rest } = value;
    return { path: pattern, value: rest };
  });
}

function byPath(scopes: readonly DraftScope[]): Map<string, Json[]> {
  const values = new Map<string, Json[]>();
  for (const { path, value } of scopes) values.set(path, [...(values.get(path) ?? []), value]);
  return values;
}
