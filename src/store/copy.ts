import { PostgresAdapter, sql } from 'kysely';
import { inBatches } from './batches.ts';
import type { Handle } from './open.ts';

type Row = Record<string, unknown>;

/**
 * Makes the tables of `to` those of `from`, row by row, as `from` is at one moment and all or nothing. This program has
 * migrated both; what `to` had is gone. The tables are those of `to`.
 */
export async function copyTables(from: Handle, to: Handle): Promise<void> {
  await from
    .transaction()
    .execute((reading) => to.transaction().execute((writing) => copyAll(reading, writing)));
}

async function copyAll(from: Handle, to: Handle): Promise<void> {
  const tables = await tablesOf(to);
  // A restore truncates, which whoever began to read before sees as nothing at all
  // (https://www.postgresql.org/docs/15/mvcc-caveats.html).
  if (isPostgres(from))
    await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in access share mode`.execute(
      from,
    );
  for (const table of tables) {
    await empty(to, table);
    for await (const rows of rowsOf(from, table)) {
      for (const batch of inBatches(rows)) await insert(to, table, batch);
    }
  }
}

/** Beside them, the jobs of daemons lie in a schema of their own. */
async function tablesOf(db: Handle): Promise<string[]> {
  const tables = await db.introspection.getTables();
  if (!isPostgres(db)) return tables.map(({ name }) => name);
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return tables.filter(({ schema }) => schema === rows[0]?.name).map(({ name }) => name);
}

function isPostgres(db: Handle): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The audit log refuses to lose single rows; here all of it gives way to another one. */
async function empty(to: Handle, table: string): Promise<void> {
  if (isPostgres(to)) await sql`truncate table ${sql.table(table)}`.execute(to);
  else if (table !== 'audit') await sql`delete from ${sql.table(table)}`.execute(to);
}

async function insert(to: Handle, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const verb = isPostgres(to) ? sql`insert into` : sql`insert or replace into`;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`${verb} ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(to);
}

/** All rows of a table, 100 at a time: a page text may have 200 kB. */
async function* rowsOf(from: Handle, table: string): AsyncGenerator<Row[]> {
  if (isPostgres(from)) {
    await sql`declare copying no scroll cursor for select * from ${sql.table(table)}`.execute(from);
    while (true) {
      const { rows } = await sql<Row>`fetch 100 from copying`.execute(from);
      if (rows.length === 0) break;
      yield rows;
    }
    await sql`close copying`.execute(from);
    return;
  }
  let after = -1;
  while (true) {
    const { rows } = await sql<Row & { place: number }>`select rowid as place, * from ${sql.table(table)}
      where rowid > ${after} order by rowid limit 100`.execute(from);
    if (rows.length === 0) return;
    after = rows.at(-1)?.place ?? after;
    yield rows.map(({ place: _, ...row }) => row);
  }
}
