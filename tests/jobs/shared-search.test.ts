import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Jobs, Search } from '../../src/jobs/jobs.ts';
import { sharedJobs } from '../../src/jobs/shared-jobs.ts';
import { WatchedNames } from '../../src/threads/watched-names.ts';
import { createDatabase } from '../support/postgres.ts';

const server = process.env.TEST_POSTGRES ?? '';
const people = ['Ramzan Kadyrov', 'Suleiman Kerimov', 'Igor Sechin', 'Alisher Usmanov'];
const named = people.map((name) => ({ name, schema: 'Person' as const, value: name }));
/** Enough to be shared out, in several shares. */
const queries = Array.from({ length: 450 }, (_, at) => ({
  name: `${people[at % people.length]} ${'I'.repeat(1 + (at % 3))}`,
  schema: 'Person' as const,
  least: 0.1 + at / 1000,
}));

let database: Awaited<ReturnType<typeof createDatabase>>;
let names: WatchedNames[];
let jobs: Jobs[];

async function open(search: Search): Promise<Jobs> {
  const opened = await sharedJobs({ url: database.url, log: pino({ level: 'silent' }) })(
    async () => undefined,
    search,
  );
  jobs.push(opened);
  return opened;
}

async function learned(known: typeof named): Promise<WatchedNames> {
  const one = new WatchedNames({ threads: 1, fewest: 3 });
  await one.learn(known);
  names.push(one);
  return one;
}

describe.runIf(server !== '')('a search among the names of a large watchlist', () => {
  beforeEach(async () => {
    [names, jobs] = [[], []];
    database = await createDatabase(server);
  });

  afterEach(async () => {
    await Promise.all(jobs.map((one) => one.stop()));
    await Promise.all(names.map((one) => one.close()));
    await database.drop();
  });

  test.each([
    ['by all who know them', named],
    ['by whoever knows them, where another daemon has other names', [...named].reverse()],
  ])('is done %s, and finds what one finds alone', async (_, theirs) => {
    const [ours, others, alone] = [await learned(named), await learned(theirs), await learned(named)];
    const shares = [0, 0];
    const counting =
      (who: number, of: WatchedNames): Search =>
      async (...asked) => {
        shares[who] = (shares[who] ?? 0) + 1;
        return await of.answer(...asked);
      };
    const own = await open(counting(0, ours));
    await open(counting(1, others));
    ours.shareWith(own.shareOut);
    const [shared, single] = [ours.index(named), alone.index(named)];
    await shared.prepare?.(queries);
    expect(shares[0]).toBeGreaterThan(0);
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBe(5);
    for (const { name, schema, least } of queries) {
      const [found, wanted] = [shared, single].map((index) =>
        [...index.find(name, schema, least)].map(({ value, comparison }) => [value, comparison.score]),
      );
      expect(found).toEqual(wanted);
    }
  });
});
