import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { type Contents, migrationsOf, rawContents, writeEarlier } from '../support/earlier-state.ts';
import { kadyrov, type OfacEntry, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const names = Object.keys(migrations);
/** On PostgreSQL there are states since 0010. */
const earlier = names
  .slice(0, -1)
  .filter((name) => process.env.TEST_POSTGRES === undefined || name >= '0010');

const kerimov: OfacEntry = { uid: 41_000, last: 'KERIMOV', first: 'Suleiman Abusaidovich' };
const stranger: OfacEntry = { uid: 42_000, last: 'STRANGER', first: 'Some' };
const sechin: OfacEntry = { uid: 43_000, last: 'SECHIN', first: 'Igor Ivanovich' };
const usmanov: OfacEntry = { uid: 44_000, last: 'USMANOV', first: 'Alisher Burhanovich' };

let past: World;
let written: Contents;
let world: World;

function settings(of: World): void {
  const { origin } = of.site;
  of.config = {
    ...of.config,
    sources: [
      aSource({ id: 'sdn', type: 'ofac-xml', url: `${origin}/sdn.xml` }),
      aSource({ id: 'other', type: 'ofac-xml', authority: null, url: `${origin}/other.xml` }),
      aSource({ id: 'press', type: 'feed', url: `${origin}/feed.xml` }),
    ],
    watchlists: [
      aWatchlist(
        ['Ramzan Kadyrov', 'Suleiman Kerimov', 'Igor Sechin', 'Alisher Usmanov'].map((name) =>
          aSubject(name),
        ),
      ),
    ],
    alerts: {
      ...of.config.alerts,
      immediate: ['designation', 'statement', 'delisting', 'amendment'],
      digest: { schedule: '0 8 * * *', kinds: ['news', 'mention'] },
    },
  };
}

function publish(of: World, ...entries: OfacEntry[]): void {
  of.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

function publishFeed(of: World, ...guids: string[]): void {
  const items = guids.map((guid) => ({
    guid,
    title: guid === 'rain' ? 'Rain' : 'EU imposes sanctions on Alisher Usmanov',
    description:
      guid === 'rain' ? 'It rains.' : 'The European Union has imposed sanctions on Alisher Usmanov.',
    link: `https://news.example.org/${guid}`,
  }));
  of.site.serve('/feed.xml', rss(items));
}

/** A day on which something was told, something waits for the digest, and the mail server refuses something. */
async function playPast(): Promise<void> {
  settings(past);
  publish(past, kadyrov, stranger);
  past.site.serve('/other.xml', ofacXml(vessels(30, 200)));
  publishFeed(past, 'rain');
  await past.once();
  publish(past, kadyrov, stranger, kerimov);
  publishFeed(past, 'rain', 'article');
  await past.once();
  // Somebody else is gone, one has another id, a list is held, and nobody takes e-mails.
  publish(past, kadyrov, { ...kerimov, uid: 41_001 }, sechin);
  past.site.serve('/other.xml', ofacXml(vessels(3, 200)));
  past.mailbox.refuseWith(451);
  await past.once();
  const app = await past.open();
  const alerts = await listAlerts(app.db, { limit: 100 });
  const told = alerts.find(({ alert }) => alert.kind === 'designation');
  if (told !== undefined) await app.mark(told.alert, 'confirmed');
  await app.stop();
}

beforeAll(async () => {
  past = await createWorld();
  await playPast();
  written = await rawContents(past.config.storage);
}, 60_000);

afterAll(async () => {
  await past.close();
});

beforeEach(async () => {
  world = await createWorld();
  world.now = past.now;
});

afterEach(async () => {
  await world.close();
});

function ids(rows: readonly Record<string, unknown>[] | undefined, column: string): unknown[] {
  return (rows ?? []).map((row) => row[column]);
}

test('what is migrated below has rows in all tables, and of each kind that matters', () => {
  for (const [table, rows] of Object.entries(written))
    expect([table, rows.length > 0]).toEqual([table, true]);
  expect(new Set(ids(written.deliveries, 'status'))).toEqual(new Set(['sent', 'due']));
  expect(ids(written.addressees, 'delivery_id')).toContain(null);
  expect(written.sources?.filter(({ held_content }) => held_content !== null)).toHaveLength(1);
});

describe.each(earlier)('a state whose last migration is %s', (last) => {
  beforeEach(async () => {
    await writeEarlier(world.config.storage, last, written);
  });

  test('is migrated, and means what it meant', async () => {
    await (await openStore(world.config.storage)).destroy();
    expect(await migrationsOf(world.config.storage)).toEqual(names);
    const after = await rawContents(world.config.storage);
    for (const table of ['polls', 'entries', 'documents', 'targets', 'matches', 'facts', 'items', 'changes'])
      expect([table, after[table]?.length]).toEqual([table, written[table]?.length]);
    for (const table of ['changes', 'items', 'alerts']) {
      const column = table === 'changes' ? 'entry_id' : table === 'items' ? 'item_id' : 'id';
      expect(ids(after[table], column)).toEqual(ids(written[table], column));
    }
    expect(ids(after.deliveries, 'message_id')).toEqual(ids(written.deliveries, 'message_id'));
    const waiting = ({ addressees = [] }: Contents) =>
      addressees.map(({ alert_id, recipient, delivery_id, route }) => [
        alert_id,
        recipient,
        delivery_id,
        delivery_id === null ? route : '',
      ]);
    expect(waiting(after)).toEqual(waiting(written));
  });

  test('is worked with: what waits is told, what is new is found, what was told is not told again', async () => {
    cpSync(`${past.folder}/state/evidence`, `${world.folder}/state/evidence`, { recursive: true });
    settings(world);
    world.version = '0.0.1-test';
    // The addresses of this run's publisher are others.
    const { origin } = world.site;
    const db = await openStore(world.config.storage);
    for (const { url } of await db.selectFrom('documents').select('url').execute()) {
      await db
        .updateTable('documents')
        .set({ url: url.replace(past.site.origin, origin) })
        .where('url', '=', url)
        .execute();
    }
    await db.destroy();
    const renamed = { ...kerimov, uid: 41_001 };
    publish(world, kadyrov, renamed, sechin, usmanov);
    world.site.serve('/other.xml', ofacXml(vessels(3, 200)));
    publishFeed(world, 'article', 'rain');
    const before = written.alerts?.length ?? 0;
    world.now = new Date(Date.parse('2022-12-09T08:10:00Z'));
    await world.once();
    const due = written.deliveries?.filter(({ status }) => status === 'due') ?? [];
    const sent = world.mailbox.received.map(({ mail }) => mail);
    expect(sent.map(({ messageId }) => messageId)).toEqual(
      expect.arrayContaining(due.map(({ message_id }) => message_id)),
    );
    const others = sent.filter(({ messageId }) => !due.some(({ message_id }) => message_id === messageId));
    expect(others.map(({ subject }) => subject)).toHaveLength(2);
    expect(others.map(({ text }) => text).join('\n')).toContain('EU imposes sanctions on Alisher Usmanov');
    const { alerts = [] } = await rawContents(world.config.storage);
    expect(alerts.slice(before)).toMatchObject([{ kind: 'designation', entry_id: '44000' }]);
    await world.once();
    expect(world.mailbox.received.slice(sent.length).map(({ mail }) => mail.subject)).toEqual([]);
  });
});
