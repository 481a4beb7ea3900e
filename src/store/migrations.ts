import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addressees } from './migration-addressees.ts';
import { audit } from './migration-audit.ts';
import { marks } from './migration-marks.ts';
import { order } from './migration-order.ts';
import { retention } from './migration-retention.ts';
import { retries } from './migration-retries.ts';

/** Append only: what was released is never edited, since somebody's database was written by it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('sources')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('snapshot', 'integer', (c) => c.notNull())
        .addColumn('records', 'integer', (c) => c.notNull())
        .addColumn('last_polled_at', 'text', (c) => c.notNull())
        .addColumn('last_success_at', 'text')
        .addColumn('last_changed_at', 'text')
        .addColumn('dated', 'text')
        .addColumn('failures', 'integer', (c) => c.notNull())
        .addColumn('failing_since', 'text')
        .addColumn('problem', 'text')
        .addColumn('held_sha256', 'text')
        .addColumn('accepted_sha256', 'text')
        .addColumn('screened', 'integer', (c) => c.notNull())
        .addColumn('reader', 'text')
        .addColumn('unknown', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('documents')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('documents_pk', ['source_id', 'url'])
        .execute();
      await db.schema
        .createTable('polls')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('started_at', 'text', (c) => c.notNull())
        .addColumn('finished_at', 'text', (c) => c.notNull())
        .addColumn('outcome', 'text', (c) => c.notNull())
        .addColumn('records', 'integer', (c) => c.notNull())
        .addColumn('added', 'integer', (c) => c.notNull())
        .addColumn('amended', 'integer', (c) => c.notNull())
        .addColumn('removed', 'integer', (c) => c.notNull())
        .addColumn('bytes', 'bigint', (c) => c.notNull())
        .addColumn('message', 'text')
        .execute();
      await db.schema
        .createIndex('polls_by_source')
        .on('polls')
        .columns(['source_id', 'started_at'])
        .execute();
      await db.schema
        .createTable('entries')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('entry_id', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addColumn('first_seen_at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('entries_pk', ['source_id', 'entry_id'])
        .execute();
      await db.schema
        .createTable('changes')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('snapshot', 'integer', (c) => c.notNull())
        .addColumn('entry_id', 'text', (c) => c.notNull())
        .addColumn('entry_name', 'text', (c) => c.notNull())
        .addColumn('change', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('fields', 'text', (c) => c.notNull())
        .addColumn('before', 'text')
        .addColumn('after', 'text')
        .addPrimaryKeyConstraint('changes_pk', ['source_id', 'snapshot', 'entry_id'])
        .execute();
      await db.schema
        .createTable('items')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('item_id', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addColumn('first_seen_at', 'text', (c) => c.notNull())
        .addColumn('page', 'text')
        .addColumn('page_state', 'text', (c) => c.notNull())
        .addColumn('page_attempts', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('items_pk', ['source_id', 'item_id'])
        .execute();
      await db.schema
        .createTable('targets')
        .addColumn('watchlist', 'text', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('revision', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('targets_pk', ['watchlist', 'target'])
        .execute();
      await db.schema
        .createTable('matches')
        .addColumn('watchlist', 'text', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('entry_id', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('matches_pk', ['source_id', 'entry_id', 'watchlist', 'target'])
        .execute();
      await db.schema
        .createTable('alerts')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('watchlist', 'text')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('entry_id', 'text')
        .addColumn('thread', 'text', (c) => c.notNull())
        .addColumn('route', 'text', (c) => c.notNull())
        .addColumn('recipients', 'text', (c) => c.notNull())
        .addColumn('detected_at', 'text', (c) => c.notNull())
        .addColumn('data', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('alerts_by_time').on('alerts').columns(['detected_at']).execute();
      await db.schema
        .createTable('deliveries')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('recipient', 'text', (c) => c.notNull())
        .addColumn('thread', 'text')
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('attempts', 'integer', (c) => c.notNull())
        .addColumn('due_at', 'text', (c) => c.notNull())
        .addColumn('message_id', 'text', (c) => c.notNull())
        .addColumn('earlier', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('sent_at', 'text')
        .addColumn('last_error', 'text')
        .execute();
      await db.schema.createIndex('deliveries_due').on('deliveries').columns(['status', 'due_at']).execute();
      await db.schema
        .createIndex('deliveries_by_thread')
        .on('deliveries')
        .columns(['recipient', 'thread'])
        .execute();
      await db.schema
        .createTable('delivery_alerts')
        .addColumn('delivery_id', 'text', (c) => c.notNull())
        .addColumn('alert_id', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('delivery_alerts_pk', ['alert_id', 'delivery_id'])
        .execute();
      await db.schema
        .createIndex('delivery_alerts_by_delivery')
        .on('delivery_alerts')
        .columns(['delivery_id'])
        .execute();
      await db.schema
        .createTable('facts')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '0002-evidence': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('evidence')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('snapshot', 'integer', (c) => c.notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('bytes', 'bigint', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('evidence_pk', ['source_id', 'snapshot', 'url'])
        .execute();
    },
  },
  '0003-held-content': {
    // What is held was known by its bytes, which many publishers change with every answer; now by its entries.
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('sources').renameColumn('held_sha256', 'held_content').execute();
      await db.schema.alterTable('sources').renameColumn('accepted_sha256', 'accepted_content').execute();
    },
  },
  '0004-items-by-hash': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.createIndex('items_by_hash').on('items').columns(['source_id', 'hash']).execute();
    },
  },
  '0005-two-changes-of-an-id': {
    // An id that is given to somebody else is removed and added in one snapshot. SQLite changes no primary key.
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('changes').renameTo('changes_before').execute();
      await db.schema
        .createTable('changes')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('snapshot', 'integer', (c) => c.notNull())
        .addColumn('entry_id', 'text', (c) => c.notNull())
        .addColumn('entry_name', 'text', (c) => c.notNull())
        .addColumn('change', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('fields', 'text', (c) => c.notNull())
        .addColumn('before', 'text')
        .addColumn('after', 'text')
        .addPrimaryKeyConstraint('changes_pk2', ['source_id', 'snapshot', 'entry_id', 'change'])
        .execute();
      await sql`INSERT INTO changes SELECT * FROM changes_before`.execute(db);
      await db.schema.dropTable('changes_before').execute();
    },
  },
  '0006-change-marks': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('sources').addColumn('change_mark', 'text').execute();
      await db.schema.alterTable('sources').addColumn('asked_at', 'text').execute();
    },
  },
  '0007-mark-since': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('sources').addColumn('mark_since', 'text').execute();
    },
  },
  '0008-former-ids': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('former_ids')
        .addColumn('source_id', 'text', (c) => c.notNull())
        .addColumn('entry_id', 'text', (c) => c.notNull())
        .addColumn('former_id', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('former_ids_pk', ['source_id', 'entry_id', 'former_id'])
        .execute();
    },
  },
  '0009-addressees': addressees,
  '0010-order': order,
  '0011-audit': audit,
  '0012-retention': retention,
  '0013-marks': marks,
  '0014-retries': retries,
};
