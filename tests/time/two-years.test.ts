import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { ofacXml, strangers, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';
import { playDaemon } from './played-daemon.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const begin = Date.parse('2027-10-01T00:00:00Z');
const days = 731;
/** Between polls; `PLAYED_HOURS=1` plays each hour, which takes long. */
const everyHours = Number(process.env.PLAYED_HOURS ?? 24);
/** The list changes every so many days: first each is designated, then each delisted. */
const changeDays = 4;
const people = strangers(80);

/** From a day on, how far the clock of the machine is off, in hours. */
type Skew = readonly (readonly [day: number, hours: number])[];

/** Each is set right again while it is off, too. */
const clockSet: Skew = [
  ...([
    [40, -1],
    [43, 0],
    [100, -24],
    [105, 0],
  ] as const),
  ...([
    [150, 24],
    [152, 0],
    [200, 24 * 400],
    [203, 0],
  ] as const),
  ...([
    [300, 7],
    [301, 0],
    [400, -5],
    [401, 0],
  ] as const),
  ...([
    [500, -24 * 400],
    [500.5, 0],
  ] as const),
];

interface Message {
  /** By a clock that is right. */
  readonly at: number;
  readonly id: string;
  readonly kind: string;
  readonly alerts: readonly string[];
}

function listOf(day: number): string {
  const changes = Math.floor(day / changeDays);
  const listed = people.flatMap(({ given, last }, i) =>
    changes > i && changes <= i + people.length
      ? [{ uid: 100 + i, last: last.toUpperCase(), first: given }]
      : [],
  );
  const published = new Date(begin + day * dayMs).toISOString();
  const usDate = `${published.slice(5, 7)}/${published.slice(8, 10)}/${published.slice(0, 4)}`;
  return ofacXml([...vessels(20), ...listed], usDate);
}

function settingsOf({ config, site }: World): World['config'] {
  const url = `${site.origin}/sdn.xml`;
  const subjects = people.map(({ given, last }) => aSubject(`${given} ${last}`));
  return {
    ...config,
    watchlists: [aWatchlist(subjects)],
    sources: [aSource({ id: 'sdn', type: 'ofac-xml', url, schedule: `0 */${everyHours} * * *` })],
    alerts: {
      ...config.alerts,
      immediate: ['designation'],
      digest: { schedule: '0 0 * * *', kinds: ['delisting'] },
      proof: { schedule: '0 0 * * 1' },
    },
  };
}

async function play(skew: Skew): Promise<Message[]> {
  // Thousands of commits would each wait for the disk.
  const world = await createWorld(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  world.config = settingsOf(world);
  const messages: { readonly at: number; readonly id: string }[] = [];
  world.now = new Date(begin);
  world.site.serve('/sdn.xml', listOf(0));
  const daemon = await playDaemon(world);
  for (let hour = everyHours; hour < days * 24; hour += everyHours) {
    const day = hour / 24;
    if (day % changeDays === 0) world.site.serve('/sdn.xml', listOf(day));
    const off = skew.findLast(([from]) => from <= day)?.[1] ?? 0;
    await daemon.at(begin + (hour + off) * hourMs);
    const at = begin + hour * hourMs;
    for (const { mail } of world.mailbox.received.splice(0)) messages.push({ at, id: mail.messageId ?? '' });
  }
  await daemon.stop();
  const contents = await recordedIn(world);
  await world.close();
  return messages.map((message) => ({ ...message, ...contents(message.id) }));
}

async function recordedIn(world: World): Promise<(messageId: string) => Pick<Message, 'kind' | 'alerts'>> {
  const { db } = await world.open();
  const made = await db.selectFrom('deliveries').select(['message_id', 'kind']).execute();
  const told = await db
    .selectFrom('addressees')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    .innerJoin('alerts', 'alerts.id', 'alert_id')
    .select(['message_id', 'alerts.kind', 'entry_id'])
    .execute();
  const kinds = new Map(made.map(({ message_id, kind }) => [message_id, kind]));
  const alerts = Map.groupBy(told, ({ message_id }) => message_id);
  return (id) => ({
    kind: kinds.get(id) ?? 'unknown',
    alerts: (alerts.get(id) ?? []).map(({ kind, entry_id }) => `${kind} ${entry_id}`),
  });
}

let right: Message[];
let wrong: Message[];

beforeAll(async () => {
  [right, wrong] = await Promise.all([play([]), play(clockSet)]);
}, 3_600_000);

const expected = people.flatMap((_, i) => [`designation ${100 + i}`, `delisting ${100 + i}`]).sort();

describe.each([
  ['as it should be', () => right],
  ['set back and forward, by an hour, a day, 400 days', () => wrong],
])('two years by a clock %s', (_, played) => {
  test('each alert is told once', () => {
    const told = played().flatMap(({ alerts }) => alerts);
    expect(told.sort()).toEqual(expected);
  });

  test('no message leaves twice', () => {
    const ids = played().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a designation is told with the second poll that follows it at the latest, a delisting within two days', () => {
    for (const { at, alerts } of played()) {
      for (const alert of alerts) {
        const [kind, entry] = alert.split(' ');
        const since = (Number(entry) - 99 + (kind === 'delisting' ? people.length : 0)) * changeDays;
        const waited = (at - begin) / hourMs - since * 24;
        expect(waited, alert).toBeLessThanOrEqual(kind === 'delisting' ? 48 : 2 * everyHours);
      }
    }
  });

  test('the digest leaves once a day at most', () => {
    const digests = played().filter(({ kind }) => kind === 'digest');
    const times = new Set(digests.map(({ at }) => Math.floor(at / dayMs)));
    expect(times.size).toBe(digests.length);
  });
});

test('the proof of watching leaves once a week, and once more where the clock passed a Monday that was none', () => {
  const proofs = (messages: Message[]): number[] =>
    messages.filter(({ kind }) => kind === 'proof').map(({ at }) => at);
  const mondays = proofs(right);
  expect(mondays).toHaveLength(104);
  expect(mondays.every((at) => new Date(at).getUTCDay() === 1)).toBe(true);
  // By a clock that is a day behind a Monday comes on Tuesday; on day 200, a Tuesday, 57 of them pass at once.
  const others = proofs(wrong).filter(
    (at) => !mondays.some((monday) => at >= monday && at - monday <= dayMs),
  );
  expect(others).toEqual([]);
  expect(proofs(wrong)).toHaveLength(mondays.length + 1);
});
