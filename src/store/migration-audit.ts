import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { sha256 } from './hash.ts';

/** The audit log; the database itself lets nobody change or delete a record by mistake. */
export const audit: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('audit')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('event', 'text', (c) => c.notNull())
      .addColumn('ref', 'text', (c) => c.notNull())
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
    await begin(db);
    await db.schema.createIndex('audit_by_ref').on('audit').columns(['ref']).execute();
    if (db.getExecutor().adapter instanceof SqliteAdapter) {
      await sql`create trigger audit_no_update before update on audit
        begin select raise(abort, 'the audit log is only added to'); end`.execute(db);
      await sql`create trigger audit_no_delete before delete on audit
        begin select raise(abort, 'the audit log is only added to'); end`.execute(db);
      return;
    }
    await sql`create function audit_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'the audit log is only added to'; end $$`.execute(db);
    await sql`create trigger audit_only_added before update or delete on audit
      for each row execute function audit_refuse()`.execute(db);
  },
};

/** What was there before is not in the log; how much that was is its first record. */
async function begin(any: Kysely<unknown>): Promise<void> {
  const db = any as Kysely<Before>;
  const { last } = await db
    .selectFrom('alerts')
    .select(({ fn }) => fn.max('detected_at').as('last'))
    .executeTakeFirstOrThrow();
  const at = last ?? '';
  const data = JSON.stringify({
    alerts: await count(db, 'alerts'),
    changes: await count(db, 'changes'),
    deliveries: await count(db, 'deliveries'),
    evidence: await count(db, 'evidence'),
  });
  const hash = sha256(JSON.stringify(['', 1, at, 'begin', '', data]));
  await db.insertInto('audit').values({ seq: 1, at, event: 'begin', ref: '', data, hash }).execute();
}

async function count(db: Kysely<Before>, table: Exclude<keyof Before, 'audit'>): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The tables as they were, as far as they are read here. */
interface Before {
  alerts: { detected_at: string | null };
  changes: object;
  deliveries: object;
  evidence: object;
  audit: { seq: number; at: string; event: string; ref: string; data: string; hash: string };
}
