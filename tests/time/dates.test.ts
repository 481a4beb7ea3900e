import { describe, expect, test } from 'vitest';
import { parseSince } from '../../src/commands/since.ts';
import { partialDate } from '../../src/config/birth-date.ts';
import { day } from '../../src/config/fields.ts';
import { relateDates } from '../../src/model/dates.ts';
import { readDate, readDay } from '../../src/sources/dates.ts';
import { readTime } from '../../src/sources/feed/time.ts';

describe('the time of a notice', () => {
  test.each([
    ['Tue, 29 Feb 2028 08:00:00 GMT', '2028-02-29T08:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T23:30:00-05:00', '2028-03-01T04:30:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['Tue, 19 Jan 2038 03:14:08 GMT', '2038-01-19T03:14:08.000Z'],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59.000Z'],
    ['2028-03-01T24:00:00Z', '2028-03-02T00:00:00.000Z'],
    ['Wed, 1 Mar 28 08:00 GMT', '2028-03-01T08:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 EDT', '2028-03-01T12:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 CET', '2028-03-01T07:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 BST', '2028-03-01T07:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 MSK', '2028-03-01T05:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 AZT', '2028-03-01T04:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 XYZT', '2028-03-01T08:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 Q', '2028-03-01T08:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 +04', '2028-03-01T04:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 GMT+4', '2028-03-01T04:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 GMT+0400', '2028-03-01T04:00:00.000Z'],
    ['Wed, 01 Mar 2028 08:00:00 -0500 (EST)', '2028-03-01T13:00:00.000Z'],
    ['2028-03-01T08:00+04', '2028-03-01T04:00:00.000Z'],
    ['2028-03-01 08:00:00.5+04', '2028-03-01T04:00:00.500Z'],
    ['Mar 1, 2028 8:00 PM', '2028-03-01T20:00:00.000Z'],
    ['Mon, 01 Jan 0001 00:00:00 +0000', null],
    ['0001-01-01T00:00:00Z', null],
    ['0000-00-00', null],
  ])('%s', (published, time) => {
    expect(readTime(published)).toBe(time);
  });
});

describe('the leap day', () => {
  test('is a day of its own years only, wherever somebody writes a date', () => {
    for (const [date, exists] of [
      ['2028-02-29', true],
      ['2027-02-29', false],
      ['2000-02-29', true],
      ['1900-02-29', false],
    ] as const) {
      expect(day().safeParse(date).success).toBe(exists);
      expect(partialDate(date) !== null).toBe(exists);
      expect(readDay(date) !== null).toBe(exists);
      if (exists) expect(parseSince(date)).toBe(`${date}T00:00:00.000Z`);
      else expect(() => parseSince(date)).toThrow('not a date');
    }
    // Not believed to the day, but the year still counts.
    expect(readDate('29 Feb 1965')).toEqual({ from: '1965', circa: true, text: '29 Feb 1965' });
  });

  test('of a birth is the same with itself, its month and year, and near the year beside', () => {
    const born = { from: '1964-02-29' };
    expect(['1964-02-29', '1964-02', '1964'].map((from) => relateDates(born, { from }))).toEqual(
      Array(3).fill('same'),
    );
    expect(['1964-02-28', '1964-03-01'].map((from) => relateDates(born, { from }))).toEqual(
      Array(2).fill('different'),
    );
    expect(['1963-02-28', '1965-03-01'].map((from) => relateDates(born, { from }))).toEqual(
      Array(2).fill('near'),
    );
  });
});

test('since when: with an offset, before 1970, after 2038', () => {
  expect(parseSince('2028-02-29T23:30-05:00')).toBe('2028-03-01T04:30:00.000Z');
  expect(parseSince('1969-07-01')).toBe('1969-07-01T00:00:00.000Z');
  expect(parseSince('2038-01-20')).toBe('2038-01-20T00:00:00.000Z');
});
