import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openHeld, openStore } from '../../src/store/open.ts';
import { run } from '../support/cli.ts';
import { migrationsOf, rawContents, withRaw, writeEarlier } from '../support/earlier-state.ts';
import { ofacXml, vessels } from '../support/lists.ts';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { type Site, startSite } from '../support/site.ts';
import { createStorage } from '../support/storage.ts';

const names = Object.keys(migrations);
const isPostgres = process.env.TEST_POSTGRES !== undefined;
const openFile = join(import.meta.dirname, '../../src/store/open.ts');
/** So many that it takes a second to migrate them from before 0009. */
const many = isPostgres ? 50 : 8000;
const last = isPostgres ? '0010-order' : '0008-former-ids';

let folder: string;
let storage: Storage;
let drop: () => Promise<void>;
let site: Site;
let mailbox: Mailbox;

function alertRow(n: number) {
  const id = String(n).padStart(6, '0');
  const at = '2026-01-01T08:00:00.000Z';
  const subject = { id: 'somebody', name: 'Somebody' };
  const source = { id: 'sdn', name: 'SDN', authority: null };
  const data = { id, kind: 'news', watchlist: 'people', subject, rule: null, source, entry: null };
  return {
    ...{
      id,
      kind: 'news',
      watchlist: 'people',
      source_id: 'sdn',
      entry_id: null,
      route: 'none',
      detected_at: at,
    },
    ...{ thread: 'people/somebody', target: 'subject:somebody', report_of: null, muted: null, seq: n },
    data: JSON.stringify({ ...data, detectedAt: at }),
  };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-upgrade-'));
  ({ storage, drop } = await createStorage(join(folder, 'state', 'test.db')));
  [site, mailbox] = await Promise.all([startSite(), startMailbox()]);
  site.serve('/sdn.xml', ofacXml(vessels(30)));
  writeFileSync(
    join(folder, 'main.yaml'),
    `storage: "${storage.kind === 'sqlite' ? `sqlite:${storage.file}` : storage.url}"
watchlists: [people.yaml]
sources:
  sdn: { type: ofac-xml, url: "${site.origin}/sdn.xml", expect: { min: 1 } }
email: { smtp: "${mailbox.url}", to: [desk@example.org] }
http: { spacing: 0 }
`,
  );
  writeFileSync(
    join(folder, 'people.yaml'),
    'watchlist: people\nsubjects:\n  - { id: somebody, name: Somebody Else }\n',
  );
});

afterEach(async () => {
  await Promise.all([site.close(), mailbox.close(), drop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function writeOld(count = many): Promise<void> {
  await writeEarlier(storage, last, { alerts: Array.from({ length: count }, (_, n) => alertRow(n + 1)) });
}

function command(...args: string[]) {
  return run(folder, [...args, '--config', 'main.yaml']);
}

/** A process that opens the state, waits for its standard input to end, and closes it again. */
function opener(): { child: ChildProcess; done: Promise<{ status: number | null; err: string }> } {
  const code = `import { openStore } from ${JSON.stringify(openFile)};
    const db = await openStore(${JSON.stringify(storage)});
    await db.destroy();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const done = new Promise<{ status: number | null; err: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, err }));
  });
  return { child, done };
}

describe('processes that start together on a state of an earlier version', { timeout: 60_000 }, () => {
  test('one migrates it, the other waits', async () => {
    await writeOld();
    const ended = await Promise.all([opener().done, opener().done]);
    expect(ended).toEqual([
      { status: 0, err: '' },
      { status: 0, err: '' },
    ]);
    expect(await migrationsOf(storage)).toEqual(names);
    expect((await rawContents(storage)).alerts).toHaveLength(many);
  });

  test('`once` and those that only look: none fails, none sees half', async () => {
    await writeOld();
    const [once, ...others] = await Promise.all([
      command('once'),
      command('status'),
      command('alerts', '--limit', '100000', '--json'),
      command('history'),
    ]);
    expect(once).toMatchObject({ status: 0 });
    for (const { status, err } of others) expect([status, err]).toMatchObject([0, err]);
    expect(others[1]?.out.trim().split('\n')).toHaveLength(many);
    expect(await migrationsOf(storage)).toEqual(names);
    const after = await rawContents(storage);
    expect(after.entries).toHaveLength(30);
    // `once` ends by deleting what is old.
    expect(after.facts?.map(({ name }) => name)).toContain('retention');
  });

  test('whoever looks before the one that holds the state has migrated it waits for that', async () => {
    const held = await openHeld(storage);
    const newest = names.at(-1) ?? '';
    const { rows } = await sql<{
      name: string;
      timestamp: string;
    }>`select * from kysely_migration where name = ${newest}`.execute(held.db);
    await sql`delete from kysely_migration where name = ${newest}`.execute(held.db);
    const looking = openStore(storage);
    // Whoever does not wait has refused by then.
    await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, 500))]);
    for (const { name, timestamp } of rows)
      await sql`insert into kysely_migration values (${name}, ${timestamp})`.execute(held.db);
    await (await looking).destroy();
    await held.close();
  });

  test('a state that is held and stays as it was: whoever looks is told to restart', async () => {
    const held = await openHeld(storage);
    const newest = names.at(-1) ?? '';
    await sql`delete from kysely_migration where name = ${newest}`.execute(held.db);
    const { status, err } = await command('status');
    expect([status, err]).toEqual([2, expect.stringContaining('is of an earlier version: restart it')]);
    await held.close();
  });
});

/** Waits until a process is in the middle of migrating. */
async function migrating(): Promise<() => Promise<void>> {
  if (storage.kind === 'sqlite') {
    const db = new Database(storage.file, { timeout: 0 });
    while (true) {
      try {
        db.exec('BEGIN IMMEDIATE; ROLLBACK');
      } catch {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return async () => void db.close();
  }
  return async () => {};
}

describe('a migration that does not end', { timeout: 60_000 }, () => {
  test('leaves the state as it was where a step fails', async () => {
    await writeOld(50);
    // The last step of the last migration finds its work done by somebody else.
    await withRaw(storage, (db) => sql`create index alerts_by_entry on alerts (id)`.execute(db));
    const before = await rawContents(storage);
    await expect(openStore(storage)).rejects.toThrow(/alerts_by_entry.*already exists/);
    expect(await rawContents(storage)).toEqual(before);
    await withRaw(storage, (db) => sql`drop index alerts_by_entry`.execute(db));
    await (await openStore(storage)).destroy();
    expect(await migrationsOf(storage)).toEqual(names);
  });

  test.skipIf(isPostgres)('leaves the state as it was where the process is killed', async () => {
    await writeOld();
    const before = await rawContents(storage);
    const { child, done } = opener();
    const close = await migrating();
    child.kill('SIGKILL');
    await done;
    await close();
    expect(await rawContents(storage)).toEqual(before);
    await (await openStore(storage)).destroy();
    expect(await migrationsOf(storage)).toEqual(names);
  });

  test.skipIf(!isPostgres)('leaves the database as it was where the process is killed', async () => {
    await writeOld();
    const before = await rawContents(storage);
    await withRaw(storage, async (db) => {
      await db.transaction().execute(async (trx) => {
        // The index on alerts waits for it, when items have their column already.
        await sql`lock table alerts in row exclusive mode`.execute(trx);
        const { child, done } = opener();
        await waitForLock(trx);
        child.kill('SIGKILL');
        await done;
      });
    });
    expect(await rawContents(storage)).toEqual(before);
    await (await openStore(storage)).destroy();
    expect(await migrationsOf(storage)).toEqual(names);
  });
});

async function waitForLock(db: Parameters<Parameters<typeof withRaw>[1]>[0]): Promise<void> {
  while (true) {
    const { rows } = await sql`select 1 from pg_locks where not granted and locktype = 'relation'`.execute(
      db,
    );
    if (rows.length > 0) return;
  }
}

test('a program refuses a state of a newer one, whatever it is asked, and changes nothing', async () => {
  await (await openStore(storage)).destroy();
  await withRaw(storage, (db) =>
    db
      .insertInto('kysely_migration')
      .values({ name: '9999-later', timestamp: '2030-01-01T00:00:00.000Z' })
      .execute(),
  );
  const before = await rawContents(storage);
  const bytes = storage.kind === 'sqlite' ? readFileSync(storage.file) : null;
  const commands = [
    ['run'],
    ['once'],
    ['status'],
    ['history'],
    ['alerts'],
    ['screen', 'Somebody'],
    ['replay', '--since', '2025-01-01'],
    ['accept', '--source', 'sdn'],
  ];
  const refused = await Promise.all(commands.map(async (args) => ({ args, ...(await command(...args)) })));
  for (const { args, status, out, err } of refused) {
    expect([args, status, out]).toEqual([args, 2, '']);
    expect(err).toContain('written by a newer version of this program');
  }
  expect(await rawContents(storage)).toEqual(before);
  if (storage.kind === 'sqlite')
    expect(readFileSync(storage.file).equals(bytes ?? Buffer.alloc(0))).toBe(true);
  expect(site.log).toEqual([]);
}, 120_000);

test.skipIf(!isPostgres)(
  'texts compare by their bytes in all columns, whatever migration added them',
  async () => {
    await writeOld();
    await (await openStore(storage)).destroy();
    const columns = await withRaw(storage, async (db) => {
      const { rows } = await sql<{ name: string; collation: string }>`
      select table_name || '.' || column_name as name, collation_name as collation
      from information_schema.columns where table_schema = current_schema() and data_type = 'text'`.execute(
        db,
      );
      return rows;
    });
    expect(columns.length).toBeGreaterThan(80);
    expect(columns.filter(({ collation }) => collation !== 'C')).toEqual([]);
    expect(columns.map(({ name }) => name)).toContain('items.left_at');
  },
);
