import { describe, expect, test } from 'vitest';
import { bareEntry, type Entry, type EntryName } from '../../src/model/entry.ts';
import { bareSubject, bareWatchlist, type Subject } from '../../src/model/watchlist.ts';
import { createEntryScreener } from '../../src/watch/entries.ts';
import { targetsOf } from '../../src/watch/targets.ts';

const source = { id: 'list', name: 'A list', authority: null };
const ramzan: Subject = {
  ...bareSubject('kadyrov', 'Person', 'Ramzan Kadyrov'),
  birthDates: [{ from: '1976-10-05' }],
  countries: ['ru'],
  gender: 'male',
  identifiers: [
    { type: 'passport', value: '75 3206 0701' },
    { type: 'tax number', value: '201345678901' },
  ],
  ignore: ['list:1'],
};

function aName(full: string, quality: EntryName['quality'] = 'strong'): EntryName {
  return { full, kind: 'primary', quality };
}

/** What an amendment of an ignored entry makes of it, from one set of facts to another; null where it is silent. */
function asked(
  before: Partial<Entry>,
  after: Partial<Entry>,
  subject: Subject = ramzan,
  former: readonly string[] = [],
): readonly string[] | null {
  const watchlist = bareWatchlist('test', [subject]);
  const entry = bareEntry('1', 'Person', [aName('KADYROV, Ramzan')]);
  const screener = createEntryScreener(targetsOf([watchlist], 0.8));
  const amended = { before: { ...entry, ...before }, after: { ...entry, ...after } };
  return screener.secondLook(source, amended, former)[0]?.match.explanation ?? null;
}

const agreeing = { birthDates: [{ from: '1976-10-05' }] };

describe('an ignored entry asks again', () => {
  test.each<[string, Partial<Entry>, Partial<Entry>, string]>([
    ['a birth date', {}, agreeing, 'birth date 1976-10-05 and 1976-10-05: agree'],
    [
      'a birth date in place of another',
      { birthDates: [{ from: '1968' }] },
      agreeing,
      'birth date 1976-10-05 and 1976-10-05: agree',
    ],
    [
      'a birth date in place of one that was near',
      { birthDates: [{ from: '1976-10-07' }] },
      agreeing,
      'birth date 1976-10-05 and 1976-10-05: agree',
    ],
    ['a country', {}, { countries: ['ru'] }, 'country RU: agrees'],
    ['a country in place of another', { countries: ['tj'] }, { nationalities: ['ru'] }, 'country RU: agrees'],
    [
      'a number',
      {},
      { identifiers: [{ type: 'Passport', value: '7532060701' }] },
      'passport 75 3206 0701: the same',
    ],
    [
      'one more number',
      { identifiers: [{ type: 'Passport', value: '7532060701' }] },
      {
        identifiers: [
          { type: 'Passport', value: '7532060701' },
          { type: 'Tax ID', value: '201345678901' },
        ],
      },
      'tax number 201345678901: the same',
    ],
    [
      'a name',
      { names: [aName('AKHMATOV, Rizvan')] },
      { names: [aName('AKHMATOV, Rizvan'), aName('KADYROV, Ramzan')] },
      'name KADYROV, Ramzan: meets Ramzan Kadyrov at 1.00',
    ],
  ])('for %s', (_, before, after, line) => {
    const [first = ''] = asked(before, after) ?? [];
    expect(first).toContain('new since you ignored it: ');
    expect(first).toContain(line);
  });

  test('with all that is new, and then what counts as for any match', () => {
    const after = { ...agreeing, countries: ['ru'] };
    expect(asked({}, after)).toEqual([
      'new since you ignored it: birth date 1976-10-05 and 1976-10-05: agree',
      'new since you ignored it: country RU: agrees',
      expect.any(String),
      expect.any(String),
      'birth date 1976-10-05 and 1976-10-05: agree (+0.05)',
      'country RU: agrees (+0.02)',
    ]);
  });

  test('under a new id', () => {
    const after = { ...agreeing, id: '2' };
    expect(asked({}, after, ramzan, ['1'])).not.toBeNull();
    expect(asked({}, after, { ...ramzan, ignore: ['list:2'] }, ['1'])).not.toBeNull();
    expect(asked({}, after, ramzan, [])).toBeNull();
  });
});

describe('an ignored entry is silent', () => {
  test.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['where nothing about the subject changed', agreeing, { ...agreeing, remarks: ['Head of the Republic'] }],
    ['where what agrees goes', { ...agreeing, countries: ['ru'] }, { countries: ['ru'] }],
    [
      'where another spelling meets as well',
      {},
      { names: [aName('KADYROV, Ramzan'), aName('KADIROV, Ramzan')] },
    ],
    [
      'where a name meets better and still does not mean the subject',
      { names: [aName('AHMAD, Ramzan')] },
      { names: [aName('KADYROVA, Aminat')] },
    ],
    ['where another country comes along', {}, { ...agreeing, countries: ['tj'] }],
    ['where another gender comes along', {}, { ...agreeing, gender: 'female' }],
    ['where another birth date comes along', {}, { birthDates: [{ from: '1968' }], countries: ['ru'] }],
    ['where it is no person any more', {}, { ...agreeing, schema: 'Vessel' }],
  ])('%s', (_, before, after) => {
    expect(asked(before, after)).toBeNull();
  });

  test('where what contradicts was there before, it asks all the same', () => {
    const before: Partial<Entry> = { countries: ['tj'] };
    expect(asked(before, { ...before, ...agreeing })).not.toBeNull();
  });

  test('below the threshold of the subject', () => {
    const strict = { ...ramzan, threshold: 0.99 };
    const names = [aName('KADYROV, R.')];
    expect(asked({ names }, { names, ...agreeing }, ramzan)).not.toBeNull();
    expect(asked({ names }, { names, ...agreeing }, strict)).toBeNull();
  });

  test('for a subject that does not ignore it', () => {
    expect(asked({}, agreeing, { ...ramzan, ignore: ['list:3', 'other:1'] })).toBeNull();
  });
});
