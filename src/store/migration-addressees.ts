import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { jurisdictionOf } from '../model/jurisdiction.ts';

/** The tables as they were, as far as they are read here. */
interface Before {
  alerts: {
    id: string;
    route: string;
    recipients: string;
    detected_at: string;
    data: string;
    target: string | null;
  };
  delivery_alerts: { alert_id: string; delivery_id: string };
  deliveries: { id: string; kind: string; recipient: string };
  addressees: {
    alert_id: string;
    recipient: string;
    because: string;
    route: string;
    due_at: string;
    position: number;
    delivery_id: string | null;
  };
}

interface StoredAlert {
  readonly watchlist: string | null;
  readonly subject: { readonly id: string } | null;
  readonly rule: string | null;
  readonly source: { readonly authority: string | null };
  readonly entry: object | null;
}

/** What alerts have since this version; of older ones it is not known. */
function withNewFields(data: string): string {
  const alert = JSON.parse(data) as StoredAlert;
  const jurisdiction = jurisdictionOf(alert.source.authority);
  return JSON.stringify({
    claim: null,
    jurisdiction,
    named: jurisdiction === null ? [] : [jurisdiction],
    isIgnored: false,
    read: null,
    ...alert,
    subject: alert.subject && { birthDates: [], countries: [], positions: [], ...alert.subject },
    entry: alert.entry && { aliases: [], relations: [], language: null, ...alert.entry },
  });
}

function targetOf(data: string): string | null {
  const { watchlist, subject, rule } = JSON.parse(data) as StoredAlert;
  if (watchlist === null) return null;
  return subject === null ? `rule:${rule}` : `subject:${subject.id}`;
}

/**
 * Who is to be told of an alert was a list in its row, and messages were made with it; now each is a row of its
 * own, and messages are made when they are due. What was told stays told, what waits goes on waiting.
 */
export const addressees: Migration = {
  async up(any: Kysely<unknown>): Promise<void> {
    const db = any as Kysely<Before>;
    await db.schema
      .createTable('addressees')
      .addColumn('alert_id', 'text', (c) => c.notNull())
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('because', 'text', (c) => c.notNull())
      .addColumn('route', 'text', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('delivery_id', 'text')
      .addPrimaryKeyConstraint('addressees_pk', ['alert_id', 'recipient'])
      .execute();
    for (const column of ['target', 'report_of', 'muted'] as const) {
      await db.schema.alterTable('alerts').addColumn(column, 'text').execute();
    }
    await db.schema.alterTable('deliveries').addColumn('data', 'text').execute();
    for (const row of await db.selectFrom('alerts').selectAll().execute()) {
      await takeOver(db, row);
    }
    await db.schema.dropTable('delivery_alerts').execute();
    await db.schema.alterTable('alerts').dropColumn('recipients').execute();
    await db.schema
      .createIndex('addressees_waiting')
      .on('addressees')
      .columns(['delivery_id', 'due_at'])
      .execute();
    await db.schema
      .createIndex('alerts_by_target')
      .on('alerts')
      .columns(['watchlist', 'target', 'entry_id'])
      .execute();
    await db.schema.createIndex('alerts_by_head').on('alerts').columns(['report_of']).execute();
    await db.schema.createIndex('deliveries_by_time').on('deliveries').columns(['created_at']).execute();
    await db.schema.createIndex('alerts_by_thread').on('alerts').columns(['thread']).execute();
  },
};

async function takeOver(db: Kysely<Before>, row: Before['alerts']): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ data: withNewFields(row.data), target: targetOf(row.data) })
    .where('id', '=', row.id)
    .execute();
  const told = await db
    .selectFrom('delivery_alerts')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_alerts.delivery_id')
    .select(['deliveries.id', 'deliveries.recipient'])
    .where('alert_id', '=', row.id)
    .execute();
  const waits = told.length === 0 && (row.route === 'digest' || row.route === 'summary');
  const recipients = waits ? (JSON.parse(row.recipients) as string[]) : [];
  const shared = { alert_id: row.id, because: 'everything', route: row.route, due_at: row.detected_at };
  const rows = [
    ...told.map(({ id, recipient }) => ({ ...shared, recipient, position: 0, delivery_id: id })),
    ...recipients.map((recipient, position) => ({ ...shared, recipient, position, delivery_id: null })),
  ];
  for (const addressee of rows) {
    await db
      .insertInto('addressees')
      .values(addressee)
      .onConflict((c) => c.doNothing())
      .execute();
  }
}
