import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitingAddressees } from '../../src/store/addressees.ts';
import { alertsOfDelivery } from '../../src/store/deliveries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov } from '../support/lists.ts';
import { createWorld } from '../support/world.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-store-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A state as the version before wrote it: an alert that was told, and two that wait. */
async function stateBefore(file: string): Promise<void> {
  const sqlite = new Database(file);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateTo('0008-former-ids');
  if (error) throw error;
  const alert = (id: string) =>
    JSON.stringify({
      id,
      kind: 'news',
      watchlist: 'people',
      subject: { id: 'kadyrov', name: 'Ramzan Kadyrov' },
      rule: null,
      source: { id: 'press', name: 'Press', authority: null },
      entry: { id, name: 'An article', schema: null, programs: [], publishedAt: null },
      detectedAt: '2026-01-01T08:00:00.000Z',
    });
  const insert = sqlite.prepare(
    `INSERT INTO alerts (id, kind, watchlist, source_id, entry_id, thread, route, recipients, detected_at, data)
     VALUES (?, 'news', 'people', 'press', ?, 'people/kadyrov', ?, ?, '2026-01-01T08:00:00.000Z', ?)`,
  );
  insert.run('told', 'told', 'immediate', '["a@example.org"]', alert('told'));
  insert.run('waits', 'waits', 'digest', '["a@example.org","b@example.org"]', alert('waits'));
  insert.run('nobody', 'nobody', 'none', '["a@example.org"]', alert('nobody'));
  sqlite
    .prepare(
      `INSERT INTO deliveries (id, kind, recipient, thread, status, attempts, due_at, message_id, earlier, created_at, position)
       VALUES ('d1', 'alert', 'a@example.org', 'people/kadyrov', 'sent', 1, '', '<d1@example.org>', '[]', '2026-01-01T08:00:00.000Z', 0)`,
    )
    .run();
  sqlite.prepare(`INSERT INTO delivery_alerts (delivery_id, alert_id) VALUES ('d1', 'told')`).run();
  await db.destroy();
}

test('a state of the version before tells what waited, and nothing twice', async () => {
  const file = join(folder, 'state.db');
  await stateBefore(file);
  const db = await openStore({ kind: 'sqlite', file });
  const now = '2026-01-02T08:00:00.000Z';
  const waiting = await waitingAddressees(db, 'digest', now);
  expect(waiting.map(({ alert_id, recipient }) => [alert_id, recipient])).toEqual([
    ['waits', 'a@example.org'],
    ['waits', 'b@example.org'],
  ]);
  for (const route of ['immediate', 'summary'] as const) {
    expect(await waitingAddressees(db, route, now)).toEqual([]);
  }
  expect((await alertsOfDelivery(db, 'd1')).map(({ alert }) => alert.id)).toEqual(['told']);
  const [first] = await listAlerts(db, { limit: 1 });
  expect(first).toMatchObject({
    target: 'subject:kadyrov',
    thread: 'people/kadyrov',
    reportOf: null,
    muted: null,
    alert: { claim: null, read: null, subject: { name: 'Ramzan Kadyrov', positions: [] } },
  });
  await db.destroy();
});

test('whom an alert is told stands in the order of the configuration, whatever was written since', async () => {
  const world = await createWorld();
  try {
    watchKadyrov(world);
    const to = ['c@example.org', 'a@example.org', 'b@example.org'];
    world.config = { ...world.config, email: { ...world.config.email, to } };
    await world.once();
    publish(world, kadyrov);
    const { db, pollAll } = await world.open();
    await pollAll(world.config.sources);
    // PostgreSQL puts a row that was written behind the others.
    for (const recipient of ['c@example.org', 'b@example.org'])
      await db.updateTable('addressees').set({ recipient }).where('recipient', '=', recipient).execute();
    const waiting = await waitingAddressees(db, 'immediate', world.now.toISOString());
    expect(waiting.map(({ recipient }) => recipient)).toEqual(to);
  } finally {
    await world.close();
  }
});
