import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Proof } from '../../src/model/alert.ts';
import { kadyrov, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

/** The clock is set, and everything is polled and delivered. */
async function onceAt(time: string): Promise<void> {
  world.now = new Date(time);
  await world.once();
}

async function proofs(): Promise<Map<string, Proof>> {
  const app = await world.open();
  const rows = await app.db.selectFrom('deliveries').selectAll().where('kind', '=', 'proof').execute();
  return new Map(rows.map(({ recipient, data }) => [recipient, JSON.parse(data ?? 'null')]));
}

beforeEach(async () => {
  world = await createWorld();
  const { origin } = world.site;
  world.config = {
    ...world.config,
    sources: [
      aSource({ id: 'sdn', type: 'ofac-xml', name: 'SDN list', url: `${origin}/sdn.xml` }),
      aSource({ id: 'press', type: 'feed', name: 'Press', url: `${origin}/feed.xml` }),
      aSource({ id: 'off', type: 'ofac-xml', url: `${origin}/off.xml`, enabled: false }),
    ],
    watchlists: [
      aWatchlist([
        aSubject('Ramzan Kadyrov'),
        aSubject('Somebody Else', { to: ['one@example.org', 'desk@example.org'] }),
      ]),
      aWatchlist([aSubject('Third Person')], { id: 'second', to: ['desk@example.org'] }),
    ],
    alerts: { ...world.config.alerts, proof: { schedule: '0 8 * * 1' } },
    webhooks: [{ id: 'hook', url: 'https://hook.example.org/', secret: 'secret' }],
  };
  world.site.serve('/sdn.xml', ofacXml(vessels(20)));
  world.site.serve('/feed.xml', rss([{ guid: '1', title: 'One', link: `${origin}/1` }]));
});

afterEach(async () => {
  await world.close();
});

describe('the proof of watching', () => {
  beforeEach(async () => {
    await onceAt('2022-12-08T08:00:00Z');
    world.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
    await onceAt('2022-12-09T08:00:00Z');
    world.site.serve('/feed.xml', 404);
    await onceAt('2022-12-11T09:00:00Z');
  });

  test('the first start sends none, the next Monday one to each person', async () => {
    expect((await proofs()).size).toBe(0);
    await onceAt('2022-12-12T08:00:00Z');
    const found = await proofs();
    expect([...found.keys()].sort()).toEqual(['analyst@example.org', 'desk@example.org', 'one@example.org']);
    expect(found.get('analyst@example.org')).toEqual({
      since: '2022-12-08T08:00:00.000Z',
      until: '2022-12-12T08:00:00.000Z',
      polls: 4,
      lists: 1,
      feeds: 1,
      entries: 21,
      items: 1,
      subjects: 3,
      // Of the feed that is gone, and of the webhook that nobody has.
      alerts: { designation: 1, source: 2 },
      oldest: { source: 'Press', readAt: '2022-12-09T08:00:00.000Z' },
      troubled: ['Press'],
    });
    expect(found.get('desk@example.org')).toMatchObject({ subjects: 2, alerts: {} });
    expect(found.get('one@example.org')).toMatchObject({ subjects: 1, alerts: {} });
  });

  test('says in the message what was counted then', async () => {
    await onceAt('2022-12-12T08:00:00Z');
    const mail = world.mailbox.received.find(({ to }) => to === 'desk@example.org')?.mail;
    expect(mail?.subject).toBe('Still watching: checked 4 times, 1 source in trouble');
    expect(mail?.text).toContain('1 list and 1 feed, 21 entries and 1 item against 2 subjects');
    expect(mail?.text).toContain('Oldest data: Press, 72 hours (read 2022-12-09 08:00 UTC)');
    expect(mail?.text).toContain('because your address stands in a watchlist');
    expect(mail?.text).toMatch(/something may be missing:\s+Press/);
  });

  test('leaves once, however often it is looked for and whatever is restarted', async () => {
    await onceAt('2022-12-12T08:00:00Z');
    await onceAt('2022-12-12T08:00:00Z');
    await onceAt('2022-12-12T09:00:00Z');
    const sent = () =>
      world.mailbox.received.filter(({ mail }) => mail.headers.get('x-sanctions-watch-kind') === 'proof');
    expect(sent()).toHaveLength(3);
    await onceAt('2022-12-19T08:30:00Z');
    expect(sent()).toHaveLength(6);
  });

  test('counts a source that was never read, or not when it should, as in trouble', async () => {
    const late = aSource({
      id: 'late',
      name: 'Never read',
      type: 'feed',
      url: `${world.site.origin}/late.xml`,
    });
    const { sources } = world.config;
    const app = await world.open();
    await app.deliver({ gatherSummaries: true });
    world.config = { ...world.config, sources: [...sources, late] };
    world.now = new Date('2022-12-19T08:00:00Z');
    await (await world.open()).deliver({ gatherSummaries: true });
    const proof = (await proofs()).get('analyst@example.org');
    expect(proof?.troubled).toEqual(['SDN list', 'Press', 'Never read']);
  });

  test('never leaves where none is wanted', async () => {
    world.config = { ...world.config, alerts: { ...world.config.alerts, proof: null } };
    await onceAt('2022-12-12T08:00:00Z');
    expect((await proofs()).size).toBe(0);
  });
});
