import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listChanges } from '../../src/store/entries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { acceptHeld, sourceState } from '../../src/store/sources.ts';
import {
  type CsvEntry,
  csvStrangers,
  kadyrov,
  type OfacEntry,
  ofacXml,
  simpleCsv,
  vessels,
} from '../support/lists.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

function publish(...entries: OfacEntry[]): void {
  world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
}

function subjectLines(): (string | undefined)[] {
  return world.mailbox.received.map(({ mail }) => mail.headers.get('x-sanctions-watch-kind') as string);
}

beforeEach(async () => {
  world = await createWorld();
  const url = `${world.site.origin}/sdn.xml`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov', { id: 'kadyrov' })])],
  };
});

afterEach(async () => {
  await world.close();
});

describe('a list', () => {
  test('is quiet at first contact, then an addition is a designation, once', async () => {
    publish();
    await world.once();
    expect(world.mailbox.received).toHaveLength(0);
    publish(kadyrov);
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'changed', added: 1, amended: 0, removed: 0, records: 31 });
    expect(subjectLines()).toEqual(['designation']);
    await world.once();
    await world.once();
    expect(world.mailbox.received).toHaveLength(1);
  });

  test('says what was listed already in one summary, not as designations', async () => {
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
    expect(world.mailbox.received).toHaveLength(1);
    expect(world.mailbox.received[0]?.mail.text).toContain('KADYROV, Ramzan Akhmatovich');
  });

  test('tells an amendment with its fields, a delisting, and a second listing', async () => {
    publish(kadyrov);
    await world.once();
    publish({ ...kadyrov, remarks: 'Linked To: CHECHEN REPUBLIC.' });
    await world.once();
    publish();
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'amendment', 'delisting', 'designation']);
    const amendment = world.mailbox.received.find(({ mail }) => mail.text?.includes('CHECHEN REPUBLIC'));
    expect(amendment?.mail.headers.get('x-sanctions-watch-kind')).toBe('amendment');
    const app = await world.open();
    const changes = await listChanges(app.db, { limit: 10 });
    expect(changes.map(({ change }) => change)).toEqual(['added', 'removed', 'amended']);
  });

  test('threads the messages about one subject', async () => {
    publish();
    await world.once();
    publish(kadyrov);
    await world.once();
    publish();
    await world.once();
    const [first, second] = world.mailbox.received.map(({ mail }) => mail);
    expect(second?.inReplyTo).toBe(first?.messageId);
    expect(second?.references).toContain(first?.messageId);
  });

  test('an entry changed so that it matches now is a designation', async () => {
    publish({ ...kadyrov, last: 'UNKNOWN', first: 'Somebody' });
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).toEqual(['designation']);
  });

  test('a subject written down later finds what was listed before, without a new answer', async () => {
    const { watchlists } = world.config;
    world.config = { ...world.config, watchlists: [] };
    publish(kadyrov);
    await world.once();
    world.config = { ...world.config, watchlists };
    const [report] = await world.once();
    expect(report?.outcome).toBe('not-modified');
    expect(await alertKinds(world)).toEqual(['listed']);
  });

  test('a subject taken off the watchlist and put back is told what was listed meanwhile', async () => {
    publish();
    await world.once();
    const { watchlists } = world.config;
    world.config = { ...world.config, watchlists: [aWatchlist([aSubject('Somebody Else')])] };
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).toEqual([]);
    world.config = { ...world.config, watchlists };
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
  });

  test('an ignored entry is nobody', async () => {
    const subject = aSubject('Ramzan Kadyrov', { ignore: ['ofac-sdn:23284'] });
    world.config = { ...world.config, watchlists: [aWatchlist([subject])] };
    publish();
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).toEqual([]);
  });

  test('a rule finds what no subject names, and is not repeated beside a subject', async () => {
    const when = { country: ['ru'], program: [], source: [], schema: [], text: [] };
    const [watchlist] = world.config.watchlists;
    world.config = {
      ...world.config,
      watchlists: [{ ...aWatchlist(watchlist?.subjects ?? []), rules: [{ id: 'any-russian', when }] }],
    };
    publish();
    await world.once();
    // Designated under the Global Magnitsky programme on 20 December 2017, as published.
    publish(kadyrov, { uid: 23_283, last: 'KATAEV', first: 'Ayub Vakhaevich', nationality: 'Russia' });
    await world.once();
    const app = await world.open();
    const alerts = (await listAlerts(app.db, { limit: 10 })).map(({ alert }) => alert);
    expect(alerts).toHaveLength(2);
    const bySubject = alerts.find(({ subject }) => subject?.id === 'kadyrov');
    const byRule = alerts.find(({ subject }) => subject === null);
    expect(bySubject).toMatchObject({ kind: 'designation', rule: 'any-russian' });
    expect(byRule).toMatchObject({ kind: 'designation', rule: 'any-russian', entry: { id: '23283' } });
  });

  test('unchanged bytes and a 304 are read as no change', async () => {
    publish(kadyrov);
    await world.once();
    const [second] = await world.once();
    expect(second).toMatchObject({ outcome: 'not-modified', records: 0, removed: 0 });
    expect(world.site.log.at(-1)).toBe('GET /sdn.xml 304');
  });

  test('a shuffled list is no change', async () => {
    publish(kadyrov);
    await world.once();
    world.site.serve('/sdn.xml', ofacXml([kadyrov, ...vessels(30).reverse()]));
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'unchanged', added: 0, amended: 0, removed: 0 });
  });

  test('a cut list is held, the operator hears of it once, and what was stored stays', async () => {
    publish(kadyrov);
    await world.once();
    world.site.serve('/sdn.xml', ofacXml(vessels(10)));
    const [held] = await world.once();
    expect(held).toMatchObject({ outcome: 'held' });
    expect(held?.message).toContain('21 of 31 entries are gone');
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
    publish(kadyrov);
    const [healed] = await world.once();
    expect(healed).toMatchObject({ outcome: 'not-modified', removed: 0 });
  });

  test('what is held says whom it would bring, and is told again every day', async () => {
    publish();
    await world.once();
    world.site.serve('/sdn.xml', ofacXml(vessels(10)));
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['source']);
    expect(world.mailbox.received.at(-1)?.mail.text).toContain('new ones may be missing');
    world.site.serve('/sdn.xml', ofacXml([...vessels(10), kadyrov]));
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['source', 'source']);
    expect(world.mailbox.received.at(-1)?.mail.text).toContain(
      'KADYROV, Ramzan Akhmatovich (ofac-sdn:23284) for Ramzan Kadyrov',
    );
    world.now = new Date(world.now.getTime() + 24 * 60 * 60_000);
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['source', 'source', 'source']);
  });

  test('what is held is told once and can be accepted, though its bytes differ every time', async () => {
    const short = (n: number): string => `${ofacXml(vessels(10))}<!-- answer ${n} -->`;
    publish(kadyrov);
    await world.once();
    for (const n of [1, 2, 3]) {
      world.site.serve('/sdn.xml', short(n));
      expect(await world.once()).toMatchObject([{ outcome: 'held' }]);
    }
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
    const app = await world.open();
    expect(await acceptHeld(app.db, 'ofac-sdn', world.now.toISOString())).not.toBeNull();
    world.site.serve('/sdn.xml', ofacXml(vessels(9)));
    expect(await world.once()).toMatchObject([{ outcome: 'held' }]);
    expect(await alertKinds(world)).toEqual(['listed', 'source', 'source']);
    world.site.serve('/sdn.xml', short(4));
    expect(await world.once()).toMatchObject([{ outcome: 'changed', removed: 21 }]);
    // One of the source’s says that it works again.
    expect((await alertKinds(world)).sort()).toEqual(['delisting', 'listed', 'source', 'source', 'source']);
  });

  test.each([
    ['an error page', '<!DOCTYPE html><html><body>Access denied</body></html>'],
    ['half a file', ofacXml(vessels(30)).slice(0, 2000)],
    ['nothing', ''],
    ['an empty list', ofacXml([])],
    ['an older list', ofacXml([...vessels(30), kadyrov], '12/07/2022')],
    ['a list of the future', ofacXml([...vessels(31), kadyrov], '11/20/2099')],
  ])('%s changes nothing', async (_, body) => {
    publish(kadyrov);
    await world.once();
    world.site.serve('/sdn.xml', body);
    const [report] = await world.once();
    expect(['held', 'failed']).toContain(report?.outcome);
    expect(report?.message).toBeTruthy();
    publish(kadyrov);
    await world.once();
    expect(await alertKinds(world)).not.toContain('delisting');
    expect(await alertKinds(world)).not.toContain('designation');
  });

  test('three failures in a row are told to the operator, once', async () => {
    publish(kadyrov);
    await world.once();
    world.site.serve('/sdn.xml', 404);
    for (let i = 0; i < 5; i += 1) await world.once();
    expect((await alertKinds(world)).filter((kind) => kind === 'source')).toHaveLength(1);
  });
});

describe('the date of a list', () => {
  const listed = { id: 'k', name: 'Ramzan Kadyrov' };
  const serve = (seen: string, ...entries: CsvEntry[]): void => {
    const all = [...csvStrangers(60), ...entries].map((entry) => ({ ...entry, seen }));
    world.site.serve('/list.csv', simpleCsv(all));
  };

  beforeEach(async () => {
    const url = `${world.site.origin}/list.csv`;
    world.config = { ...world.config, sources: [aSource({ id: 'list', type: 'opensanctions', url })] };
    serve('2022-12-08T06:00:00');
    await world.once();
    serve('2022-12-08T07:00:00', listed);
    await world.once();
  });

  test('an older file of the same day is not believed', async () => {
    serve('2022-12-08T06:30:00');
    expect(await world.once()).toMatchObject([
      { outcome: 'held', message: expect.stringMatching(/old file/) },
    ]);
    expect(await alertKinds(world)).toEqual(['designation', 'source']);
  });

  test('the same entries under an older time are no trouble, and make the list no older', async () => {
    serve('2022-12-08T06:30:00', listed);
    expect(await world.once()).toMatchObject([{ outcome: 'unchanged' }]);
    const app = await world.open();
    expect((await sourceState(app.db, 'list')).dated).toContain('07:00');
  });

  test('once it is missing, that is noted', async () => {
    serve('', listed);
    await world.once();
    const app = await world.open();
    expect(Object.keys(JSON.parse((await sourceState(app.db, 'list')).unknown))).toContainEqual(
      expect.stringMatching(/^the date of the list, which has none now and was of 2022-12-08/),
    );
  });
});

describe('a list whose entries all became others', () => {
  const entries = csvStrangers(60, { country: 'ge', born: '1970-01-01' });
  const kerim = { id: 'k', name: 'Kerim Alimardanov', country: 'az', born: '1970-01-01' };

  beforeEach(async () => {
    const url = `${world.site.origin}/list.csv`;
    world.config = {
      ...world.config,
      sources: [aSource({ id: 'list', type: 'opensanctions', url })],
      watchlists: [aWatchlist([aSubject('Kerim Alimardanov')])],
    };
    world.site.serve('/list.csv', simpleCsv([...entries, kerim]));
    await world.once();
  });

  test.each<[string, Partial<CsvEntry>]>([
    ['names', { name: '?????' }],
    ['countries', { country: 'fj' }],
  ])('is held for its %s until someone accepts it', async (_, values) => {
    const altered = simpleCsv([...entries, kerim].map((entry) => ({ ...entry, ...values })));
    world.site.serve('/list.csv', altered);
    expect(await world.once()).toMatchObject([{ outcome: 'held' }]);
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
    const app = await world.open();
    await acceptHeld(app.db, 'list', world.now.toISOString());
    expect(await world.once()).toMatchObject([{ outcome: 'changed', amended: 61 }]);
  });

  test('is believed where they are only spelt otherwise', async () => {
    const spelt = [...entries, kerim].map((entry) => ({
      ...entry,
      name: entry.name.toUpperCase().replace(/(\S+) (\S+)/, '$2, $1'),
    }));
    world.site.serve('/list.csv', simpleCsv(spelt));
    expect(await world.once()).toMatchObject([{ outcome: 'changed', amended: 61 }]);
  });
});

describe('a newer version of the program', () => {
  test.each([
    ['with the documents kept', 10_000_000],
    ['without them', 0],
  ])('reads the same list anew, and that is no news (%s)', async (_, maxBytes) => {
    world.config = { ...world.config, evidence: { maxBytes } };
    publish(kadyrov);
    await world.once();
    world.version = '0.0.1-test';
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
  });

  test('misses nothing that the publisher changed meanwhile', async () => {
    const other: OfacEntry = { uid: 7, last: 'VAYNAKH', first: 'Akhmatovich' };
    publish({ ...kadyrov, uid: 1 }, other);
    await world.once();
    world.version = '0.0.1-test';
    publish(
      { ...kadyrov, uid: 1, remarks: 'Linked To: CHECHEN REPUBLIC.' },
      { ...other, ...kadyrov, uid: 7 },
      { ...kadyrov, uid: 8 },
    );
    await world.once();
    expect((await alertKinds(world)).sort()).toEqual(['amendment', 'designation', 'designation', 'listed']);
    const app = await world.open();
    const changes = await listChanges(app.db, { limit: 10 });
    expect(changes.map(({ change }) => change).sort()).toEqual(['added', 'amended', 'amended']);
  });
});

describe('delivery', () => {
  test('what would be a flood leaves as one message, apart from what names a subject', async () => {
    const when = { country: ['ru'], program: [], source: [], schema: [], text: [] };
    const [watchlist] = world.config.watchlists;
    const subjects = watchlist?.subjects ?? [];
    world.config = {
      ...world.config,
      watchlists: [aWatchlist(subjects, { rules: [{ id: 'any-russian', when }], to: ['desk@example.org'] })],
    };
    publish();
    await world.once();
    const many = vessels(25, 500).map((vessel) => ({ ...vessel, nationality: 'Russia' }));
    publish(kadyrov, ...many);
    await world.once();
    const mails = world.mailbox.received.filter(({ to }) => to === 'desk@example.org');
    expect(mails.map(({ mail }) => mail.subject).sort()).toEqual([
      expect.stringContaining('25 designations at once — rule any-russian'),
      expect.stringContaining('Designation: Ramzan Kadyrov'),
    ]);
    expect(mails.map(({ mail }) => mail.text).join()).toContain('SAMPLE VESSEL 524');
    publish(kadyrov);
    await world.once();
    expect(world.mailbox.received.filter(({ to }) => to === 'desk@example.org')).toHaveLength(2);
  });

  test('a mail server that is down loses nothing and doubles nothing', async () => {
    publish();
    await world.once();
    world.mailbox.refuseWith(451);
    publish(kadyrov);
    await world.once();
    expect(world.mailbox.received).toHaveLength(0);
    world.mailbox.refuseWith(null);
    await world.once();
    await world.once();
    expect(subjectLines()).toEqual(['designation']);
  });

  test('each recipient gets one message of their own, the watchlist adds its own', async () => {
    const [watchlist] = world.config.watchlists;
    const subjects = watchlist?.subjects ?? [];
    world.config = { ...world.config, watchlists: [aWatchlist(subjects, { to: ['desk@example.org'] })] };
    publish();
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(world.mailbox.received.map(({ to }) => to).sort()).toEqual([
      'analyst@example.org',
      'desk@example.org',
    ]);
  });

  test('what is for the digest waits for its time', async () => {
    const { alerts } = world.config;
    world.config = {
      ...world.config,
      alerts: { ...alerts, immediate: [], digest: { ...alerts.digest, kinds: ['designation'] } },
    };
    publish();
    await world.once();
    publish(kadyrov);
    await world.once();
    expect(world.mailbox.received).toHaveLength(0);
    world.now = new Date('2022-12-09T08:01:00Z');
    await world.once();
    await world.once();
    expect(world.mailbox.received).toHaveLength(1);
    expect(world.mailbox.received[0]?.mail.text).toContain('KADYROV');
  });
});

describe('a list of several documents', () => {
  const end = '\x1a';
  const row = (id: number) => `${id},"SAMPLE ${id}",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`;

  beforeEach(() => {
    const url = `${world.site.origin}/sdn.csv`;
    world.config = { ...world.config, sources: [aSource({ id: 'ofac-sdn', type: 'ofac-csv', url })] };
    world.site.serve('/sdn.csv', row(1) + row(2) + end);
    world.site.serve('/alt.csv', `2,7,"aka","OTHER",-0- \r\n${end}`);
    world.site.serve('/add.csv', end);
  });

  test('is read where all of them are there', async () => {
    world.site.serve('/sdn_comments.csv', end);
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'changed', records: 2 });
    const [again] = await world.once();
    expect(again).toMatchObject({ outcome: 'not-modified' });
    world.site.serve('/alt.csv', `1,8,"aka","ANOTHER",-0- \r\n${end}`);
    const [changed] = await world.once();
    expect(changed).toMatchObject({ outcome: 'changed', amended: 2 });
  });

  test('is none where one of them is missing', async () => {
    world.site.serve('/sdn_comments.csv', 404);
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'failed' });
  });
});
