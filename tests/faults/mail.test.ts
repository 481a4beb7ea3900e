import { afterEach, expect, test } from 'vitest';
import { deadPort, type FaultyMailbox, startFaultyMailbox } from '../support/faulty-mailbox.ts';
import { designateBy, operator, people, playUntil, watchFor } from '../support/outage.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { statusOf } from '../support/status-of.ts';
import { createWorld, type World } from '../support/world.ts';
import { password, plain, rows } from './mail-faults.ts';

const hourMs = 60 * 60_000;

let world: World;
let mailbox: FaultyMailbox;
let receiver: Receiver;

afterEach(async () => {
  await Promise.all([world.close(), receiver.close()]);
  mailbox.release();
  await mailbox.close();
});

/** First lines of what the webhook was told of sending, with when. */
function toldByWebhook(): { readonly line: string; readonly at: number }[] {
  return receiver.posted.flatMap(({ body, headers }) => {
    const { alerts } = JSON.parse(body) as { alerts: { kind: string; message: string | null }[] };
    return alerts
      .filter(({ kind }) => kind === 'source')
      .map(({ message }) => ({
        line: message?.split('\n')[0] ?? '',
        at: Number(headers['webhook-timestamp']) * 1000,
      }));
  });
}

/** As many texts as patterns, each of which one text has; several messages of one moment leave in no order. */
function expectEach(texts: readonly string[], patterns: readonly RegExp[]): void {
  for (const pattern of patterns) expect(texts).toContainEqual(expect.stringMatching(pattern));
  expect(texts).toHaveLength(patterns.length);
}

test.each(rows)('$fault', { timeout: 60_000 }, async (row) => {
  [world, receiver, mailbox] = await Promise.all([
    createWorld(),
    startReceiver(),
    startFaultyMailbox(row.server ?? plain),
  ]);
  const dead = await deadPort();
  await watchFor(world, receiver.origin);
  const address = row.smtp ?? ((port) => `smtp://127.0.0.1:${port}`);
  mailbox.fault = row.does;
  const found = await designateBy(world, address(mailbox.port, dead));
  const after = (hours: number): Date => new Date(found.getTime() + hours * hourMs);
  let app = await world.open();
  world.now = found;
  await playUntil(world, app, after(Math.min(2, row.endsAfter ?? 2)));
  const atOnce = mailbox.received.map(({ to }) => to);
  const said = await statusOf(world);
  const check = await statusOf(world, { check: true });
  if (row.endsAfter !== null) {
    await playUntil(world, app, after(row.endsAfter));
    mailbox.fault = null;
    const mended = row.mended ?? ((port) => `smtp://127.0.0.1:${port}`);
    world.config = { ...world.config, email: { ...world.config.email, smtp: mended(mailbox.port) } };
    app = await world.open();
  }
  await playUntil(world, app, after(4 * 24));

  const designations = mailbox.received.filter(({ mail }) => mail.subject?.startsWith('Designation'));
  const without = row.without ?? [];
  for (const person of people) {
    const copies = designations.filter(({ to }) => to === person);
    expect(copies, person).toHaveLength(without.includes(person) ? 0 : (row.copies ?? 1));
    expect(new Set(copies.map(({ mail }) => mail.messageId)).size).toBeLessThanOrEqual(1);
  }
  for (const person of row.atOnce ?? []) expect(atOnce).toContain(person);
  expect(receiver.posted.filter(({ body }) => body.includes('"kind":"designation"'))).toHaveLength(1);

  const told = toldByWebhook();
  expectEach(
    told.map(({ line }) => line),
    row.byWebhook,
  );
  if (told[0]) expect((told[0].at - found.getTime()) / 60_000).toBeLessThanOrEqual(row.within);
  const byEmail = mailbox.received.filter(({ to }) => to === operator);
  expectEach(
    byEmail.map(({ mail }) => mail.text ?? ''),
    row.byEmail,
  );

  const wrong = said.lines.filter((line) => row.status?.test(line));
  expect(wrong).toHaveLength(row.status === null ? 0 : 1);
  // No daemon runs here, which it says too.
  const troubles = check.warnings.filter((line) => !line.startsWith('the process at work is no daemon'));
  const isTold = row.byWebhook[0]?.test(troubles[0] ?? '') ?? false;
  expect([troubles.length > 0, check.exit]).toEqual([row.within > 0, 1]);
  if (row.within > 0) expect(isTold || row.byWebhook[0]?.source.includes('3 addresses')).toBe(true);

  const everything = [
    ...world.logged,
    ...said.lines,
    ...check.warnings,
    ...receiver.posted.map(({ body }) => body),
    ...mailbox.received.map(({ mail }) => mail.text ?? ''),
  ];
  const forms = [password, encodeURIComponent(password), Buffer.from(password).toString('base64')];
  for (const form of [...forms, Buffer.from(`\0desk\0${password}`).toString('base64')]) {
    expect(everything.join('\n')).not.toContain(form);
  }
});
