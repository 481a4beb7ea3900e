import { afterEach, beforeEach, expect, test } from 'vitest';
import { bareEntry } from '../../src/model/entry.ts';
import { bareSubject, bareWatchlist } from '../../src/model/watchlist.ts';
import { prepareWatch } from '../../src/pipeline/watch.ts';
import { type Handle, openStore } from '../../src/store/open.ts';
import { WatchedNames } from '../../src/threads/watched-names.ts';

const people = ['Ramzan Kadyrov', 'Suleiman Kerimov', 'Igor Sechin'];
const listed = [{ full: 'KADYROV, Ramzan', kind: 'primary', quality: 'strong' }] as const;
const source = { id: 'list', name: 'List', authority: null };
let db: Handle;
let names: WatchedNames;

beforeEach(async () => {
  db = await openStore({ kind: 'sqlite', file: ':memory:' });
  names = new WatchedNames({ threads: 1, fewest: 3 });
});

afterEach(async () => {
  await names.close();
  await db.destroy();
});

function watching(...watched: readonly string[]) {
  const subjects = watched.map((name, at) => bareSubject(`s${at}`, 'Person', name));
  return prepareWatch(db, [bareWatchlist('people', subjects)], names);
}

test.each(['made ready', 'not made ready'])('whoever is watched is met, %s', async (how) => {
  const watch = await watching(...people);
  if (how === 'made ready') await watch.ready();
  const hits = watch.entries.screen(source, bareEntry('1', 'Person', listed));
  expect(hits.map(({ target }) => target.target)).toEqual(['subject:s0']);
});

test('only who is new or worded otherwise is compared again', async () => {
  const first = await watching(...people);
  expect(first.since(0)?.targets).toHaveLength(3);
  expect(first.since(first.revision)).toBeNull();
  const same = await watching(...people);
  expect(same.revision).toBe(first.revision);
  const [one = '', two = ''] = people;
  const later = await watching(one, two, 'Igor Ivanovich Sechin', 'Alisher Usmanov');
  expect(later.revision).toBeGreaterThan(first.revision);
  expect(later.since(first.revision)?.targets.map(({ target }) => target)).toEqual([
    'subject:s2',
    'subject:s3',
  ]);
  expect(later.since(later.revision)).toBeNull();
  const back = await watching(...people);
  // Nobody looked for the former wording meanwhile.
  expect(back.since(later.revision)?.targets.map(({ target }) => target)).toEqual(['subject:s2']);
});
