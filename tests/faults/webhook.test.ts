import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { deadPort } from '../support/faulty-mailbox.ts';
import { designateBy, operator, people, playUntil, watchFor } from '../support/outage.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { statusOf } from '../support/status-of.ts';
import { createWorld, type World } from '../support/world.ts';

const hourMs = 60 * 60_000;

interface Row {
  readonly fault: string;
  /** Null: nobody listens. */
  readonly answer: ((response: ServerResponse) => void) | null;
  /** After so many hours it is mended; null: never. */
  readonly endsAfter: number | null;
  /** In minutes after the designation: when it was asked first. */
  readonly asked: readonly number[];
  /** What the operator is told by e-mail. */
  readonly byEmail: readonly RegExp[];
  readonly status: RegExp;
}

function status(code: number, headers: Record<string, string> = {}): Row['answer'] {
  return (response) => void response.writeHead(code, headers).end();
}

const growing = [0, 1, 3, 7, 15, 31, 63];
const throughAgain = /The webhook desk gets through again since/;
const notThrough = (why: string) => new RegExp(`The webhook desk has not got through since .*${why}`);

const rows: readonly Row[] = [
  {
    fault: 'nobody listens for five hours',
    answer: null,
    endsAfter: 5,
    asked: [],
    byEmail: [notThrough('refuses connections'), throughAgain],
    status: notThrough('refuses connections'),
  },
  {
    fault: 'it hangs up for five hours',
    answer: (response) => void response.destroy(),
    endsAfter: 5,
    asked: growing,
    byEmail: [notThrough(''), throughAgain],
    status: notThrough(''),
  },
  {
    fault: '500 for a day',
    answer: status(500),
    endsAfter: 24,
    asked: growing,
    byEmail: [notThrough('answered 500'), throughAgain],
    status: notThrough('answered 500'),
  },
  {
    fault: '503 for four days',
    answer: status(503),
    endsAfter: null,
    asked: growing,
    byEmail: [
      notThrough('answered 503'),
      /A message to the webhook desk was given up, after 78 attempts since .*: the webhook answered 503\s+- Designation: Ramzan Kadyrov — An authority \([0-9a-f]{32}\)/,
    ],
    status: notThrough('answered 503'),
  },
  {
    fault: '429 that asks for three hours',
    answer: status(429, { 'retry-after': '10800' }),
    endsAfter: 2.5,
    asked: [0, 180],
    byEmail: [],
    status: notThrough('answered 429'),
  },
  {
    fault: '410 for six hours',
    answer: status(410),
    endsAfter: 6,
    asked: growing,
    byEmail: [notThrough('answered 410.*remove the webhook'), throughAgain],
    status: notThrough('answered 410.*remove the webhook'),
  },
  {
    fault: '401 for six hours',
    answer: status(401),
    endsAfter: 6,
    asked: growing,
    byEmail: [notThrough('answered 401.*check `secret`'), throughAgain],
    status: notThrough('answered 401.*check `secret`'),
  },
  {
    fault: 'a redirect for six hours',
    answer: status(302, { location: '/elsewhere' }),
    endsAfter: 6,
    asked: growing,
    byEmail: [notThrough('answered 302.*redirect'), throughAgain],
    status: notThrough('answered 302.*redirect'),
  },
  {
    fault: '413 to this message',
    answer: status(413),
    endsAfter: null,
    asked: [0],
    byEmail: [
      /A message to the webhook desk was given up, after 1 attempt since .* with 413\s+- Designation/,
    ],
    status: /to webhook:desk: failed, 1 attempt, .*413/,
  },
];

let world: World;
let receiver: Receiver;

afterEach(async () => {
  await Promise.all([world.close(), receiver.close()]);
});

test.each(rows)('$fault', { timeout: 60_000 }, async (row) => {
  [world, receiver] = await Promise.all([createWorld(), startReceiver()]);
  const dead = `http://127.0.0.1:${await deadPort()}`;
  await watchFor(world, row.answer === null ? dead : receiver.origin);
  if (row.answer !== null) receiver.answerWith(row.answer);
  const found = await designateBy(world, world.mailbox.url);
  const after = (hours: number): Date => new Date(found.getTime() + hours * hourMs);
  expect(
    world.mailbox.received
      .filter(({ to }) => to !== operator)
      .map(({ to }) => to)
      .sort(),
  ).toEqual([...people].sort());
  let app = await world.open();
  world.now = found;
  await playUntil(world, app, after(2));
  const said = await statusOf(world);
  if (row.endsAfter !== null) {
    await playUntil(world, app, after(row.endsAfter));
    receiver.answerWith((response) => void response.writeHead(204).end());
    await watchFor(world, receiver.origin);
    app = await world.open();
  }
  const before = receiver.posted.length;
  await playUntil(world, app, after(4 * 24));

  const designations = receiver.posted.filter(({ body }) => body.includes('"kind":"designation"'));
  const isLost = row.endsAfter === null;
  expect(receiver.posted.slice(before).length > 0 || isLost).toBe(true);
  if (!isLost) expect(designations.filter((one) => receiver.posted.indexOf(one) >= before)).toHaveLength(1);
  expect(new Set(designations.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const minutes = designations.map(({ headers }) => {
    return (Number(headers['webhook-timestamp']) * 1000 - found.getTime()) / 60_000;
  });
  expect(minutes.slice(0, row.asked.length)).toEqual(row.asked);

  const told = world.mailbox.received.filter(({ to }) => to === operator).map(({ mail }) => mail.text ?? '');
  for (const pattern of row.byEmail) expect(told).toContainEqual(expect.stringMatching(pattern));
  expect(told).toHaveLength(row.byEmail.length);
  expect(said.lines.filter((line) => row.status.test(line))).toHaveLength(1);
  const everything = [...world.logged, ...said.lines, ...told].join('\n');
  expect(everything).not.toContain('0123456789abcdef');
});
