import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** The one set of migrations, for SQLite and PostgreSQL. A released one is never edited; add the next. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-declarations': declarations,
    '0002-accounts': accounts,
    '0003-versions': versions,
  }),
};

const declarations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('declarations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ownerId', 'text', (c) => c.notNull())
      .addColumn('formId', 'text', (c) => c.notNull())
      .addColumn('formVersion', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('meta', 'text', (c) => c.notNull())
      .addColumn('applicant', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('declarationsOfOwner').on('declarations').column('ownerId').execute();

    await db.schema
      .createTable('scopes')
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .addColumn('unconfirmed', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('scopesKey', ['declarationId', 'path'])
      .execute();

    await db.schema
      .createTable('uploads')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ownerId', 'text', (c) => c.notNull())
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('refusal', 'text')
      .execute();

    await db.schema
      .createTable('files')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('fileName', 'text', (c) => c.notNull())
      .addColumn('mediaType', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('photo', 'text')
      .addColumn('blob', 'text', (c) => c.notNull())
      .addColumn('uploadedAt', 'text', (c) => c.notNull())
      .addColumn('stagedAt', 'text')
      .execute();
    await db.schema.createIndex('filesOfDeclaration').on('files').column('declarationId').execute();
    await db.schema.createIndex('filesOfBlob').on('files').column('blob').execute();

    await db.schema
      .createTable('events')
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('step', 'text', (c) => c.notNull())
      .addColumn('result', 'text', (c) => c.notNull())
      .addColumn('opinion', 'text', (c) => c.notNull())
      .addColumn('actorUnit', 'text', (c) => c.notNull())
      .addColumn('actorName', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('stateAfter', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('eventsKey', ['declarationId', 'seq'])
      .execute();

    await db.schema
      .createTable('snapshots')
      .addColumn('number', 'text', (c) => c.primaryKey())
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id'))
      .addColumn('formId', 'text', (c) => c.notNull())
      .addColumn('formVersion', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('submittedAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('snapshotsOfDeclaration').on('snapshots').column('declarationId').execute();

    await db.schema
      .createTable('answers')
      .addColumn('ownerId', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('bodyHash', 'text', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answersKey', ['ownerId', 'key'])
      .execute();
  },
};

/** The first four tables are better-auth's core schema with our names and our extra columns (`accounts/auth.ts`). */
const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('users')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('emailVerified', 'integer', (c) => c.notNull())
      .addColumn('image', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .addColumn('username', 'text', (c) => c.unique())
      .addColumn('userType', 'text', (c) => c.notNull())
      .addColumn('idNumber', 'text', (c) => c.notNull().unique())
      .addColumn('mobile', 'text', (c) => c.notNull())
      .addColumn('contactEmail', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('sessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('userId', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('credentials')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('accountId', 'text', (c) => c.notNull())
      .addColumn('providerId', 'text', (c) => c.notNull())
      .addColumn('userId', 'text', (c) => c.notNull().references('users.id').onDelete('cascade'))
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', 'text')
      .addColumn('refreshTokenExpiresAt', 'text')
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('verifications')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('identifier', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .addColumn('createdAt', 'text', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('captchas')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('image', 'text', (c) => c.notNull())
      .addColumn('answers', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('emailCodes')
      .addColumn('email', 'text', (c) => c.primaryKey())
      .addColumn('codeHash', 'text', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('expiresAt', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('loginFailures')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('lastAt', 'text', (c) => c.notNull())
      .execute();
  },
};

const versions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('scopeHistory')
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('formVersion', 'text', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updatedAt', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('scopeHistoryKey', ['declarationId', 'formVersion', 'path'])
      .execute();
    await db.schema
      .createTable('migrations')
      .addColumn('declarationId', 'text', (c) => c.notNull().references('declarations.id').onDelete('cascade'))
      .addColumn('fromVersion', 'text', (c) => c.notNull())
      .addColumn('toVersion', 'text', (c) => c.notNull())
      .addColumn('notices', 'text', (c) => c.notNull())
      .addColumn('changes', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('seenAt', 'text')
      .addPrimaryKeyConstraint('migrationsKey', ['declarationId', 'fromVersion'])
      .execute();
  },
};
