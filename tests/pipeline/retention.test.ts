import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replayNotes } from '../../src/commands/replay-notes.ts';
import { recordPoll } from '../../src/store/sources.ts';
import { contentsOf } from '../support/contents.ts';
import { kadyrov, type OfacEntry, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;
const days = 30;
const dayMs = 24 * 60 * 60_000;
const kerimov: OfacEntry = { uid: 41_000, last: 'KERIMOV', first: 'Suleiman Abusaidovich' };

function wait(some: number): void {
  world.now = new Date(world.now.getTime() + some * dayMs);
}

function publishList(...entries: OfacEntry[]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

/** A news item that imposes sanctions, or one about nothing. */
function item(guid: string, name?: string) {
  const title = name === undefined ? `Weather of day ${guid}` : `US imposes sanctions on ${name}`;
  const description = name === undefined ? 'Rain.' : `The United States has imposed sanctions on ${name}.`;
  return { guid, title, description, link: `${world.site.origin}/${guid}` };
}

function publishFeed(...items: ReturnType<typeof item>[]): void {
  world.site.serve('/feed.xml', rss(items));
}

/** One run of `once`, which ends by deleting what is old; after a long time, a day later. */
async function once() {
  await world.once();
  const app = await world.open();
  const { now } = world;
  await app.forget();
  wait(1);
  await app.forget();
  world.now = now;
  return await contentsOf(world.config.storage);
}

function ids(rows: readonly Record<string, unknown>[] | undefined, column: string): unknown[] {
  return (rows ?? []).map((row) => row[column]).sort();
}

beforeEach(async () => {
  world = await createWorld();
  const { origin } = world.site;
  world.config = {
    ...world.config,
    sources: [
      aSource({ id: 'sdn', type: 'ofac-xml', url: `${origin}/sdn.xml` }),
      aSource({ id: 'press', type: 'feed', url: `${origin}/feed.xml` }),
    ],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov'), aSubject('Suleiman Kerimov')])],
    retention: { days },
  };
  publishList();
  publishFeed(item('0'));
});

afterEach(async () => {
  await world.close();
});

describe('what is older than it is kept', () => {
  test('goes, but for what an alert rests on; nothing is told twice when it comes again', async () => {
    await once();
    publishList(kadyrov, { uid: 1, last: 'STRANGER', first: 'Some' });
    publishFeed(item('1'), item('2', 'Suleiman Kerimov'));
    await once();
    publishList(kadyrov);
    publishFeed(item('3'));
    const before = await once();
    expect(before.alerts).toHaveLength(2);
    expect(ids(before.items, 'item_id')).toEqual(['0', '1', '2', '3']);
    expect(ids(before.changes, 'entry_id')).toEqual(['1', '1', '23284']);
    wait(days + 1);
    const after = await once();
    expect(ids(after.items, 'item_id')).toEqual(['2', '3']);
    expect(ids(after.changes, 'entry_id')).toEqual(['23284']);
    // The list as it was when Kadyrov came to it, and as it is.
    expect(ids(after.evidence, 'snapshot')).toEqual([2, 3]);
    for (const table of ['alerts', 'addressees', 'deliveries', 'entries', 'matches'] as const) {
      expect(after[table]).toEqual(before[table]);
    }
    // The first readings and the newest.
    expect(after.polls).toHaveLength(4);
    const told = world.mailbox.received.length;
    publishFeed(item('3'), item('2', 'Suleiman Kerimov'), item('1'), item('0'));
    await once();
    publishFeed(item('3'), { ...item('2', 'Suleiman Kerimov'), guid: 'under-another-id' });
    const again = await once();
    expect(again.alerts).toEqual(before.alerts);
    expect(world.mailbox.received).toHaveLength(told);
    publishList(kadyrov, kerimov);
    publishFeed(item('4', 'Ramzan Kadyrov'));
    expect((await once()).alerts).toHaveLength(4);
  });

  test('an item that its feed goes on carrying stays, however long nothing comes, and is no news', async () => {
    await once();
    world.config = { ...world.config, watchlists: [aWatchlist([])] };
    publishFeed(item('0'), item('1', 'Ramzan Kadyrov'));
    await once();
    for (let month = 0; month < 3; month += 1) {
      wait(days + 1);
      expect(ids((await once()).items, 'item_id')).toEqual(['0', '1']);
    }
    world.config = { ...world.config, watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])] };
    expect(ids((await once()).alerts, 'kind')).toEqual(['listed']);
    publishFeed(item('1', 'Ramzan Kadyrov'), item('2'));
    expect((await once()).alerts).toHaveLength(1);
  });

  test('an item that comes back in time has never left', async () => {
    await once();
    publishFeed(item('1'));
    await once();
    wait(days - 1);
    publishFeed(item('0'), item('1'));
    await once();
    wait(2);
    expect(ids((await once()).items, 'item_id')).toEqual(['0', '1']);
  });

  test('a page that is still to be read is waited for', async () => {
    const [sdn, press] = world.config.sources;
    if (sdn === undefined || press === undefined) throw new Error('two sources');
    world.config = { ...world.config, sources: [sdn, { ...press, fullText: true }] };
    world.site.serve('/0', '<p>Rain.</p>');
    world.site.serve('/1', 404);
    await once();
    publishFeed(item('1'));
    await once();
    publishFeed(item('0'));
    await once();
    wait(days + 1);
    world.site.serve('/1', '<p>The United States imposed sanctions on Ramzan Kadyrov.</p>');
    expect((await once()).alerts).toMatchObject([{ kind: 'news', entry_id: '1' }]);
  });

  test('the history of an entry that got another id is kept where an alert names either', async () => {
    await once();
    publishList(kerimov);
    await once();
    publishList({ ...kerimov, uid: 42_000 });
    await once();
    wait(days + 1);
    const { changes } = await once();
    expect(ids(changes, 'entry_id')).toEqual(['41000', '42000']);
  });

  test('polls that the next proof of watching counts are kept', async () => {
    world.config = {
      ...world.config,
      alerts: { ...world.config.alerts, proof: { schedule: '0 8 1 7 *' } },
    };
    await once();
    for (let n = 0; n < 3; n += 1) {
      wait(days / 2 + 1);
      await once();
    }
    expect((await once()).polls).toHaveLength(2 * 5);
    world.config = { ...world.config, alerts: { ...world.config.alerts, proof: null } };
    wait(1.1);
    expect((await once()).polls).toHaveLength(2 * 5);
  });

  test('it is many rows: all of them go, and only once a day', async () => {
    await once();
    const app = await world.open();
    const at = new Date(world.now.getTime() + dayMs).toISOString();
    const counts = { outcome: 'unchanged', records: 1, added: 0, amended: 0, removed: 0, bytes: 1 } as const;
    for (let n = 0; n < 700; n += 1) {
      const moment = `${at.slice(0, 19)}.${String(n).padStart(3, '0')}Z`;
      await recordPoll(app.db, {
        source_id: 'sdn',
        started_at: moment,
        finished_at: moment,
        message: null,
        ...counts,
      });
    }
    wait(days + 2);
    expect((await once()).polls).toHaveLength(4);
    wait(1);
    const before = await contentsOf(world.config.storage);
    world.config = { ...world.config, retention: { days: 1 } };
    await (await world.open()).forget();
    expect(await contentsOf(world.config.storage)).toEqual(before);
  });

  test('is not deleted where the clock leapt ahead and is set right within a day', async () => {
    publishList(kadyrov);
    await once();
    publishList();
    const before = await once();
    const { now } = world;
    wait(4000);
    const app = await world.open();
    await app.forget();
    world.now = new Date(world.now.getTime() + dayMs - 1);
    await app.forget();
    world.now = now;
    await app.forget();
    const { facts: _, audit: __, ...after } = await contentsOf(world.config.storage);
    expect(before).toMatchObject(after);
  });

  test('null keeps all', async () => {
    world.config = { ...world.config, retention: { days: null } };
    await once();
    publishFeed();
    publishList({ uid: 1, last: 'STRANGER' });
    const before = await once();
    wait(4000);
    const after = await once();
    expect(after.polls).toHaveLength(6);
    for (const table of ['items', 'changes', 'evidence'] as const)
      expect(after[table]).toEqual(before[table]);
  });
});

test('a replay says how far back history reaches', async () => {
  await once();
  const { db } = await world.open();
  const notes = async (since: string): Promise<string> =>
    (await replayNotes(world.config, db, { since, now: world.now })).join('\n');
  const daysAgo = (some: number): string => new Date(world.now.getTime() - some * dayMs).toISOString();
  expect(await notes(daysAgo(days + 1))).toContain('only that is kept which an alert rests on');
  expect(await notes(daysAgo(days - 1))).not.toContain('an alert rests on');
});
