import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDaemon } from '../../src/daemon.ts';
import { ownJobs } from '../../src/jobs/own-jobs.ts';
import { createDelivery, troubledDeliveries } from '../../src/store/deliveries.ts';
import { designate, publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov } from '../support/lists.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { createWorld, type World } from '../support/world.ts';

const secret = 'correct horse battery staple';
let world: World;
let receiver: Receiver;

beforeEach(async () => {
  [world, receiver] = await Promise.all([createWorld(), startReceiver()]);
  watchKadyrov(world);
  world.config = { ...world.config, webhooks: [{ id: 'desk', url: receiver.origin, secret }] };
});

afterEach(async () => {
  await Promise.all([world.close(), receiver.close()]);
});

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  return (server.address() as AddressInfo).port;
}

test('where e-mail cannot be sent, the webhook has the alert', async () => {
  world.mailbox.refuseWith(451);
  await designate(world);
  expect(world.mailbox.received).toHaveLength(0);
  expect(receiver.posted).toHaveLength(1);
  const troubled = await troubledDeliveries((await world.open()).db);
  expect(troubled.map(({ recipient }) => recipient)).toEqual(['analyst@example.org']);
});

test('a mail server that hangs keeps no webhook waiting', async () => {
  const silent = createTcpServer();
  const connected = new Promise<Socket>((resolve) => void silent.once('connection', resolve));
  const smtp = `smtp://127.0.0.1:${await portOf(silent)}?tls=off`;
  world.config = { ...world.config, email: { ...world.config.email, smtp } };
  await world.once();
  publish(world, kadyrov);
  const app = await world.open();
  await app.pollAll(world.config.sources);
  const delivering = app.deliver({ gatherSummaries: true });
  const socket = await connected;
  await expect.poll(() => receiver.posted.length).toBe(1);
  socket.destroy();
  expect(await delivering).toMatchObject({ sent: 1, postponed: 1 });
  silent.close();
});

test('a webhook that hangs keeps no later e-mail waiting, and ends with the program', async () => {
  const hanging = createServer(() => undefined);
  const asked = new Promise((resolve) => void hanging.once('request', resolve));
  const url = `http://127.0.0.1:${await portOf(hanging)}`;
  world.config = { ...world.config, webhooks: [{ id: 'desk', url, secret }] };
  await world.once();
  publish(world, kadyrov);
  const app = await world.open();
  await app.pollAll(world.config.sources);
  const first = app.deliver({ gatherSummaries: true });
  await asked;
  publish(world);
  await app.pollAll(world.config.sources);
  const second = app.deliver({ gatherSummaries: true });
  await expect.poll(() => world.mailbox.received.length).toBe(2);
  await world.open();
  // Whichever of the two finds an e-mail due sends it.
  const reports = await Promise.all([first, second]);
  expect(reports.map(({ sent }) => sent).reduce((sum, sent) => sum + sent)).toBe(2);
  expect(reports.map(({ postponed }) => postponed).reduce((sum, more) => sum + more)).toBe(1);
  hanging.closeAllConnections();
  hanging.close();
  const [trouble] = await troubledDeliveries((await world.open()).db);
  expect(trouble).toMatchObject({ status: 'due', last_error: 'the program was stopped while it was sent' });
});

test('a webhook that hangs keeps no daemon from starting', async () => {
  const hanging = createServer(() => undefined);
  const asked = new Promise((resolve) => void hanging.once('request', resolve));
  const url = `http://127.0.0.1:${await portOf(hanging)}`;
  world.config = { ...world.config, webhooks: [{ id: 'desk', url, secret }] };
  await world.once();
  publish(world, kadyrov);
  const app = await world.open();
  await app.pollAll(world.config.sources);
  const daemon = await startDaemon({
    app,
    log: pino({ level: 'silent' }),
    clock: () => world.now,
    random: () => 0,
    openJobs: ownJobs(() => undefined),
    tickMs: 60_000,
    runQuery: async () => undefined,
    onPause: () => undefined,
    load: async () => world.config,
    fingerprint: async () => 'the same',
  });
  await asked;
  await daemon.stop();
  hanging.closeAllConnections();
  hanging.close();
  expect(world.mailbox.received).toHaveLength(1);
});

test('a proof of watching goes to no machine', async () => {
  await world.once();
  const app = await world.open();
  const proof = {
    id: 'proof-1',
    kind: 'proof' as const,
    recipient: 'webhook:desk',
    thread: null,
    message_id: '<proof-1@example.org>',
    earlier: '[]',
    created_at: world.now.toISOString(),
    due_at: world.now.toISOString(),
    position: 0,
    data: '{}',
  };
  await createDelivery(app.db, proof, []);
  expect(await app.deliver({ gatherSummaries: false })).toMatchObject({ failed: 1 });
  expect(receiver.posted).toHaveLength(0);
});
