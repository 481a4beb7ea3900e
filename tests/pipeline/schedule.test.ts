import { expect, test } from 'vitest';
import { nextDue, wasDue } from '../../src/pipeline/schedule.ts';

test.each([
  ['UTC', '2026-11-30T08:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-30T02:15:00.000Z'],
  ['Australia/Eucla', '2026-11-29T23:15:00.000Z'],
  ['Europe/Berlin', '2026-11-30T07:00:00.000Z'],
])('finds the next scheduled minute by the clock of %s, and knows that it passed', (timezone, expected) => {
  const cron = { schedule: '0 8 * * 1', timezone };
  const monday = new Date(expected);
  expect(nextDue(cron, new Date('2026-11-24T12:00:30Z'))).toEqual(monday);
  expect(nextDue(cron, monday)).toEqual(monday);
  expect(nextDue(cron, new Date(monday.getTime() + 1))?.getTime()).toBeGreaterThan(monday.getTime());
  expect(wasDue(cron, new Date('2026-11-24T12:00:30Z'), new Date(monday.getTime() - 1))).toBe(false);
  expect(wasDue(cron, new Date('2026-11-24T12:00:30Z'), monday)).toBe(true);
  expect(wasDue(cron, monday, new Date(monday.getTime() + 60_000))).toBe(false);
});

test('a time that comes every few minutes, and one that does not come every year', () => {
  const often = { schedule: '*/7 * * * *', timezone: 'UTC' };
  expect(nextDue(often, new Date('2026-11-24T12:43:00Z'))?.toISOString()).toBe('2026-11-24T12:49:00.000Z');
  const leapDay = nextDue({ schedule: '0 0 29 2 *', timezone: 'UTC' }, new Date('2026-11-24T12:43:00Z'));
  expect(leapDay?.toISOString()).toBe('2028-02-29T00:00:00.000Z');
});

test('what is asked for again and again is found once, however long nothing was due', () => {
  const cron = { schedule: '0 8 * * 1', timezone: 'Europe/Berlin' };
  const since = new Date('2026-11-23T07:00:00Z');
  const due = Date.parse('2026-11-30T07:00:00Z');
  const asked = Array.from({ length: 3000 }, (_, i) => new Date(due - (1500 - i) * 300_000));
  expect(asked.findIndex((now) => wasDue(cron, since, now))).toBe(1500);
  expect(wasDue(cron, since, new Date(due - 1))).toBe(false);
  expect(wasDue(cron, since, new Date(since.getTime() - 1))).toBe(false);
});
