import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { troubledDeliveries } from '../../src/store/deliveries.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { designate, publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov } from '../support/lists.ts';
import { type Posted, type Receiver, startReceiver } from '../support/receiver.ts';
import { createWorld, type World } from '../support/world.ts';

const secret = 'correct horse battery staple';
let world: World;
let receiver: Receiver;

beforeEach(async () => {
  [world, receiver] = await Promise.all([createWorld(), startReceiver()]);
  watchKadyrov(world);
  const url = `${receiver.origin}/hooks/path-token?key=query-token`;
  world.config = { ...world.config, webhooks: [{ id: 'desk', url, secret }] };
});

afterEach(async () => {
  await Promise.all([world.close(), receiver.close()]);
});

/** HMAC-SHA256 written out as RFC 2104 defines it, for keys of one block at most. */
function signatureOf({ headers, body }: Posted, key: Buffer): string {
  const sha256 = (...parts: Uint8Array[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  const padded = (byte: number): Buffer =>
    Buffer.alloc(64, byte).map((pad, i) => pad ^ (key[i] ?? 0)) as Buffer;
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${sha256(padded(0x5c), sha256(padded(0x36), Buffer.from(signed))).toString('base64')}`;
}

function ids(): unknown[] {
  return receiver.posted.map(({ headers }) => headers['webhook-id']);
}

async function deliverAfter(minutes: number): Promise<void> {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
  const app = await world.open();
  await app.deliver({ gatherSummaries: true });
}

async function troubles() {
  return await troubledDeliveries((await world.open()).db);
}

function refuse(status: number, headers: Record<string, string> = {}): void {
  receiver.answerWith((response) => void response.writeHead(status, headers).end(`no: ${secret}`));
}

describe('a webhook', () => {
  test('gets each alert once, in the public form, signed', async () => {
    await designate(world);
    expect(receiver.posted).toHaveLength(1);
    const [posted] = receiver.posted as [Posted];
    expect(posted).toMatchObject({ method: 'POST', path: '/hooks/path-token?key=query-token' });
    expect(posted.headers['content-type']).toBe('application/json');
    expect(posted.headers['webhook-signature']).toBe(signatureOf(posted, Buffer.from(secret)));
    expect(posted.headers['webhook-timestamp']).toBe(String(Date.parse('2022-12-08T08:30:00Z') / 1000));
    const body = JSON.parse(posted.body);
    expect(body).toMatchObject({
      id: posted.headers['webhook-id'],
      kind: 'alert',
      createdAt: '2022-12-08T08:30:00.000Z',
      alerts: [
        {
          kind: 'designation',
          watchlist: 'test',
          subject: { id: 'kadyrov', name: 'Ramzan Kadyrov' },
          rule: null,
          source: { id: 'ofac-sdn' },
          entry: { id: '23284', name: 'KADYROV, Ramzan Akhmatovich', programs: ['GLOMAG'] },
          fields: [],
          claim: null,
          jurisdiction: null,
          reports: [],
          muted: null,
        },
      ],
    });
    const [recorded] = await listAlerts((await world.open()).db, { limit: 1 });
    expect(body.alerts[0]).toMatchObject({ id: recorded?.alert.id, thread: recorded?.thread });
    expect(recorded?.deliveries.map(({ to, status }) => `${to} ${status}`).sort()).toEqual([
      'analyst@example.org sent',
      'webhook:desk sent',
    ]);
  });

  test('signs with the bytes that a secret of Standard Webhooks stands for', async () => {
    const key = Buffer.from('\x00\xff is no text', 'latin1');
    const [webhook] = world.config.webhooks;
    if (webhook === undefined) throw new Error('no webhook');
    world.config = {
      ...world.config,
      webhooks: [{ ...webhook, secret: `whsec_${key.toString('base64')}` }],
    };
    await designate(world);
    const [posted] = receiver.posted as [Posted];
    expect(posted.headers['webhook-signature']).toBe(signatureOf(posted, key));
  });

  test('that is busy gets the same message again, when it asked for it, across a restart', async () => {
    refuse(503, { 'retry-after': '5400' });
    await designate(world);
    await deliverAfter(0);
    await deliverAfter(50);
    expect(receiver.posted).toHaveLength(1);
    receiver.answerWith((response) => void response.writeHead(200).end());
    await deliverAfter(15);
    expect(receiver.posted).toHaveLength(2);
    const [first, second] = receiver.posted as [Posted, Posted];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(second.body).toBe(first.body);
    expect(second.headers['webhook-timestamp']).not.toBe(first.headers['webhook-timestamp']);
    expect(second.headers['webhook-signature']).toBe(signatureOf(second, Buffer.from(secret)));
    await deliverAfter(60);
    expect(receiver.posted).toHaveLength(2);
  });

  test('that asks to be left alone is, by alerts that come later too', async () => {
    refuse(429, { 'retry-after': '7200' });
    await designate(world);
    publish(world, { ...kadyrov, remarks: 'Linked To: CHECHEN REPUBLIC.' });
    await world.once();
    publish(world);
    await world.once();
    expect(receiver.posted).toHaveLength(1);
    receiver.answerWith((response) => void response.writeHead(200).end());
    await deliverAfter(60);
    expect(receiver.posted).toHaveLength(4);
    const kinds = receiver.posted.map(({ body }) => JSON.parse(body).alerts[0].kind);
    expect(kinds).toEqual(['designation', 'designation', 'amendment', 'delisting']);
    expect(new Set(ids()).size).toBe(3);
  });

  test('that stumbles over one alert gets the others', async () => {
    receiver.answerWith((response) => {
      const stumbles = receiver.posted.at(-1)?.body.includes('designation');
      response.writeHead(stumbles ? 503 : 200, stumbles ? { 'retry-after': '60' } : {}).end();
    });
    await designate(world);
    publish(world);
    await world.once();
    await deliverAfter(2);
    await deliverAfter(2);
    const delisting = receiver.posted.filter(({ body }) => body.includes('delisting'));
    expect(delisting).toHaveLength(1);
  });

  test.each([400, 413, 422])('that refuses this message with %i is not asked again', async (status) => {
    refuse(status);
    await designate(world);
    await deliverAfter(600);
    expect(receiver.posted).toHaveLength(1);
    const [trouble] = await troubles();
    expect(trouble).toMatchObject({ status: 'failed', recipient: 'webhook:desk' });
    expect(trouble?.last_error).toContain(String(status));
  });

  test.each([301, 307, 401, 403, 404, 408, 410, 425, 500, 502])(
    'that answers %i gets it again, and no redirect is followed',
    async (status) => {
      refuse(status, { location: `${receiver.origin}/elsewhere` });
      await designate(world);
      expect(receiver.posted).toHaveLength(1);
      const [trouble] = await troubles();
      expect(trouble).toMatchObject({ status: 'due', attempts: 1 });
      expect(trouble?.last_error).toContain(String(status));
      expect(trouble?.last_error).not.toMatch(/token|horse/);
      receiver.answerWith((response) => void response.writeHead(202).end());
      await deliverAfter(5);
      expect(receiver.posted.map(({ path }) => path)).not.toContain('/elsewhere');
      expect(new Set(ids()).size).toBe(1);
      expect(await troubles()).toEqual([]);
    },
  );

  test('that cannot be reached holds up no e-mail, and its address stays secret', async () => {
    await receiver.close();
    await designate(world);
    expect(world.mailbox.received).toHaveLength(1);
    const [trouble] = await troubles();
    expect(trouble).toMatchObject({ status: 'due', recipient: 'webhook:desk' });
    expect(trouble?.last_error).toContain('refuses connections');
    expect(trouble?.last_error).not.toMatch(/token|horse/);
  });

  test('that is configured no more gets nothing, and nothing waits for it', async () => {
    refuse(503);
    await designate(world);
    world.config = { ...world.config, webhooks: [] };
    await deliverAfter(60);
    expect(receiver.posted).toHaveLength(1);
    const [trouble] = await troubles();
    expect(trouble).toMatchObject({ status: 'failed' });
    expect(trouble?.last_error).toContain('the webhook desk is not configured any more');
  });

  test('with user and password gets them as Basic credentials', async () => {
    const url = receiver.origin.replace('http://', 'http://desk:p%40ss@');
    world.config = { ...world.config, webhooks: [{ id: 'desk', url, secret }] };
    await designate(world);
    const expected = `Basic ${Buffer.from('desk:p@ss').toString('base64')}`;
    expect(receiver.posted[0]?.headers.authorization).toBe(expected);
  });
});
