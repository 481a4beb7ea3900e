import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprints, type Played, play } from './player.ts';
import { judge, type Verdict } from './verdict.ts';
import { shortYear, ways } from './ways.ts';

let base: Played;
let verdict: Verdict;
/** Side by side: they wait for servers more than they compute. */
let others: Map<string, Played>;

beforeAll(async () => {
  const entries = Object.entries(ways);
  const [first, ...rest] = await Promise.all([play(), ...entries.map(([, way]) => play(way, shortYear))]);
  if (first === undefined) throw new Error('nothing was played');
  base = first;
  verdict = judge(base);
  others = new Map(rest.map((played, i) => [entries[i]?.[0] ?? '', played]));
}, 900_000);

describe('a year of forty subjects', () => {
  test('is a year: items, changes of lists, events', () => {
    expect(base.year.items).toBeGreaterThanOrEqual(400);
    expect(base.year.changes).toBeGreaterThanOrEqual(60);
    expect(base.year.events).toBeGreaterThanOrEqual(20);
  });

  test('nothing is missed or late, to any recipient', () => {
    expect(verdict.missed).toEqual([]);
  });

  test('nothing is told twice', () => {
    expect(verdict.doubled).toEqual([]);
  });

  test('there is no false alarm', () => {
    expect(verdict.falseAlarms).toEqual([]);
  });

  test('every message shows what it tells', () => {
    expect(verdict.unseen).toEqual([]);
  });

  test('what confirms an earlier report says so', () => {
    expect(verdict.unconfirmed).toEqual([]);
  });

  test('each event is one conversation, each conversation one event', () => {
    expect(verdict.astray).toEqual([]);
  });
});

describe('the same messages leave where', () => {
  test.each(Object.keys(ways))('%s', (way) => {
    const played = others.get(way);
    expect(played && fingerprints(played, shortYear)).toEqual(fingerprints(base, shortYear));
  });
});
