import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import type { Storage } from '../../src/model/storage.ts';
import { BinaryOrderPlugin } from '../../src/store/binary-order.ts';
import { migrations } from '../../src/store/migrations.ts';

type Row = Record<string, unknown>;
/** Table → its rows. */
export type Contents = Record<string, Row[]>;

// biome-ignore lint/suspicious/noExplicitAny: tables as they were, which the program has no types of any more
type AnyTables = any;

/** A state as it is, whatever version wrote it: nothing is looked at, nothing is migrated. */
export async function withRaw<T>(storage: Storage, work: (db: Kysely<AnyTables>) => Promise<T>): Promise<T> {
  const db = rawHandle(storage);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function rawHandle(storage: Storage): Kysely<AnyTables> {
  if (storage.kind === 'postgres') {
    const pool = new Pool({ connectionString: storage.url, max: 1 });
    // `end` does not wait for its connections to close; the drop of the database may be faster.
    pool.on('error', () => {});
    return new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new BinaryOrderPlugin()] });
  }
  mkdirSync(dirname(storage.file), { recursive: true });
  const database = new Database(storage.file);
  database.pragma('journal_mode = WAL');
  return new Kysely({ dialect: new SqliteDialect({ database }) });
}

/** Which migrations were done, in their order. */
export async function migrationsOf(storage: Storage): Promise<string[]> {
  return await withRaw(storage, async (db) => {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  });
}

/** All rows, those that have an order of recording in it, of any version. */
export async function rawContents(storage: Storage): Promise<Contents> {
  return await withRaw(storage, async (db) => {
    const contents: Contents = {};
    for (const { name, columns } of await db.introspection.getTables()) {
      const { rows } = await sql<Row>`select * from ${sql.table(name)}`.execute(db);
      const key = (row: Row): string => JSON.stringify(row);
      const isOrdered = columns.some((column) => column.name === 'seq');
      contents[name] = rows.sort((a, b) =>
        isOrdered ? Number(a.seq) - Number(b.seq) : key(a) < key(b) ? -1 : 1,
      );
    }
    return contents;
  });
}

const renamedIn0003 = { held_content: 'held_sha256', accepted_content: 'accepted_sha256' } as const;

/** What alerts have since 0009. */
function withoutNewFields(data: unknown): string {
  const {
    claim: _,
    jurisdiction: __,
    named: ___,
    isIgnored: ____,
    read: _____,
    ...alert
  } = JSON.parse(String(data));
  const bare = (part: Row | null, fields: readonly string[]): Row | null =>
    part && Object.fromEntries(Object.entries(part).filter(([field]) => !fields.includes(field)));
  return JSON.stringify({
    ...alert,
    subject: bare(alert.subject, ['birthDates', 'countries', 'positions']),
    entry: bare(alert.entry, ['aliases', 'relations', 'language']),
  });
}

/** What is in a state of now, as the program wrote it whose last migration was this one. */
function asWrittenBy(last: string, contents: Contents): Contents {
  if (last >= '0009') return contents;
  const { addressees = [], alerts = [], sources = [], ...rest } = contents;
  const recipientsOf = (alert: Row): string[] =>
    addressees.filter(({ alert_id }) => alert_id === alert.id).map(({ recipient }) => String(recipient));
  return {
    ...rest,
    alerts: alerts.map((alert) => ({
      ...alert,
      data: withoutNewFields(alert.data),
      recipients: JSON.stringify(recipientsOf(alert)),
    })),
    delivery_alerts: addressees
      .filter(({ delivery_id }) => delivery_id !== null)
      .map(({ alert_id, delivery_id }) => ({ alert_id, delivery_id })),
    sources: sources.map((source) =>
      last >= '0003'
        ? source
        : {
            ...source,
            [renamedIn0003.held_content]: source.held_content,
            [renamedIn0003.accepted_content]: source.accepted_content,
          },
    ),
  };
}

/** Writes what is in a state of now into an empty one, in the tables and columns that there were up to a migration. */
export async function writeEarlier(storage: Storage, last: string, contents: Contents): Promise<void> {
  await withRaw(storage, async (db) => {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error } = await migrator.migrateTo(last);
    if (error) throw error;
    const rows = asWrittenBy(last, contents);
    for (const { name, columns } of await db.introspection.getTables()) {
      for (const row of rows[name] ?? []) {
        // The migration has begun the log, with the same words.
        if (name === 'audit' && row.seq === 1) continue;
        const values = Object.fromEntries(
          columns.flatMap((column) => (column.name in row ? [[column.name, row[column.name]]] : [])),
        );
        await db.insertInto(name).values(values).execute();
      }
    }
  });
}
