import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is deleted once it is old: since when a feed does not carry an item, and what no alert rests on, found by index. */
export const retention: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('items').addColumn('left_at', 'text').execute();
    // The id too: which items a feed carries is asked at every poll, and rows with whole pages are long.
    await db.schema
      .createIndex('items_by_left')
      .on('items')
      .columns(['source_id', 'left_at', 'item_id'])
      .execute();
    await db.schema.createIndex('changes_by_time').on('changes').columns(['at']).execute();
    await db.schema
      .createIndex('former_ids_by_former')
      .on('former_ids')
      .columns(['source_id', 'former_id'])
      .execute();
    await db.schema.createIndex('alerts_by_entry').on('alerts').columns(['source_id', 'entry_id']).execute();
  },
};
