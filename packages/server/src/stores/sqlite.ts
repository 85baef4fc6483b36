import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Kysely's SQLite dialect over Node's own `node:sqlite`. Every commit is on the disk before it is acknowledged. */
export function createSqliteDialect(path: string): SqliteDialect {
  return new SqliteDialect({ database: async () => openDatabase(path) });
}

function openDatabase(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  database.exec('pragma foreign_keys = on; pragma busy_timeout = 5000;');
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // A transaction that first reads and then writes would fail at once when another process writes between.
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const known = statements.get(text);
      if (known) return known;
      const statement = text === 'rollback' ? createRollback(database) : toStatement(database.prepare(text));
      if (statements.size < 500) statements.set(text, statement);
      return statement;
    },
  };
}

/** A full disk makes SQLite roll back by itself; asked to again it would fail, and hide why. */
function createRollback(database: DatabaseSync): SqliteStatement {
  const rollback = toStatement(database.prepare('rollback'));
  return { ...rollback, run: (parameters) => (database.isTransaction ? rollback.run(parameters) : nothingDone) };
}

const nothingDone = { changes: 0, lastInsertRowid: 0 };

function toStatement(statement: StatementSync): SqliteStatement {
  const bind = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}
