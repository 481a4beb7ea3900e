import { describe, expect, test } from 'vitest';
import { canonical, compareEntries } from '../../src/model/change.ts';
import { bareEntry, type Entry } from '../../src/model/entry.ts';

// As the UN publishes it: listed on 31 December 2012.
const badege: Entry = {
  ...bareEntry('CDi.001', 'Person', [
    { full: 'ERIC BADEGE', kind: 'primary', quality: 'strong' },
    { full: 'BADEGE', kind: 'alias', quality: 'weak', label: 'Low' },
  ]),
  birthDates: [{ from: '1971' }],
  nationalities: ['cd'],
  remarks: ['He fled to Rwanda in March 2013.'],
};

describe('what counts as a change', () => {
  test.each<[string, Partial<Entry>]>([
    ['the order of names', { names: [...badege.names].reverse() }],
    ['white space', { remarks: ['He fled  to Rwanda\n in March 2013. '] }],
    ['the same value twice', { nationalities: ['cd', 'cd'] }],
  ])('%s does not', (_, values) => {
    const after = { ...badege, ...values };
    expect(canonical(after)).toBe(canonical(badege));
    expect(compareEntries(badege, after)).toEqual([]);
  });

  test.each<[string, Partial<Entry>, { field: string; from: string[]; to: string[] }]>([
    [
      'a new alias',
      { names: [...badege.names, { full: 'ERIC B', kind: 'alias', quality: 'strong', label: 'Good' }] },
      { field: 'names', from: [], to: ['ERIC B (Good)'] },
    ],
    [
      'another quality of an alias',
      { names: badege.names.map((name) => ({ ...name, quality: 'strong' as const })) },
      { field: 'names', from: ['BADEGE (Low, weak)'], to: ['BADEGE (Low)'] },
    ],
    [
      'a more precise birth date',
      { birthDates: [{ from: '1971-03-02' }] },
      { field: 'birthDates', from: ['1971'], to: ['1971-03-02'] },
    ],
    ['a listing date', { listedOn: '2012-12-31' }, { field: 'listedOn', from: [], to: ['2012-12-31'] }],
  ])('%s does', (_, values, change) => {
    const after = { ...badege, ...values };
    expect(canonical(after)).not.toBe(canonical(badege));
    expect(compareEntries(badege, after)).toEqual([change]);
  });
});
