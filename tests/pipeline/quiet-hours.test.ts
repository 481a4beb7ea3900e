import { expect, test } from 'vitest';
import { isQuiet } from '../../src/pipeline/quiet-hours.ts';

const night = { from: '22:00', to: '07:00', except: [] };

test.each([
  ['2022-12-09T21:59:59.000Z', false],
  ['2022-12-09T22:00:00.000Z', true],
  ['2022-12-10T00:00:00.000Z', true],
  ['2022-12-10T06:59:59.000Z', true],
  ['2022-12-10T07:00:00.000Z', false],
])('%s is quiet: %s', (at, quiet) => {
  expect(isQuiet(at, night, 'UTC')).toBe(quiet);
});

test('hours of one day are quiet too', () => {
  const noon = { from: '12:00', to: '13:30', except: [] };
  expect(isQuiet('2022-12-09T12:10:00.000Z', noon, 'UTC')).toBe(true);
  expect(isQuiet('2022-12-09T13:30:00.000Z', noon, 'UTC')).toBe(false);
});

test('the clock of the zone counts, also in the night that has 25 hours', () => {
  expect(isQuiet('2022-12-09T19:00:00.000Z', night, 'Asia/Baku')).toBe(true);
  expect(isQuiet('2022-12-10T03:00:00.000Z', night, 'Asia/Baku')).toBe(false);
  // Berlin goes back from 03:00 to 02:00 on 30 October 2022.
  expect(isQuiet('2022-10-30T05:59:00.000Z', night, 'Europe/Berlin')).toBe(true);
  expect(isQuiet('2022-10-30T06:00:00.000Z', night, 'Europe/Berlin')).toBe(false);
});
