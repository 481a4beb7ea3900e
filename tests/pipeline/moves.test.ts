import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listChanges } from '../../src/store/entries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { kadyrov, type OfacEntry, ofacXml, vessels } from '../support/lists.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

function publish(path: string, ...entries: OfacEntry[]): void {
  world.site.serve(path, ofacXml([...vessels(30, path === '/sdn.xml' ? 1 : 100), ...entries]));
}

function kindsSent(): string[] {
  return world.mailbox.received.map(({ mail }) => String(mail.headers.get('x-sanctions-watch-kind')));
}

beforeEach(async () => {
  world = await createWorld();
  const list = (id: string, path: string) =>
    aSource({ id, type: 'ofac-xml', name: id, authority: 'OFAC', url: `${world.site.origin}${path}` });
  world.config = {
    ...world.config,
    sources: [list('sdn', '/sdn.xml'), list('other', '/other.xml')],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])],
  };
  publish('/sdn.xml', kadyrov);
  publish('/other.xml');
  await world.once();
});

afterEach(async () => {
  await world.close();
});

/** Polls one of the two lists. */
async function once(id: string): Promise<void> {
  const { sources } = world.config;
  world.config = { ...world.config, sources: sources.map((source) => ({ ...source, enabled: true })) };
  const app = await world.open();
  await app.pollAll(sources.filter((source) => source.id === id));
  await app.deliver({ gatherSummaries: true });
  world.now = new Date(world.now.getTime() + 30 * 60_000);
}

describe('between two lists of one authority', () => {
  test.each([
    ['the list that is left is polled first', ['sdn', 'other'], ['summary', 'amendment']],
    ['the list that is joined is polled first', ['other', 'sdn'], ['summary', 'designation', 'amendment']],
  ])('a move is no delisting (%s)', async (_, order, kinds) => {
    publish('/sdn.xml');
    publish('/other.xml', kadyrov);
    for (const id of [...order, ...order]) await once(id);
    world.now = new Date(world.now.getTime() + 24 * 60 * 60_000);
    for (const id of order) await once(id);
    expect((await alertKinds(world)).sort()).toEqual(
      kinds.map((kind) => (kind === 'summary' ? 'listed' : kind)).sort(),
    );
    const move = world.mailbox.received.find(({ mail }) => mail.subject?.startsWith('Moved'));
    expect(move?.mail.text).toContain('from sdn to other');
    expect(kindsSent().slice(1)).toEqual(kinds.slice(1));
  });

  test('a delisting waits for the other list, and no longer than it must', async () => {
    publish('/sdn.xml');
    await once('sdn');
    await once('other');
    expect(kindsSent()).not.toContain('delisting');
    world.now = new Date(world.now.getTime() + 3 * 60 * 60_000);
    await once('other');
    expect(kindsSent().slice(1)).toEqual(['delisting']);
    publish('/other.xml', kadyrov);
    await once('other');
    expect(kindsSent().slice(1)).toEqual(['delisting', 'designation']);
  });

  test('who stood on both for long and leaves one was delisted there', async () => {
    publish('/other.xml', kadyrov);
    await once('other');
    world.now = new Date(world.now.getTime() + 8 * 24 * 60 * 60_000);
    publish('/sdn.xml');
    await once('sdn');
    expect(await alertKinds(world)).toEqual(['listed', 'designation', 'delisting']);
  });

  test('of many delistings that wait in one message the one that moved is taken out', async () => {
    const when = { country: ['ru'], program: [], source: [], schema: [], text: [] };
    world.config = { ...world.config, watchlists: [aWatchlist([], { rules: [{ id: 'ru', when }] })] };
    const many = vessels(22, 500).map((vessel) => ({ ...vessel, nationality: 'Russia' }));
    const lasting = vessels(500, 1000);
    publish('/sdn.xml', ...lasting, ...many);
    await once('sdn');
    publish('/sdn.xml', ...lasting);
    await once('sdn');
    publish('/other.xml', ...many.slice(0, 1));
    await once('other');
    world.now = new Date(world.now.getTime() + 3 * 60 * 60_000);
    await once('other');
    const subjects = world.mailbox.received.map(({ mail }) => mail.subject);
    expect(subjects.at(-2)).toMatch(/^Moved: SAMPLE VESSEL 500/);
    expect(subjects.at(-1)).toMatch(/^21 delistings at once/);
  });

  test('somebody else of the same name is designated, not moved', async () => {
    publish('/sdn.xml');
    publish('/other.xml', { ...kadyrov, uid: 5, first: 'Ramzan Khamzatovich' });
    await once('sdn');
    await once('other');
    expect(await alertKinds(world)).toContain('designation');
  });
});

describe('on one list', () => {
  test('a new id for the same one is an amendment', async () => {
    publish('/sdn.xml', { ...kadyrov, uid: 77 });
    await once('sdn');
    expect(await alertKinds(world)).toEqual(['listed', 'amendment']);
    expect(world.mailbox.received.at(-1)?.mail.text).toContain(
      'another id on this list now, 77 in place of 23284',
    );
  });

  test('an id that is given to somebody else is a delisting and an addition', async () => {
    publish('/sdn.xml', { uid: kadyrov.uid, last: 'MUGABE', first: 'Robert' });
    await once('sdn');
    const app = await world.open();
    const changes = await listChanges(app.db, { limit: 10 });
    expect(changes.map(({ change, entry_name }) => `${change} ${entry_name}`).sort()).toEqual([
      'added MUGABE, Robert',
      'removed KADYROV, Ramzan Akhmatovich',
    ]);
    const [delisting] = await listAlerts(app.db, { limit: 1 });
    expect(delisting?.alert).toMatchObject({
      kind: 'delisting',
      entry: { name: 'KADYROV, Ramzan Akhmatovich' },
    });
  });

  test('a list where everybody became somebody else is held', async () => {
    const redacted = Array.from({ length: 30 }, (_, i) => ({ uid: 90_001 + i, last: 'REDACTED' }));
    world.site.serve('/sdn.xml', ofacXml([...redacted, { ...kadyrov, last: 'REDACTED', first: '' }]));
    await once('sdn');
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
  });

  test('an entry that no longer means the subject says so', async () => {
    publish('/sdn.xml', { ...kadyrov, last: 'IVANOV', first: 'Ramzan' });
    await once('sdn');
    expect(world.mailbox.received.at(-1)?.mail.text).toContain('the entry no longer matches');
  });
});
