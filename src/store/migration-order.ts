import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The order in which rows were recorded was SQLite's own `rowid`, which PostgreSQL does not have; now it is a column. */
export const order: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    for (const table of ['changes', 'items', 'alerts'] as const) {
      await db.schema.alterTable(table).addColumn('seq', 'integer').execute();
      if (isSqlite) await sql`update ${sql.table(table)} set seq = rowid`.execute(db);
      await db.schema.createIndex(`${table}_by_seq`).on(table).columns(['seq']).execute();
    }
  },
};
