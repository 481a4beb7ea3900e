import { describe, expect, test } from 'vitest';
import { Alarm, nextDue, wasDue } from '../../src/pipeline/schedule.ts';
import { expectedTimes, type Fields, type Quarter, quarterMs, wallQuarters } from './oracle.ts';

const begin = Date.parse('2027-10-01T00:00:00Z');
const end = Date.parse('2029-10-01T00:00:00Z');
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Baku',
  // Midnight is skipped there, and comes twice.
  'Africa/Cairo',
  'America/Havana',
];

const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i);
const allHours = range(24);

const schedules: Readonly<Record<string, Fields>> = {
  '*/30 * * * *': { minutes: [0, 30], hours: allHours },
  '15 */2 * * *': { minutes: [15], hours: range(12).map((i) => i * 2) },
  '0 8 * * *': { minutes: [0], hours: [8] },
  '30 2 * * *': { minutes: [30], hours: [2] },
  '0,45 0-3 * * *': { minutes: [0, 45], hours: range(4) },
  '0 0 * * *': { minutes: [0], hours: [0] },
  '0 8 * * 1': { minutes: [0], hours: [8], weekdays: [1] },
  '30 2 * * 0': { minutes: [30], hours: [2], weekdays: [0] },
  '0 8 31 * *': { minutes: [0], hours: [8], day: 31 },
  '0 8 29 2 *': { minutes: [0], hours: [8], day: 29, month: 2 },
  '0 8 * * 1-5': { minutes: [0], hours: [8], weekdays: range(5, 1) },
};

const shown = (times: readonly number[]): string[] => times.map((time) => new Date(time).toISOString());

describe.each(zones)('two years in %s', (timezone) => {
  const quarters = wallQuarters(timezone, begin, end);
  const isChange = ({ at, shown: now }: Quarter, i: number): boolean => {
    const before = quarters[i - 1];
    return before !== undefined && now - at !== before.shown - before.at;
  };

  test.each(Object.entries(schedules))('%s is due once each time', (schedule, fields) => {
    const cron = { schedule, timezone };
    const expected = expectedTimes(fields, quarters);
    const alarm = new Alarm(cron, new Date(begin - 1), 0);
    const rang: number[] = [];
    for (let at = begin; at < end; at += quarterMs) if (alarm.rings(new Date(at)) !== null) rang.push(at);
    expect(shown(rang)).toEqual(shown(expected));
    // As the digest and the proof ask: since the last time.
    let last = begin - 1;
    for (const time of expected) {
      const [since, now] = [new Date(last), new Date(time)];
      if (wasDue(cron, since, new Date(time - 1)) || !wasDue(cron, since, now)) {
        expect.fail(`${now.toISOString()} is not due once`);
      }
      last = time;
    }
    expect(wasDue(cron, new Date(last), new Date(end - 1))).toBe(false);
  });

  test('every minute is due, whatever the clock does', () => {
    const cron = { schedule: '* * * * *', timezone };
    const changes = quarters.filter(isChange);
    for (const { at } of [...changes, { at: Date.parse('2028-02-29T00:00:00Z') }]) {
      for (let time = at - 2 * hourMs; time < at + 2 * hourMs; time += minuteMs) {
        expect(nextDue(cron, new Date(time - minuteMs + 1))?.getTime()).toBe(time);
      }
    }
  });
});

test('what falls into the gap, and into the hour that comes twice', () => {
  const berlin = (schedule: string, from: string) =>
    nextDue({ schedule, timezone: 'Europe/Berlin' }, new Date(from))?.toISOString();
  expect(berlin('30 2 * * *', '2028-03-25T12:00:00Z')).toBe('2028-03-26T01:00:00.000Z');
  expect(berlin('30 2 * * *', '2028-10-28T12:00:00Z')).toBe('2028-10-29T00:30:00.000Z');
  expect(berlin('30 2 * * *', '2028-10-29T00:31:00Z')).toBe('2028-10-30T01:30:00.000Z');
  expect(berlin('*/30 * * * *', '2028-10-29T00:31:00Z')).toBe('2028-10-29T01:00:00.000Z');
});

test('29 February is awaited over eight years', () => {
  const leap = { schedule: '0 8 29 2 *', timezone: 'UTC' };
  expect(nextDue(leap, new Date('2028-03-01T00:00:00Z'))?.toISOString()).toBe('2032-02-29T08:00:00.000Z');
  expect(nextDue(leap, new Date('2096-03-01T00:00:00Z'))?.toISOString()).toBe('2104-02-29T08:00:00.000Z');
});
