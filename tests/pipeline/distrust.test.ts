import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listChanges } from '../../src/store/entries.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { alertKinds, aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const entries = [...vessels(40), kadyrov];
const list = ofacXml(entries);
const maxBytes = 30_000_000;
const spaces = Buffer.alloc(maxBytes - 1_000_000, ' ');
const entities =
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><sdnList>&c;</sdnList>';

/** What may come in place of a list, and what the operator must read. */
const bodies: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['a block page', '<html><head><title>Access Denied</title></head><body></body></html>', /blocks/],
  ['another page', '<!DOCTYPE html><html><body><p>We moved.</p></body></html>', /web page came instead/],
  ['another list', '<CONSOLIDATED_LIST></CONSOLIDATED_LIST>', /<sdnList> was expected/],
  ['nothing', '', /no well-formed XML|root element/],
  ['an empty list', ofacXml([]), /only 0 entries were read/],
  ['half a list', ofacXml(entries.slice(0, 20)), /21 of 41 entries are gone/],
  ['a list that says it has more', list.replace(/<Record_Count>\d+/, '<Record_Count>90'), /has 90 entries/],
  ['a list of last year', ofacXml(entries, '12/08/2021'), /an old file was served/],
  ['a list of the future', ofacXml(entries, '12/08/2031'), /still to come/],
  ['a cut list', list.slice(0, 4000), /cut off/],
  ['a list in another encoding', Buffer.from(list.replace('KADYROV', 'KADYROV é'), 'latin1'), /UTF-8/],
  ['gzip cut short', gzipSync(list).subarray(0, 400), /gzip file was cut short/],
  [
    'a ZIP file cut short',
    Buffer.from(zipSync({ 'sdn.xml': Buffer.from(list) })).subarray(0, 400),
    /ZIP archive/,
  ],
  ['a gzip bomb', gzipSync(Buffer.alloc(2 * maxBytes, ' ')), /E_READ_LIMIT|larger than|longer than/],
  [
    'a ZIP bomb',
    Buffer.from(zipSync({ 'sdn.xml': new Uint8Array(2 * maxBytes) })),
    /larger than|well-formed/,
  ],
  ['an entity bomb', entities, /DOCTYPE/],
  ['spaces without end', spaces, /longer than/],
  ['more than is allowed', Buffer.alloc(maxBytes + 1, ' '), /larger than the 30000000 bytes/],
];

let world: World;

beforeEach(async () => {
  world = await createWorld();
  const url = `${world.site.origin}/sdn.xml`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url, maxBytes })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])],
  };
  world.site.serve('/sdn.xml', list);
  await world.once();
});

afterEach(async () => {
  await world.close();
});

test.each(bodies)('%s changes nothing and is told with its reason', async (_, body, reason) => {
  world.site.serve('/sdn.xml', body);
  const before = process.memoryUsage().rss;
  const [report] = await world.once();
  expect(['held', 'failed']).toContain(report?.outcome);
  expect(report?.message).toMatch(reason);
  expect(report?.message).not.toMatch(/(cut short|is damaged).*\1/);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
  world.site.serve('/sdn.xml', list);
  expect(await world.once()).toMatchObject([{ added: 0, amended: 0, removed: 0, message: null }]);
  const app = await world.open();
  expect(await listChanges(app.db, { limit: 10 })).toEqual([]);
  expect((await alertKinds(world)).filter((kind) => kind !== 'source')).toEqual(['listed']);
});

test('a byte-order mark is no part of a list', async () => {
  world.site.serve('/sdn.xml', `\uFEFF${list}`);
  expect(await world.once()).toMatchObject([{ outcome: 'unchanged', records: 41 }]);
});

test('the same bytes are known by their hash, whatever the server says of them', async () => {
  const sha256 = createHash('sha256').update(list).digest('hex');
  const app = await world.open();
  await app.db.updateTable('documents').set({ etag: null, last_modified: null }).execute();
  const [row] = await app.db.selectFrom('documents').selectAll().execute();
  expect(row?.sha256).toBe(sha256);
  expect(await world.once()).toMatchObject([{ outcome: 'unchanged', records: 0, bytes: list.length }]);
});
