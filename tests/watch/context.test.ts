import { describe, expect, test } from 'vitest';
import type { Match } from '../../src/model/alert.ts';
import { bareEntry, type Entry } from '../../src/model/entry.ts';
import { bareSubject, bareWatchlist, type Subject } from '../../src/model/watchlist.ts';
import { createEntryScreener } from '../../src/watch/entries.ts';
import { definitionOf, targetsOf } from '../../src/watch/targets.ts';

const name = 'Ilham Aliyev';

function screened(subject: Partial<Subject>, entry: Partial<Entry>, threshold = 0): Match | null {
  const subjects = [{ ...bareSubject('a', 'Person', name), ...subject }];
  const watchlist = { ...bareWatchlist('test', subjects), threshold };
  const names = [{ full: name, kind: 'primary', quality: 'strong' }] as const;
  const screener = createEntryScreener(targetsOf([watchlist], threshold));
  const source = { id: 'list', name: 'A list', authority: null };
  const hits = screener.screen(source, { ...bareEntry('1', 'Person', names), ...entry });
  return hits[0]?.match ?? null;
}

function definitionGiven(values: Partial<Subject>): string | undefined {
  const subjects = [{ ...bareSubject('a', 'Person', name), ...values }];
  const watchlist = bareWatchlist('test', subjects);
  return targetsOf([watchlist], 0.8).map(definitionOf)[0];
}

describe('gender', () => {
  test('that contradicts lowers the score, and the explanation says so', () => {
    const match = screened({ gender: 'male' }, { gender: 'female' });
    expect(match?.score).toBeCloseTo(1 - 0.15);
    expect(match?.explanation).toContain('gender male on the watchlist, female on the list: differ (−0.15)');
  });

  test('that contradicts alone does not hide somebody of the same name', () => {
    expect(screened({ gender: 'female' }, { gender: 'male' }, 0.8)).not.toBeNull();
  });

  test.each([
    ['agrees', 'male', 'male'],
    ['is not known of the subject', null, 'male'],
    ['is not known of the entry', 'male', null],
  ] as const)('that %s says nothing', (_, ours, theirs) => {
    const match = screened({ gender: ours }, { gender: theirs });
    expect(match).toEqual(screened({}, {}));
  });

  test('that is not known leaves what is stored of a subject as it was', () => {
    expect(definitionGiven({})).toBe(
      `{"schema":"Person","name":"${name}","aliases":[],"birthDates":[],"countries":[],"identifiers":[],"ignore":[],"threshold":0.8}`,
    );
    expect(definitionGiven({ gender: 'male' })).not.toBe(definitionGiven({}));
    expect(definitionGiven({ gender: 'male' })).not.toBe(definitionGiven({ gender: 'female' }));
  });
});
