import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import RssParser from 'rss-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/doors/atom.ts';
import { troubledDeliveries } from '../../src/store/deliveries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { designate, publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov, ofacXml, rss, vessels } from '../support/lists.ts';
import { aSource, aWatchlist, createWorld, type World } from '../support/world.ts';

interface AtomEntry {
  readonly id: string;
  readonly title: { readonly '#text': string };
  readonly updated: string;
  readonly published: string;
  readonly link?: readonly { readonly '@rel': string; readonly '@href': string }[];
  readonly content: { readonly '#text': string; readonly '@type': string };
}

interface Atom {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly entry?: readonly AtomEntry[];
}

let world: World;
let file: string;

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
  file = join(world.folder, 'public', 'alerts.xml');
  world.config = { ...world.config, alerts: { ...world.config.alerts, feedFile: file } };
});

afterEach(async () => {
  await world.close();
});

/** What RFC 4287, 4.1.1 and 4.1.2 ask for, read by a parser that knows nothing of feeds. */
function atomOf(text: string): Atom {
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'entry' || name === 'link',
  });
  const { feed } = parser.parse(text) as { feed: Atom & { '@xmlns': string } };
  expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
  expect(feed.author.name).not.toBe('');
  const dated = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  expect(feed.updated).toMatch(dated);
  for (const entry of feed.entry ?? []) {
    expect(entry.id).toMatch(/^urn:sanctions-watch:alert:[0-9a-f]{32}$/);
    expect(entry.title['#text']).not.toBe('');
    expect([entry.updated, entry.published].every((time) => dated.test(time))).toBe(true);
    expect((entry.link ?? []).filter((link) => link['@rel'] === 'alternate').length).toBeLessThanOrEqual(1);
    expect(entry.content['@type']).toBe('html');
  }
  const ids = (feed.entry ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

function read(): string {
  return readFileSync(file, 'utf8');
}

describe('the feed', () => {
  test('has what was told, newest first, and readers understand it', async () => {
    await designate(world);
    publish(world);
    await world.once();
    const feed = atomOf(read());
    expect(feed.entry?.map(({ title }) => title['#text'].split(':')[0])).toEqual([
      'Delisting',
      'Designation',
    ]);
    expect(feed.updated).toBe('2022-12-08T09:00:00.000Z');
    const parsed = await new RssParser().parseString(read());
    expect(parsed.items.map(({ title }) => title)).toEqual([
      expect.stringMatching('^Delisting: Ramzan Kadyrov — An authority'),
      expect.stringMatching('^Designation: Ramzan Kadyrov — An authority'),
    ]);
    const alerts = await listAlerts((await world.open()).db, { limit: 10 });
    expect(parsed.items.map(({ id }) => id)).toEqual(
      alerts.map(({ alert }) => `urn:sanctions-watch:alert:${alert.id}`),
    );
    expect(parsed.items[1]?.content).toContain('KADYROV, Ramzan Akhmatovich is now on this list');
  });

  test('leaves an entry as it was when others come', async () => {
    await designate(world);
    const before = /<entry>.*<\/entry>/s.exec(read())?.[0] ?? 'none';
    publish(world);
    await world.once();
    expect(read()).toContain(before);
    expect(readdirSync(join(file, '..'))).toEqual(['alerts.xml']);
  });

  test('that cannot be written is written later, whole', async () => {
    writeFileSync(join(world.folder, 'public'), 'a file where the folder should be');
    await designate(world);
    expect(world.mailbox.received).toHaveLength(1);
    expect(await troubledDeliveries((await world.open()).db)).toMatchObject([
      { recipient: 'feed', status: 'due' },
    ]);
    rmSync(join(world.folder, 'public'));
    const app = await world.open();
    await app.deliver({ gatherSummaries: true });
    expect(atomOf(read()).entry).toHaveLength(1);
  });

  test('that is configured no more is not waited for', async () => {
    await world.once();
    publish(world, kadyrov);
    const app = await world.open();
    await app.pollAll(world.config.sources);
    world.config = { ...world.config, alerts: { ...world.config.alerts, feedFile: null } };
    await (await world.open()).deliver({ gatherSummaries: true });
    expect(existsSync(file)).toBe(false);
    expect(await troubledDeliveries((await world.open()).db)).toEqual([]);
    const waiting = (await listAlerts((await world.open()).db, { limit: 10 })).flatMap((one) => one.waiting);
    expect(waiting).toEqual([]);
  });

  test('holds alerts back that are muted, as e-mails do', async () => {
    const mutes = [
      { subject: 'kadyrov', source: null, term: null, until: '2022-12-24', reason: 'dealt with' },
    ];
    world.config = { ...world.config, alerts: { ...world.config.alerts, mutes } };
    await designate(world);
    expect(existsSync(file)).toBe(false);
    world.now = new Date('2022-12-24T08:00:00Z');
    await world.once();
    expect(world.mailbox.received).toHaveLength(1);
    const [entry] = atomOf(read()).entry ?? [];
    expect(entry).toMatchObject({
      published: '2022-12-08T08:30:00.000Z',
      updated: '2022-12-24T08:00:00.000Z',
    });
  });

  test('escapes whatever a publisher writes', async () => {
    const url = `${world.site.origin}/feed.xml`;
    const name = 'A & B <press> "\u202e\uffff';
    world.config = {
      ...world.config,
      sources: [aSource({ id: 'press', type: 'feed', url, official: true, name, authority: name })],
    };
    world.site.serve('/feed.xml', rss([]));
    await world.once();
    const title = 'US sanctions Ramzan Kadyrov &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; \u202eevil';
    world.site.serve('/feed.xml', rss([{ guid: '1', title, link: 'https://press.example/?a=1&amp;b="2"' }]));
    await world.once();
    const text = read();
    const [entry] = atomOf(text).entry ?? [];
    expect(text).not.toMatch(/<script|[\u202e\uffff]/);
    expect(entry?.content['#text']).not.toMatch(/<script/i);
    expect((await new RssParser().parseString(text)).items[0]?.title).toContain('A & B <press>');
    expect(entry?.link?.[0]?.['@href']).toContain('https://press.example/?a=1');
  });

  test('has the newest 200', async () => {
    const when = { country: [], program: [], source: [], schema: ['Vessel'] as const, text: [] };
    const watchlists = [aWatchlist([], { rules: [{ id: 'vessels', when }] })];
    world.config = { ...world.config, watchlists };
    world.site.serve('/sdn.xml', ofacXml(vessels(210)));
    await world.once();
    expect(atomOf(read()).entry).toHaveLength(200);
  });

  test('is valid before anything was told', () => {
    const feed = atomOf(atomFeed([], 'https://watch.example.org'));
    expect(feed.entry).toBeUndefined();
    expect(feed.updated).toBe('1970-01-01T00:00:00.000Z');
  });
});
