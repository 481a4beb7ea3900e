import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { publish } from '../support/designation.ts';
import { type FaultyMailbox, startFaultyMailbox } from '../support/faulty-mailbox.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { designateBy, operator, people, playUntil, watchFor } from '../support/outage.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { statusOf } from '../support/status-of.ts';
import { aSource, aWatchlist, createWorld, type World } from '../support/world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const when = { country: ['ru'], program: [], source: [], schema: [], text: [] };
const russians = { id: 'russians', when };
let world: World;
let mailbox: FaultyMailbox;
let receiver: Receiver;
let url: string;

beforeEach(async () => {
  [world, receiver, mailbox] = await Promise.all([createWorld(), startReceiver(), startFaultyMailbox()]);
  url = `smtp://127.0.0.1:${mailbox.port}`;
  await watchFor(world, receiver.origin);
});

afterEach(async () => {
  mailbox.release();
  await Promise.all([world.close(), receiver.close()]);
  await mailbox.close();
});

async function open(found: Date): Promise<App> {
  const app = await world.open();
  world.now = found;
  return app;
}

function after(found: Date, hours: number): Date {
  return new Date(found.getTime() + hours * hourMs);
}

/** What the operator is told by e-mail, as texts. */
function toOperator(): string[] {
  return mailbox.received.filter(({ to }) => to === operator).map(({ mail }) => mail.text ?? '');
}

function posted(): { kind: string; alerts: { kind: string; message: string | null }[] }[] {
  return receiver.posted.map(({ body }) => JSON.parse(body));
}

test('the pauses grow from a minute to an hour, for three days', { timeout: 60_000 }, async () => {
  mailbox.fault = { at: 'data', code: 451, text: 'not now' };
  world.config = {
    ...world.config,
    email: { ...world.config.email, to: ['one@example.org'], operator: ['one@example.org'] },
  };
  const found = await designateBy(world, url);
  const app = await open(found);
  const moments = [0];
  let attempts = mailbox.attempts.length;
  await playUntil(world, app, after(found, 74), () => {
    if (mailbox.attempts.length > attempts) moments.push((world.now.getTime() - found.getTime()) / minuteMs);
    attempts = mailbox.attempts.length;
  });
  const designation = await app.db
    .selectFrom('deliveries')
    .selectAll()
    .orderBy('created_at')
    .executeTakeFirst();
  const pauses = moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0));
  expect(pauses.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(designation).toMatchObject({ status: 'failed', recipient: 'one@example.org', attempts: 78 });
});

test('a server that takes minutes holds up neither webhook nor feed nor polls, and gets each message once', async () => {
  mailbox.fault = { at: 'slow' };
  const feedFile = `${world.folder}/alerts.atom`;
  world.config = {
    ...world.config,
    alerts: { ...world.config.alerts, feedFile },
    email: { ...world.config.email, smtp: url },
  };
  await world.once();
  publish(world, kadyrov);
  const app = await world.open();
  await app.pollAll(world.config.sources);
  const delivering = app.deliver({ gatherSummaries: true });
  await expect.poll(() => mailbox.received.length).toBe(1);
  await expect.poll(() => receiver.posted.length).toBe(1);
  await expect
    .poll(
      async () =>
        await app.db
          .selectFrom('deliveries')
          .select('status')
          .where('recipient', '=', 'feed')
          .executeTakeFirst(),
    )
    .toEqual({ status: 'sent' });
  publish(world);
  expect(await app.pollAll(world.config.sources)).toMatchObject([{ outcome: 'changed' }]);
  const later = app.deliver({ gatherSummaries: true });
  await expect.poll(() => receiver.posted.length).toBe(2);
  expect(mailbox.received).toHaveLength(1);
  mailbox.fault = null;
  mailbox.release();
  await Promise.all([delivering, later]);
  expect(mailbox.received.map(({ to }) => to).sort()).toEqual([...people, ...people].sort());
});

test('a reload while the mail server hangs does not wait for it', async () => {
  mailbox.fault = { at: 'slow' };
  world.config = { ...world.config, email: { ...world.config.email, smtp: url } };
  await world.once();
  publish(world, kadyrov);
  const app = await world.open();
  await app.pollAll(world.config.sources);
  const delivering = app.deliver({ gatherSummaries: true });
  await expect.poll(() => mailbox.received.length).toBe(1);
  world.site.serve('/other.xml', ofacXml(vessels(20)));
  const other = aSource({ id: 'other', type: 'ofac-xml', url: `${world.site.origin}/other.xml` });
  await app.reconfigure({ ...world.config, sources: [...world.config.sources, other] });
  expect(await app.poll(other)).toMatchObject({ outcome: 'changed', records: 20 });
  mailbox.fault = null;
  mailbox.release();
  expect(await delivering).toMatchObject({ postponed: 0, failed: 0 });
  expect(mailbox.received.map(({ to }) => to).sort()).toEqual([...people].sort());
});

test('many that are given up at once are one message, which names all of them', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `Rule Number${'abcdefghijkl'[i]}`);
  world.config = { ...world.config, watchlists: [aWatchlist([], { rules: [russians] })] };
  mailbox.fault = { at: 'recipient', code: 550, text: '5.1.1 no such user', to: 'two@example.org' };
  world.config = { ...world.config, email: { ...world.config.email, smtp: url } };
  await world.once();
  publish(world, ...names.map((last, i) => ({ uid: i + 1, last, nationality: 'Russia' })));
  await world.once();
  const [told, ...more] = toOperator();
  expect(more).toEqual([]);
  expect(told).toContain('12 messages were given up.');
  for (const name of names) expect(told).toMatch(new RegExp(`- Designation: ${name}.* \\([0-9a-f]{32}\\)`));
  expect(posted().filter(({ alerts }) => alerts.some(({ kind }) => kind === 'source'))).toHaveLength(1);
});

test('what is given up one after the other is told at once, and then once an hour', async () => {
  mailbox.fault = { at: 'recipient', code: 550, text: '5.1.1 no such user', to: 'two@example.org' };
  const found = await designateBy(world, url);
  await open(found);
  for (let i = 1; i <= 12; i += 1) {
    world.now = new Date(found.getTime() + i * 10 * minuteMs);
    publish(world, { ...kadyrov, remarks: `Remark ${i}.` });
    const app = await world.open();
    await app.pollAll(world.config.sources);
    await app.deliver({ gatherSummaries: true });
  }
  const texts = toOperator();
  expect(texts).toHaveLength(3);
  expect(
    texts.join('\n').match(/^ *- (?:Designation|Amendment): Ramzan Kadyrov/gm)?.length,
  ).toBeGreaterThanOrEqual(12);
});

test('a trouble that ended with the last message that waited is none for the next one', async () => {
  mailbox.fault = { at: 'recipient', code: 450, text: '4.2.0 greylisted', to: 'two@example.org' };
  const found = await designateBy(world, url);
  const app = await open(found);
  await playUntil(world, app, after(found, 1 / 6));
  mailbox.fault = { at: 'recipient', code: 550, text: '5.1.1 no such user', to: 'two@example.org' };
  await playUntil(world, app, after(found, 48));
  mailbox.fault = { at: 'recipient', code: 450, text: '4.2.0 greylisted', to: 'two@example.org' };
  publish(world);
  await app.pollAll(world.config.sources);
  await app.deliver({ gatherSummaries: true });
  await playUntil(world, app, after(found, 48 + 1 / 6));
  mailbox.fault = null;
  await playUntil(world, app, after(found, 60));
  expect(mailbox.received.filter(({ to }) => to === 'two@example.org')).toHaveLength(1);
  expect(toOperator()).toEqual([expect.stringContaining('was given up')]);
});

test('a login that is refused is tried every five minutes, however many messages wait', async () => {
  await mailbox.close();
  mailbox = await startFaultyMailbox({ disabledCommands: ['STARTTLS'], authMethods: ['PLAIN'] });
  mailbox.fault = { at: 'login', code: 535, text: '5.7.8 authentication failed' };
  const found = await designateBy(world, `smtp://desk:secret@127.0.0.1:${mailbox.port}`);
  const app = await open(found);
  await playUntil(world, app, after(found, 2));
  expect(mailbox.attempts.filter((stage) => stage === 'login').length).toBeLessThanOrEqual(25);
});

test('a failure to tell the operator is told nobody', async () => {
  mailbox.fault = { at: 'recipient', code: 550, text: '5.1.1 no such user' };
  world.config = {
    ...world.config,
    webhooks: [],
    email: { ...world.config.email, to: ['one@example.org'], operator: [] },
  };
  const found = await designateBy(world, url);
  const app = await open(found);
  await playUntil(world, app, after(found, 96));
  const kinds = (await app.db.selectFrom('alerts').select('kind').execute()).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['designation', 'source']);
  expect((await statusOf(world)).lines).toContainEqual('messages: 0 sent, 0 to be sent, 2 given up');
});

test('without another door, who runs it is told by e-mail once it gets through again', async () => {
  world.config = { ...world.config, webhooks: [] };
  mailbox.fault = { at: 'connect', code: 421, text: 'shutting down' };
  const found = await designateBy(world, url);
  const app = await open(found);
  await playUntil(world, app, after(found, 5));
  expect((await statusOf(world, { check: true })).exit).toBe(1);
  mailbox.fault = null;
  await playUntil(world, app, after(found, 7));
  expect(toOperator()).toEqual([expect.stringContaining('E-mail gets through again since')]);
  expect((await statusOf(world)).lines.filter((line) => line.includes('not got through'))).toEqual([]);
});

test('what waits leaves as soon as the server is back, not when its own pause ends', async () => {
  mailbox.fault = { at: 'connect', code: 421, text: 'shutting down' };
  const found = await designateBy(world, url);
  const app = await open(found);
  await playUntil(world, app, after(found, 10.01));
  mailbox.fault = null;
  publish(world);
  await app.pollAll(world.config.sources);
  const from = world.now.getTime();
  let done = 0;
  await playUntil(world, app, after(found, 12), () => {
    const all = mailbox.received.filter(({ mail }) => /^De(?:signation|listing)/.test(mail.subject ?? ''));
    if (all.length === 6 && done === 0) done = world.now.getTime();
  });
  expect((done - from) / minuteMs).toBeLessThanOrEqual(2);
});

test('that a message is given up, and that it is to be told, are recorded together or not at all', async () => {
  mailbox.fault = { at: 'recipient', code: 550, text: '5.1.1 no such user', to: 'two@example.org' };
  world.config = { ...world.config, email: { ...world.config.email, smtp: url } };
  await world.once();
  const { db } = await world.open();
  await sql`CREATE TRIGGER full BEFORE INSERT ON alerts WHEN NEW.kind = 'source'
    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`.execute(db);
  publish(world, kadyrov);
  await expect(world.once()).rejects.toThrow('the disk is full');
  const again = await world.open();
  const toTwo = again.db.selectFrom('deliveries').select('status').where('recipient', '=', 'two@example.org');
  expect(await toTwo.execute()).toEqual([{ status: 'sending' }]);
  await sql`DROP TRIGGER full`.execute(again.db);
  await again.deliver({ gatherSummaries: true });
  expect(await toTwo.execute()).toEqual([{ status: 'failed' }]);
  expect(toOperator()).toHaveLength(1);
});

test.each(['announced', 'only when it came'])(
  'a message too large leaves without the attached file, which is said (limit %s)',
  async (how) => {
    await mailbox.close();
    mailbox = await startFaultyMailbox({
      disabledCommands: ['STARTTLS', 'AUTH'],
      ...(how === 'announced' ? { size: 200_000 } : { size: 200_000, hideSize: true }),
    });
    world.config = {
      ...world.config,
      watchlists: [aWatchlist([], { rules: [russians] })],
      email: {
        ...world.config.email,
        smtp: `smtp://127.0.0.1:${mailbox.port}`,
        attachJson: true,
      },
    };
    const many = Array.from({ length: 400 }, (_, i) => ({
      uid: i + 1,
      last: `SAMPLE ${i}`,
      nationality: 'Russia',
    }));
    publish(world, ...many);
    await world.once();
    expect(mailbox.received.map(({ to }) => to).sort()).toEqual([...people].sort());
    for (const { mail } of mailbox.received) {
      expect(mail.attachments).toEqual([]);
      expect(mail.text).toContain('The attached file was left out');
      expect(String(mail.html)).toContain('The attached file was left out');
    }
  },
);

test('a message too large even so is given up, and told by another door', async () => {
  await mailbox.close();
  mailbox = await startFaultyMailbox({ disabledCommands: ['STARTTLS', 'AUTH'], size: 500 });
  await designateBy(world, `smtp://127.0.0.1:${mailbox.port}`);
  expect(mailbox.received).toEqual([]);
  const told = posted()
    .flatMap(({ alerts }) => alerts)
    .find(({ kind }) => kind === 'source');
  expect(told?.message).toMatch(
    /^3 messages were given up\.\nTo \w+@example\.org was given up, after 1 attempt since 2022-12-08 08:30 UTC: .*size/i,
  );
});
