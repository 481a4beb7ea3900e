import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When a source is to be tried again: whoever was to do so may be gone. */
export const retries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('sources').addColumn('retry_at', 'text').execute();
  },
};
