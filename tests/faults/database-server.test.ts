import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Finished, run, start } from '../support/cli.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { createDatabase } from '../support/postgres.ts';

const server = process.env.TEST_POSTGRES ?? '';
const timeout = 60_000;

let desk: Desk;
let database: Awaited<ReturnType<typeof createDatabase>>;

function configure(storage: string): void {
  const text = `storage: "${storage}"
schedule: "* * * * *"
watchlists: [people.yaml]
sources:
  ofac-sdn: { type: ofac-xml, url: "${desk.site.origin}/sdn.xml", expect: { min: 1 }, staleAfterDays: 100000 }
email: { smtp: "${desk.mailbox.url}", to: [desk@example.org] }
`;
  writeFileSync(join(desk.folder, 'main.yaml'), text);
}

async function cli(...args: readonly string[]): Promise<Finished> {
  return await run(desk.folder, [...args, '--config', 'main.yaml']);
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement).finally(() => client.end());
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
    for (const command of [['once'], ['accept', '--source', 'ofac-sdn']]) {
      const { status, err } = await cli(...command);
      expect(err).toMatch(said);
      expect(err).not.toContain('defect');
      expect(status).toBe(1);
    }
  });

  test('that ends our connection in the middle of a poll: the daemon goes on, and tells once', {
    timeout,
  }, async () => {
    expect((await cli('once')).status).toBe(0);
    const name = new URL(database.url).pathname.slice(1);
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    let ended = 0;
    const list = ofacXml([...vessels(20), kadyrov]);
    desk.site.serve('/sdn.xml', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      // The first time the connection ends while the list is on its way.
      const before = ended === 0 ? administer(end) : Promise.resolve();
      ended += 1;
      void before.then(() => response.end(list));
    });
    const daemon = start(desk.folder, ['run', '--config', 'main.yaml']);
    await daemon.logged('"msg":"e-mail sent"');
    await administer(end);
    daemon.child.kill('SIGTERM');
    const { err, status } = await daemon.done;
    expect(status).toBe(0);
    expect(err).not.toContain('defect');
    expect((await cli('once')).status).toBe(0);
    expect(desk.mailbox.received).toHaveLength(1);
  });
});
