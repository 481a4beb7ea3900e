import { describe, expect, test } from 'vitest';
import { bareEntry, type Entry } from '../../src/model/entry.ts';
import { isSomebodyElse } from '../../src/model/identity.ts';

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
        entry(['Abu Bakr'], { listedOn: '2001-01-25', birthDates: [{ from: '1963' }] }),
        entry(['Kim Jong Un'], { listedOn: '2017-06-01', birthDates: [{ from: '1984-01-08' }] }),
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
    [
      'the birth date stayed',
      entry(['A B'], { birthDates: [{ from: '1963' }] }),
      entry(['C D'], { birthDates: [{ from: '1963' }] }),
    ],
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
});
