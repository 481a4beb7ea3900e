import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '../../src/app.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { type HttpServer, startHttpServer } from '../../src/ops/server.ts';
import { listAudit } from '../../src/store/audit.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { markOf } from '../../src/store/marks.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const token = 'a-token-of-sixteen-characters-and-more';

let world: World;
let app: App;
let server: HttpServer;
let id: string;

beforeEach(async () => {
  world = await createWorld();
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'sdn', type: 'ofac-xml', url: `${world.site.origin}/sdn.xml` })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])],
  };
  world.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  await serve(token);
  await app.pollAll(world.config.sources);
  id = (await listAlerts(app.db, { limit: 1 }))[0]?.alert.id ?? '';
});

afterEach(async () => {
  await server.close();
  await world.close();
});

async function serve(withToken: string | null): Promise<void> {
  await server?.close();
  world.config = { ...world.config, http: { ...world.config.http, token: withToken } };
  app = await world.open();
  const log = pino({ level: 'silent' });
  const metrics = createMetrics('0');
  server = await startHttpServer('127.0.0.1:0', { app, clock: () => world.now, log, metrics });
}

async function mark(
  body: string,
  { path = `/alerts/${id}`, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const { status } = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body,
  });
  return status;
}

test('a mark is noted with a record of the audit log, and taken back', async () => {
  expect(await mark('mark=confirmed')).toBe(303);
  expect(await markOf(app.db, id)).toBe('confirmed');
  expect(await mark('mark=other')).toBe(303);
  expect(await markOf(app.db, id)).toBe('other');
  expect(await mark('mark=none')).toBe(303);
  expect(await markOf(app.db, id)).toBeNull();
  const records = await listAudit(app.db, { limit: 3 });
  expect(records.map(({ event, ref, data }) => `${event} ${ref === id} ${data}`)).toEqual([
    'mark true {"mark":null}',
    'mark true {"mark":"other"}',
    'mark true {"mark":"confirmed"}',
  ]);
});

test('somebody else stays so after a restart, and what is taken back is told again', async () => {
  const matches = async (): Promise<number> =>
    (await app.db.selectFrom('matches').selectAll().execute()).length;
  expect(await matches()).toBe(1);
  await mark('mark=other');
  expect(await matches()).toBe(0);
  await serve(token);
  await app.rescreenAll();
  expect(await matches()).toBe(0);
  await mark('mark=none');
  expect(await matches()).toBe(1);
});

test('without a token nothing is marked, be it asked for or not', async () => {
  expect(await mark('mark=other', { headers: { authorization: 'Bearer another' } })).toBe(401);
  await serve(null);
  expect(await mark('mark=other')).toBe(403);
  expect(await markOf(app.db, id)).toBeNull();
});

test.each([
  ['another origin', { origin: 'https://elsewhere.example' }],
  ['no origin that says anything', { origin: 'null' }],
  ['another site, as browsers say', { 'sec-fetch-site': 'cross-site' }],
])('a form of %s marks nothing', async (_, headers) => {
  expect(await mark('mark=other', { headers })).toBe(403);
  expect(await markOf(app.db, id)).toBeNull();
});

test('what is no mark, no alert or no form of ours is refused', async () => {
  expect(await mark('mark=perhaps')).toBe(400);
  expect(await mark('mark=constructor')).toBe(400);
  expect(await mark(`mark=other&more=${'x'.repeat(100_000)}`)).toBe(400);
  expect(await mark('mark=other', { path: '/alerts/0123abcd' })).toBe(404);
  expect(await mark('mark=other', { path: '/' })).toBe(404);
  expect(await markOf(app.db, id)).toBeNull();
});
