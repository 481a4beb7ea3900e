import { expect, test } from 'vitest';
import { readDate, readDay } from '../../src/sources/dates.ts';

test.each([
  ['1972', { from: '1972' }],
  ['Feb 1951', { from: '1951-02' }],
  ['September 1951', { from: '1951-09' }],
  ['12 Feb 1951', { from: '1951-02-12' }],
  ['9 Dec. 1962', { from: '1962-12-09' }],
  ['1963-05-12', { from: '1963-05-12' }],
  ['1963-05', { from: '1963-05' }],
  ['2006-12-23-05:00', { from: '2006-12-23' }],
  ['circa 1963', { from: '1963', circa: true }],
  ['Approximately 12 Feb 1951', { from: '1951-02-12', circa: true }],
  ['1965 to 1968', { from: '1965', to: '1968' }],
  ['01 Jan 1950 to 31 Dec 1951', { from: '1950-01-01', to: '1951-12-31' }],
  ['Between 1958 and 1963', { from: '1958', to: '1963' }],
  ['circa 1979-1982', { from: '1979', to: '1982', circa: true }],
])('%s', (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test.each([
  ['31 Feb 1951', { from: '1951', circa: true, text: '31 Feb 1951' }],
  ['1968 to 1965', { from: '1965', to: '1968', circa: true, text: '1968 to 1965' }],
  [
    '24/06/1402 (Hijri Calendar), i.e. 1982',
    { from: '1982', circa: true, text: '24/06/1402 (Hijri Calendar), i.e. 1982' },
  ],
  ['1958 or 1963', { from: '1958', to: '1963', circa: true, text: '1958 or 1963' }],
])('%s is kept in words beside its years', (text, date) => {
  expect(readDate(text)).toEqual(date);
});

test.each(['', 'unknown', '30-35 years old', '24/06/1402'])('%j is no date', (text) => {
  expect(readDate(text)).toBeNull();
});

test.each(['1951-13', '1951-02-30', '12 Foo 1951', '0012', '1951-2-3'])('%s is no day', (text) => {
  expect(readDay(text)).toBeNull();
});
