import { expect, test } from 'vitest';
import { afterQuiet } from '../../src/pipeline/quiet-hours.ts';

const night = { from: '22:00', to: '07:00', except: [] };

test.each([
  ['2022-12-09T21:59:00.000Z', '2022-12-09T21:59:00.000Z'],
  ['2022-12-09T22:00:00.000Z', '2022-12-10T07:00:00.000Z'],
  ['2022-12-10T03:12:45.000Z', '2022-12-10T07:00:00.000Z'],
  ['2022-12-10T07:00:00.000Z', '2022-12-10T07:00:00.000Z'],
])('what is due at %s leaves at %s', (at, leaves) => {
  expect(afterQuiet(at, night, 'UTC')).toBe(leaves);
});

test('hours of one day are quiet too', () => {
  const noon = { from: '12:00', to: '13:30', except: [] };
  expect(afterQuiet('2022-12-09T12:10:00.000Z', noon, 'UTC')).toBe('2022-12-09T13:30:00.000Z');
  expect(afterQuiet('2022-12-09T13:30:00.000Z', noon, 'UTC')).toBe('2022-12-09T13:30:00.000Z');
});

test('the clock of the zone counts, also in the night that has 25 hours', () => {
  expect(afterQuiet('2022-12-09T19:00:00.000Z', night, 'Asia/Baku')).toBe('2022-12-10T03:00:00.000Z');
  // Berlin goes back from 03:00 to 02:00 on 30 October 2022.
  expect(afterQuiet('2022-10-29T21:00:00.000Z', night, 'Europe/Berlin')).toBe('2022-10-30T06:00:00.000Z');
});

test('without quiet hours nothing waits', () => {
  expect(afterQuiet('2022-12-09T23:00:00.000Z', null, 'UTC')).toBe('2022-12-09T23:00:00.000Z');
});
