import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations.ts';

/** How the tables of a state stand to this program. */
export type Age = 'current' | 'earlier' | 'newer';

function migratorOf<T>(db: Kysely<T>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

/** Whether this program has to migrate the state, or must leave it alone. */
export async function ageOf<T>(db: Kysely<T>): Promise<Age> {
  const done = await migrationsDone(db);
  if (done.some((name) => !(name in migrations))) return 'newer';
  return done.length === Object.keys(migrations).length ? 'current' : 'earlier';
}

async function migrationsDone<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

/**
 * Brings the tables up to this program, all or nothing. With `inTransaction` the caller has begun one; without, it is
 * begun here, behind the lock of whoever does the same.
 */
export async function migrate<T>(
  db: Kysely<T>,
  { inTransaction }: { readonly inTransaction: boolean },
): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest({ disableTransactions: inTransaction });
  if (error) throw error;
}
