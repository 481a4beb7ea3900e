import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Finished, run } from '../support/cli.ts';
import { designate, watchKadyrov } from '../support/designation.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { ofacXml, vessels } from '../support/lists.ts';
import { createDatabase } from '../support/postgres.ts';
import { createWorld } from '../support/world.ts';
import { playDaemon } from '../time/played-daemon.ts';

const server = process.env.TEST_POSTGRES ?? '';
const timeout = 60_000;

let desk: Desk;
let database: Awaited<ReturnType<typeof createDatabase>>;

function configure(storage: string): void {
  desk.configure(`storage: "${storage}"\n`);
}

async function cli(...args: readonly string[]): Promise<Finished> {
  return await run(desk.folder, [...args, '--config', 'main.yaml']);
}

/** How many rows the statement of the server's administrator gave. */
async function administer(statement: string): Promise<number> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rowCount } = await client.query(statement).finally(() => client.end());
  return rowCount ?? 0;
}

describe.runIf(server !== '')('a database server', () => {
  beforeEach(async () => {
    [desk, database] = await Promise.all([createDesk(), createDatabase(server)]);
    configure(database.url);
  });

  afterEach(async () => {
    await desk.close();
    await database.drop();
  });

  test.for<readonly [string, (url: URL) => unknown, RegExp]>([
    ['that does not run', (url) => Object.assign(url, { port: '1' }), /cannot be reached.*ECONNREFUSED/],
    [
      'without our database',
      (url) => Object.assign(url, { pathname: '/nothing' }),
      /refuses us.*"nothing" does not exist/,
    ],
    [
      'without our user',
      (url) => Object.assign(url, { username: 'nobody-of-ours' }),
      /refuses us.*nobody-of-ours/,
    ],
    [
      'that takes reading only',
      (url) => url.searchParams.set('options', '-c default_transaction_read_only=on'),
      /must be allowed to write/,
    ],
  ])('%s is told of as such', { timeout }, async ([_, change, said]) => {
    expect((await cli('once')).status).toBe(0);
    const url = new URL(database.url);
    change(url);
    configure(url.href);
    const { status, err } = await cli('once');
    expect(err).toMatch(said);
    expect(err).not.toContain('defect');
    expect(status).toBe(1);
  });

  test('that ends our connection in the middle of a poll: the daemon goes on, and tells once', {
    timeout,
  }, async () => {
    const world = await createWorld();
    try {
      watchKadyrov(world);
      await designate(world);
      world.mailbox.received.splice(0);
      const { storage } = world.config;
      if (storage.kind !== 'postgres') throw new Error('no PostgreSQL');
      const name = new URL(storage.url).pathname.slice(1);
      const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
      const ended: number[] = [];
      const list = ofacXml([...vessels(30)]);
      world.site.serve('/sdn.xml', (_, response) => {
        response.writeHead(200, { 'content-type': 'application/xml' });
        const before = ended.length === 0 ? administer(end) : Promise.resolve(0);
        void before.then((connections) => {
          ended.push(connections);
          response.end(list);
        });
      });
      const daemon = await playDaemon(world);
      await daemon.pass(30, 1);
      await daemon.pass(5, 2);
      await daemon.stop();
      expect(ended).toEqual([1, 0]);
      expect(world.mailbox.received.map(({ mail }) => mail.subject)).toEqual([
        expect.stringMatching(/delist/i),
      ]);
    } finally {
      await world.close();
    }
  });
});
