import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What readers said of alerts. */
export const marks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('marks')
      .addColumn('alert_id', 'text', (c) => c.primaryKey())
      .addColumn('mark', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute();
  },
};
