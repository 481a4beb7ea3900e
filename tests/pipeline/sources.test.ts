import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvStrangers, kadyrov, ofacXml, simpleCsv, vessels } from '../support/lists.ts';
import { type Site, startSite } from '../support/site.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;
let mirror: Site;

const list = ofacXml([...vessels(30), kadyrov]);

beforeEach(async () => {
  [world, mirror] = await Promise.all([createWorld(), startSite()]);
  const source = aSource({
    id: 'ofac-sdn',
    type: 'ofac-xml',
    url: `${world.site.origin}/sdn.xml`,
    alternates: [`${mirror.origin}/old.xml`, `${mirror.origin}/sdn.xml`],
    headers: { 'x-api-key': 'secret', 'User-Agent': 'Mozilla/5.0 (the desk)' },
  });
  const watchlists = [aWatchlist([aSubject('Ramzan Kadyrov')])];
  world.config = { ...world.config, sources: [source], watchlists };
});

afterEach(async () => {
  await Promise.all([world.close(), mirror.close()]);
});

describe('other addresses', () => {
  test('are left alone while the first answers', async () => {
    world.site.serve('/sdn.xml', list);
    mirror.serve('/sdn.xml', list);
    await world.once();
    expect(mirror.log).toEqual([]);
  });

  test.each([
    ['is gone', 404],
    ['gives a web page', '<!DOCTYPE html><html><body>Access denied</body></html>'],
    ['is cut', list.slice(0, 3000)],
  ])('are asked in order when the first %s, and the list is the same one', async (_, body) => {
    world.site.serve('/sdn.xml', list);
    await world.once();
    world.site.serve('/sdn.xml', body);
    mirror.serve('/sdn.xml', list);
    const [report] = await world.once();
    expect(report).toMatchObject({ outcome: 'unchanged', added: 0, amended: 0, removed: 0, message: null });
    expect(mirror.log).toEqual(['GET /old.xml 404', 'GET /sdn.xml 200']);
    world.site.serve('/sdn.xml', list);
    expect(await world.once()).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await alertKinds(world)).toEqual(['listed']);
  });

  test('one that gives an earlier snapshot of a list without dates is out of date', async () => {
    const listed = { id: 'k', name: 'Ramzan Kadyrov' };
    const [old, present] = [simpleCsv(csvStrangers(40)), simpleCsv([...csvStrangers(40), listed])];
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    const undated = { ...source, type: 'opensanctions', alternates: [`${mirror.origin}/list.csv`] };
    world.config = { ...world.config, sources: [undated] };
    mirror.serve('/list.csv', old);
    for (const body of [old, present, 404] as const) {
      world.site.serve('/sdn.xml', body);
      await world.once();
    }
    expect(await alertKinds(world)).toEqual(['designation']);
    expect(await world.once()).toMatchObject([
      { outcome: 'failed', message: expect.stringContaining('as it was read on 2022-12-08') },
    ]);
    // The publisher's own address may go back, but hardly within a week.
    world.site.serve('/sdn.xml', old);
    const [held] = await world.once();
    expect(held).toMatchObject({ outcome: 'held', message: expect.stringContaining('byte for byte') });
    world.now = new Date('2022-12-16T08:00:00Z');
    await world.once();
    expect((await alertKinds(world)).filter((kind) => kind !== 'source')).toEqual([
      'designation',
      'delisting',
    ]);
  });

  test('when none of them helps, each is named', async () => {
    const [report] = await world.once();
    expect(report?.outcome).toBe('failed');
    expect(report?.message).toMatch(/none of its 3 addresses/);
    for (const path of ['/sdn.xml', '/old.xml']) expect(report?.message).toContain(path);
  });

  test('another publisher is not sent the key meant for the first', async () => {
    mirror.serve('/sdn.xml', list);
    await world.once();
    expect(mirror.headers.at(-1)).toMatchObject({ 'user-agent': 'Mozilla/5.0 (the desk)' });
    expect(mirror.headers.at(-1)).not.toHaveProperty('x-api-key');
  });
});

describe('a change mark', () => {
  beforeEach(() => {
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    const mark = { url: `${world.site.origin}/catalogue`, post: '{}', read: (text: string) => text || null };
    world.config = { ...world.config, sources: [{ ...source, alternates: [], changeMarks: [mark] }] };
    world.site.serve('/sdn.xml', list);
    world.site.serve('/catalogue', 'one');
  });

  function asked(): number {
    return world.site.log.filter((line) => line.startsWith('GET /sdn.xml')).length;
  }

  test('that is as before spares the list, another one does not', async () => {
    await world.once();
    expect(await world.once()).toMatchObject([{ outcome: 'not-modified' }]);
    expect(world.site.log).toEqual(['POST /catalogue 200', 'GET /sdn.xml 200', 'POST /catalogue 200']);
    world.site.serve('/catalogue', 'two');
    world.site.serve('/sdn.xml', ofacXml([...vessels(31), kadyrov]));
    expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1 }]);
  });

  function later(hours: number): void {
    world.now = new Date(world.now.getTime() + hours * 60 * 60_000);
  }

  test('that ran ahead of its file hides it for two hours, then is trusted for a day', async () => {
    await world.once();
    world.site.serve('/catalogue', 'two');
    await world.once();
    expect(asked()).toBe(2);
    world.site.serve('/sdn.xml', ofacXml([...vessels(31), kadyrov]));
    later(1);
    expect(await world.once()).toMatchObject([{ outcome: 'not-modified' }]);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1 }]);
    later(23);
    await world.once();
    expect(asked()).toBe(3);
    later(1);
    await world.once();
    expect(asked()).toBe(4);
  });

  test.each(['sha1', 'sha256'] as const)('that is the %s of the file counts once it fits', async (sum) => {
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    const changeMarks = source.changeMarks.map((mark) => ({ ...mark, sum }));
    world.config = { ...world.config, sources: [{ ...source, changeMarks }] };
    const sumOf = (text: string): string => createHash(sum).update(text).digest('hex').toUpperCase();
    const grown = ofacXml([...vessels(31), kadyrov]);
    world.site.serve('/catalogue', sumOf(list));
    await world.once();
    later(23);
    expect(await world.once()).toMatchObject([{ outcome: 'not-modified' }]);
    expect(asked()).toBe(1);
    world.site.serve('/catalogue', sumOf(grown));
    expect(await world.once()).toMatchObject([{ outcome: 'not-modified' }]);
    world.site.serve('/sdn.xml', grown);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1 }]);
    expect(asked()).toBe(3);
    await world.once();
    expect(asked()).toBe(3);
  });

  test('says nothing of what another address gave', async () => {
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    world.config = { ...world.config, sources: [{ ...source, alternates: [`${mirror.origin}/sdn.xml`] }] };
    mirror.serve('/sdn.xml', ofacXml([...vessels(29), kadyrov]));
    world.site.serve('/sdn.xml', 404);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', records: 30 }]);
    world.site.serve('/sdn.xml', list);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', added: 1 }]);
  });

  test('that cannot be had, or comes after a held list, asks for the list', async () => {
    await world.once();
    world.site.serve('/catalogue', 503);
    expect(await world.once()).toMatchObject([{ outcome: 'not-modified', message: null }]);
    expect(asked()).toBe(2);
    world.site.serve('/catalogue', 'two');
    world.site.serve('/sdn.xml', ofacXml(vessels(3)));
    expect(await world.once()).toMatchObject([{ outcome: 'held' }]);
    expect(await world.once()).toMatchObject([{ outcome: 'held' }]);
  });
});

test('a block page is told as one', async () => {
  world.config = {
    ...world.config,
    sources: world.config.sources.map((one) => ({ ...one, alternates: [] })),
  };
  world.site.serve(
    '/sdn.xml',
    '<!DOCTYPE html><html><head><title>Access Denied</title></head><body>You don&#39;t have permission</body></html>',
  );
  const [report] = await world.once();
  expect(report?.outcome).toBe('failed');
  expect(report?.message).toContain('a page “Access Denied” instead of the document: the publisher blocks');
});

describe('a list that stopped living', () => {
  test('is told to the operator once, and again when it stops anew', async () => {
    const [source] = world.config.sources;
    if (source === undefined) throw new Error('no source');
    world.config = { ...world.config, sources: [{ ...source, staleAfterDays: 30 }] };
    world.site.serve('/sdn.xml', list);
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
    world.now = new Date('2023-01-07T08:00:00Z');
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed']);
    world.now = new Date('2023-01-08T08:00:00Z');
    await world.once();
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'source']);
    expect(world.mailbox.received.at(-1)?.mail.text).toContain('still dated 2022-12-08: 31 days');
    world.site.serve('/sdn.xml', ofacXml([...vessels(30), kadyrov], '01/09/2023'));
    await world.once();
    world.now = new Date('2023-03-01T08:00:00Z');
    await world.once();
    expect(await alertKinds(world)).toEqual(['listed', 'source', 'source']);
  });
});
