import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';
import { createSqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Data = Kysely<Tables>;
/** A database or an open transaction: queries take either. */
export type Queries = Data | Transaction<Tables>;

/** Opens the database of a data folder and brings it up to date. `destroy()` closes it. */
export async function openData(folder: string): Promise<Data> {
  await mkdir(folder, { recursive: true });
  const data = new Kysely<Tables>({ dialect: createSqliteDialect(join(folder, 'zhicheng.sqlite')) });
  const { error } = await new Migrator({ db: data, provider: migrations }).migrateToLatest();
  if (!error) return data;
  await data.destroy();
  throw new Error(`The database in ${folder} could not be brought up to date; restore it from a backup.`, {
    cause: error,
  });
}
