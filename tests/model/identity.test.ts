import { describe, expect, test } from 'vitest';
import { bareEntry, type Entry, type PartialDate } from '../../src/model/entry.ts';
import { isSomebodyElse as isOther, isSameOne as isSame } from '../../src/model/identity.ts';
import { likeness } from '../../src/pipeline/likeness.ts';

const isSomebodyElse = (before: Entry, after: Entry): boolean => isOther(before, after, likeness);
const isSameOne = (left: Entry, right: Entry): boolean => isSame(left, right, likeness);

function born(...dates: readonly string[]): { birthDates: PartialDate[] } {
  return { birthDates: dates.map((from) => ({ from })) };
}

function entry(names: readonly string[], values: Partial<Entry> = {}): Entry {
  const all = names.map(
    (full, i) => ({ full, kind: i === 0 ? 'primary' : 'alias', quality: 'strong' }) as const,
  );
  return { ...bareEntry('1', 'Person', all), ...values };
}

describe('an id means somebody else', () => {
  test('when nothing of the names, birth dates and identifiers is left', () => {
    expect(isSomebodyElse(entry(['Sayf al-Adl']), entry(['Kim Jong Un']))).toBe(true);
    expect(
      isSomebodyElse(
        entry(['Abu Bakr'], { listedOn: '2001-01-25', ...born('1963') }),
        entry(['Kim Jong Un'], { listedOn: '2017-06-01', ...born('1984-01-08') }),
      ),
    ).toBe(true);
  });

  test.each<[string, Entry, Entry]>([
    [
      'an alias became the name',
      entry(['SAYF-AL ADL', 'Mohammed Zidane']),
      entry(['MOHAMMED SALAHALDIN ZIDANE']),
    ],
    ['diacritics came', entry(['Cəfər Əliyev']), entry(['CƏFƏR ALIYEV'])],
    ['the birth date stayed', entry(['A B'], { ...born('1963') }), entry(['C D'], { ...born('1963') })],
    [
      'the passport stayed',
      entry(['A B'], { identifiers: [{ type: 'Passport', value: '1' }] }),
      entry(['C D'], { identifiers: [{ type: 'Passport', value: '1' }] }),
    ],
    [
      'the day of listing stayed',
      entry(['A B'], { listedOn: '2001-01-25' }),
      entry(['C D'], { listedOn: '2001-01-25' }),
    ],
  ])('not when %s', (_, before, after) => {
    expect(isSomebodyElse(before, after)).toBe(false);
  });

  test('when the birth date contradicts and no more than a word of the name is left', () => {
    const before = entry(['Kerim Alimardanov'], born('1970-01-01'));
    expect(isSomebodyElse(before, entry(['Kerim Hasanov'], born('1985-05-05')))).toBe(true);
    expect(isSomebodyElse(before, entry(['Kamil Alimardanov'], born('1985')))).toBe(true);
    expect(isSomebodyElse(before, entry(['Kerim Alimardanov'], born('1985')))).toBe(false);
  });

  test('not when the name came in another script', () => {
    expect(isSomebodyElse(entry(['Керим Алимарданов']), entry(['Kerim Alimardanov']))).toBe(false);
    expect(isSomebodyElse(entry(['Керим']), entry(['Kerim']))).toBe(false);
  });
});

/** Two entries with different ids, and whether they are one. */
const pairs: readonly (readonly [string, boolean, Entry, Entry])[] = [
  ['a letter corrected', true, entry(['Ramzan Kadirov']), entry(['Ramzan Kadyrov'])],
  [
    'a letter that sounds, all else being equal',
    true,
    entry(['Kerim Alimadanov'], { positions: ['Colonel of police'] }),
    entry(['Kerim Alimardanov'], { positions: ['Colonel of police'] }),
  ],
  ['a name in another script', true, entry(['Керим Алимарданов']), entry(['Kerim Alimardanov'])],
  [
    'a birth date made exact',
    true,
    entry(['Kerim Alimardanov'], born('1970')),
    entry(['ALIMARDANOV, Kerim'], born('1970-03-04')),
  ],
  [
    'the name became an alias',
    true,
    entry(['Kerim Alimardanov']),
    entry(['ALIMARDANOV, Kerim Heydar', 'Kerim Alimardanov']),
  ],
  [
    'a middle name added',
    true,
    entry(['Kerim Alimardanov'], born('1970')),
    entry(['Kerim Heydar Alimardanov'], born('1970')),
  ],
  [
    'a person who is called a legal entity',
    true,
    entry(['Kerim Alimardanov']),
    { ...entry(['Kerim Alimardanov']), schema: 'LegalEntity' },
  ],
  [
    'an organisation that is called a company',
    true,
    { ...entry(['Alfa Trading House']), schema: 'Organization' },
    { ...entry(['Alfa Trading House']), schema: 'Company' },
  ],
  [
    'namesakes of another age',
    false,
    entry(['Kerim Alimardanov'], born('1970')),
    entry(['Kerim Alimardanov'], born('1990')),
  ],
  [
    'husband and wife',
    false,
    entry(['Aleksandr Ivanov'], { gender: 'male', listedOn: '2022-03-04' }),
    entry(['Aleksandra Ivanova'], { gender: 'female', listedOn: '2022-03-04' }),
  ],
  ['husband and wife, of whom nothing is known', false, entry(['Ivan Petrov']), entry(['Ivan Petrova'])],
  [
    'brothers',
    false,
    entry(['KADYROV, Ramzan Akhmatovich'], { listedOn: '2022-03-04' }),
    entry(['KADYROV, Zelimkhan Akhmatovich'], { listedOn: '2022-03-04' }),
  ],
  ['one common word as alias', false, entry(['Ali Hasan', 'Abdullah']), entry(['Omar Said', 'Abdullah'])],
  [
    'a name that both are also called',
    false,
    entry(['Ali Hasan', 'Abu Omar al-Shami']),
    entry(['Yusuf Said', 'Abu Omar al-Shami']),
  ],
  [
    'one name and two nationalities',
    false,
    entry(['Ali Hasan'], { nationalities: ['iq'] }),
    entry(['Ali Hassan'], { nationalities: ['ye'] }),
  ],
  [
    'two ships of one name',
    false,
    { ...entry(['PIONEER'], { identifiers: [{ type: 'IMO number', value: '9187629' }] }), schema: 'Vessel' },
    { ...entry(['PIONEER'], { identifiers: [{ type: 'IMO number', value: '9187631' }] }), schema: 'Vessel' },
  ],
  [
    'a person and a ship',
    false,
    entry(['Kerim Alimardanov']),
    { ...entry(['Kerim Alimardanov']), schema: 'Vessel' },
  ],
];

describe('two ids', () => {
  test.each(pairs)('%s: one and the same is %s', (_, isOne, left, right) => {
    expect(isSameOne(left, right)).toBe(isOne);
    expect(isSameOne(right, left)).toBe(isOne);
  });

  test('who is one and the same is never somebody else', () => {
    const all = pairs.flatMap(([, , left, right]) => [left, right]);
    for (const left of all) {
      for (const right of all) {
        expect(isSameOne(left, right) && isSomebodyElse(left, right)).toBe(false);
      }
    }
  });
});
