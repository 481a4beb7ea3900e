import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { lastRecord } from '../../src/store/audit.ts';
import { verifyAudit } from '../../src/store/audit-check.ts';
import { writeBackup } from '../../src/store/backup.ts';
import { openBackup } from '../../src/store/backup-folder.ts';
import { isHeld, openHeld, openToLook } from '../../src/store/open.ts';
import { restoreBackup } from '../../src/store/restore.ts';
import { summaryOf } from '../../src/store/summary.ts';
import { anchorIn } from '../support/anchor.ts';
import { contentsOf } from '../support/contents.ts';
import { writeEarlier } from '../support/earlier-state.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { createStorage } from '../support/storage.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

const at = '2022-12-10T08:00:00.000Z';

let world: World;
let folder: string;

beforeEach(async () => {
  world = await createWorld();
  folder = join(mkdtempSync(join(tmpdir(), 'sanctions-watch-backup-')), 'monday');
  const url = `${world.site.origin}/sdn.xml`;
  world.config = {
    ...world.config,
    sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url })],
    watchlists: [aWatchlist([aSubject('Ramzan Kadyrov')])],
  };
  world.site.serve('/sdn.xml', ofacXml(vessels(20)));
  await world.once();
  world.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  await world.once();
});

afterEach(async () => {
  await world.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** The rows but of facts, where the heartbeat stands, and without the record of a restore. */
async function rowsOf(storage: Storage): Promise<object> {
  const { facts: _, audit = [], ...rows } = await contentsOf(storage);
  return { ...rows, audit: audit.filter(({ event }) => event !== 'restore') };
}

describe('a backup', () => {
  test('is written beside a program that holds the state, and has all of it', async () => {
    await world.open();
    await writeBackup(world.config, folder);
    const { storage } = world.config;
    expect(await rowsOf({ kind: 'sqlite', file: join(folder, 'sanctions-watch.db') })).toEqual(
      await rowsOf(storage),
    );
    expect(readdirSync(join(folder, 'evidence', 'ofac-sdn'))).toHaveLength(2);
    const db = await openBackup(folder);
    expect((await verifyAudit(db)).problems).toEqual([]);
    await db.destroy();
  });

  test('put in the place of the state makes it what it was, after which the watch goes on', async () => {
    const { storage } = world.config;
    const before = await rowsOf(storage);
    await writeBackup(world.config, folder);
    world.site.serve('/sdn.xml', ofacXml(vessels(20)));
    await world.once();
    expect(world.mailbox.received.map(({ mail }) => mail.subject)).toHaveLength(2);
    expect(await rowsOf(storage)).not.toEqual(before);
    await world.stop();
    await restoreBackup(world.config, folder, at);
    expect(await rowsOf(storage)).toEqual(before);
    const app = await world.open();
    expect((await verifyAudit(app.db)).problems).toEqual([]);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', removed: 1 }]);
  });

  test('put back leaves a record of the log that it replaced, by which older e-mails are understood', async () => {
    await writeBackup(world.config, folder);
    world.site.serve('/sdn.xml', ofacXml(vessels(20)));
    await world.once();
    const anchor = anchorIn(world.mailbox.received[1]);
    const before = await lastRecord((await world.open()).db);
    await world.stop();
    expect(await restoreBackup(world.config, folder, at)).toEqual([]);
    const { db } = await world.open();
    const restored = await lastRecord(db);
    expect(restored).toMatchObject({ at, event: 'restore' });
    expect(JSON.parse(restored?.data ?? '')).toEqual({
      replaced: { seq: before?.seq, hash: before?.hash },
      before: [],
    });
    const { problems } = await verifyAudit(db, [anchor]);
    expect(problems).toEqual([
      `record ${anchor.seq} is not the one that was noted: by record ${restored?.seq}, a backup took the place of the state at ${at}, and of the log from there to ${before?.seq}:${before?.hash}`,
    ]);
  });

  test('put back twice is still known to have replaced what was there before', async () => {
    await writeBackup(world.config, folder);
    world.site.serve('/sdn.xml', ofacXml(vessels(20)));
    await world.once();
    const anchor = anchorIn(world.mailbox.received[1]);
    await world.stop();
    await restoreBackup(world.config, folder, at);
    await restoreBackup(world.config, folder, '2022-12-11T08:00:00.000Z');
    const { db } = await world.open();
    expect((await verifyAudit(db, [anchor])).problems).toEqual([
      expect.stringMatching(/a backup took the place of the state at 2022-12-11/),
    ]);
  });

  test('that a killed program left with its log beside it is put back with what stands in that', async () => {
    const { storage } = world.config;
    if (storage.kind !== 'sqlite') return;
    await world.open();
    mkdirSync(folder);
    for (const end of ['', '-wal'])
      copyFileSync(`${storage.file}${end}`, join(folder, `sanctions-watch.db${end}`));
    const before = await rowsOf(storage);
    await world.stop();
    rmSync(storage.file);
    await restoreBackup(world.config, folder, at);
    expect(await rowsOf(storage)).toEqual(before);
  });

  test('names no document that it does not have', async () => {
    const place = join(world.config.stateFolder, 'evidence', 'ofac-sdn');
    const [first = '', second = ''] = readdirSync(place);
    rmSync(join(place, first));
    await writeBackup(world.config, folder);
    const db = await openBackup(folder);
    const rows = await db.selectFrom('evidence').select('sha256').execute();
    await db.destroy();
    expect(rows.map(({ sha256 }) => `${sha256}.gz`)).toEqual([second]);
  });

  test('goes to no place that has something, or loses it', async () => {
    const among = join(world.config.stateFolder, 'evidence', 'mine');
    for (const [place, why] of [
      ['', /is there already/],
      [folder.replace(/monday$/, ''), /is there already/],
      [among, /among the documents/],
    ] as const) {
      await expect(writeBackup(world.config, place)).rejects.toMatchObject({
        code: 'E_BACKUP_EXISTS',
        message: expect.stringMatching(why),
      });
    }
  });

  test.runIf(process.env.TEST_POSTGRES !== undefined)(
    'that is written while another one is put back is one of the two, whole',
    async () => {
      const { storage } = world.config;
      if (storage.kind !== 'postgres') return;
      await writeBackup(world.config, folder);
      await world.stop();
      const [slow, look] = [storage.url, storage.url].map(
        (connectionString) => new Client({ connectionString }),
      );
      if (slow === undefined || look === undefined) return;
      await Promise.all([slow.connect(), look.connect()]);
      const waiting = async (count: number): Promise<void> => {
        const query = `select count(*)::int as count from pg_locks join pg_database on pg_database.oid = database
          where locktype = 'relation' and not granted and datname = current_database()`;
        while ((await look.query<{ count: number }>(query)).rows[0]?.count !== count) await turn();
      };
      await slow.query('begin; select count(*) from targets');
      const restored = restoreBackup(world.config, folder, at);
      await waiting(1);
      const written = writeBackup(world.config, `${folder}-beside`);
      await waiting(2);
      await slow.query('commit');
      await Promise.all([restored, written]);
      await Promise.all([slow.end(), look.end()]);
      const db = await openBackup(`${folder}-beside`);
      expect(await summaryOf(db)).toMatchObject({ entries: 21, alerts: 1 });
      await db.destroy();
    },
  );

  test('whose audit log cannot be relied on says so when it is put back', async () => {
    await writeBackup(world.config, folder);
    const file = join(folder, 'sanctions-watch.db');
    const sqlite = new Database(file);
    sqlite.exec("update alerts set data = replace(data, 'Ramzan', 'Roman')");
    sqlite.close();
    await world.stop();
    expect(await restoreBackup(world.config, folder, at)).toEqual([
      expect.stringMatching(/^the alert .* was changed$/),
    ]);
  });

  test('puts documents back whole, whatever lies there', async () => {
    await writeBackup(world.config, `${folder}/`);
    const place = join(world.config.stateFolder, 'evidence', 'ofac-sdn');
    const [first = '', second = ''] = readdirSync(place);
    const contents = readFileSync(join(place, first));
    truncateSync(join(place, first), 5);
    rmSync(join(place, second));
    await world.stop();
    await restoreBackup(world.config, folder, at);
    expect(readdirSync(place).sort()).toEqual([first, second].sort());
    expect(readFileSync(join(place, first))).toEqual(contents);
  });

  test('with damaged documents says so, and leaves those that are there', async () => {
    await writeBackup(world.config, folder);
    const place = join(world.config.stateFolder, 'evidence', 'ofac-sdn');
    const [first = '', second = ''] = readdirSync(place);
    const contents = readFileSync(join(place, first));
    for (const name of [first, second])
      writeFileSync(join(folder, 'evidence', 'ofac-sdn', name), gzipSync('another list'));
    rmSync(join(place, second));
    await world.stop();
    expect(await restoreBackup(world.config, folder, at)).toEqual([
      `the document ${join(folder, 'evidence', 'ofac-sdn', second)} was changed, and is not put back`,
    ]);
    expect(readFileSync(join(place, first))).toEqual(contents);
    expect(readdirSync(place)).toEqual([first]);
  });

  test('of which documents cannot be put back leaves the state as it was', async () => {
    await writeBackup(world.config, folder);
    world.site.serve('/sdn.xml', ofacXml(vessels(20)));
    await world.once();
    await world.stop();
    const before = await contentsOf(world.config.storage);
    const place = join(world.config.stateFolder, 'evidence');
    rmSync(place, { recursive: true });
    writeFileSync(place, 'no folder');
    await expect(restoreBackup(world.config, folder, at)).rejects.toMatchObject({
      code: 'E_BACKUP_DOCUMENTS',
    });
    expect(await contentsOf(world.config.storage)).toEqual(before);
    expect(readdirSync(world.config.stateFolder).join()).not.toContain('restoring');
  });

  test('is not the state itself', async () => {
    const { storage } = world.config;
    await world.stop();
    if (storage.kind !== 'sqlite') return;
    const own = join(world.config.stateFolder, 'sanctions-watch.db');
    renameSync(storage.file, own);
    const config = { ...world.config, storage: { ...storage, file: own } };
    await expect(restoreBackup(config, world.config.stateFolder, at)).rejects.toMatchObject({
      code: 'E_BACKUP_NONE',
      message: expect.stringMatching(/is the state itself/),
    });
  });

  test('is looked into without anything being written', async () => {
    await writeBackup(world.config, folder);
    const file = join(folder, 'sanctions-watch.db');
    const before = readFileSync(file);
    const storage: Storage = { kind: 'sqlite', file };
    const db = await openToLook(storage);
    expect(await summaryOf(db)).toMatchObject({ alerts: 1 });
    expect(await isHeld(storage)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['evidence', 'sanctions-watch.db']);
    await db.destroy();
    expect(readdirSync(folder).sort()).toEqual(['evidence', 'sanctions-watch.db']);
    expect(readFileSync(file).equals(before)).toBe(true);
    // https://www.sqlite.org/fileformat.html: 2 is a write-ahead log, which has files beside it.
    expect(before[18]).toBe(1);
  });

  test('of an earlier version can be looked into and put back', async () => {
    await writeBackup(world.config, folder);
    const contents = await contentsOf(world.config.storage);
    const earlier = `${folder}-earlier`;
    mkdirSync(earlier);
    await writeEarlier(
      { kind: 'sqlite', file: join(earlier, 'sanctions-watch.db') },
      '0009-addressees',
      contents,
    );
    const db = await openBackup(earlier);
    expect(await summaryOf(db)).toMatchObject({ entries: 21, alerts: 1, waiting: 0 });
    await db.destroy();
    const file = join(earlier, 'sanctions-watch.db');
    const before = readFileSync(file);
    const looked = await openToLook({ kind: 'sqlite', file });
    expect((await verifyAudit(looked)).problems).toEqual([]);
    expect(await summaryOf(looked)).toMatchObject({ entries: 21, alerts: 1, waiting: 0 });
    await looked.destroy();
    expect(readFileSync(file).equals(before)).toBe(true);
    await world.stop();
    await restoreBackup(world.config, earlier, at);
    const app = await world.open();
    expect(await summaryOf(app.db)).toMatchObject({ entries: 21, alerts: 1 });
    expect(await world.once()).toMatchObject([{ added: 0, removed: 0 }]);
  });

  test('of one database can be put into another one', async () => {
    await writeBackup(world.config, folder);
    const other = await createStorage(join(folder, '..', 'elsewhere', 'state.db'));
    const place = { storage: other.storage, stateFolder: join(folder, '..', 'elsewhere') };
    await restoreBackup(place, folder, at);
    expect(await rowsOf(other.storage)).toEqual(await rowsOf(world.config.storage));
    await other.drop();
  });

  test('is refused where the state is held, where there is none, and where it is damaged; nothing changes', async () => {
    await writeBackup(world.config, folder);
    await expect(writeBackup(world.config, folder)).rejects.toMatchObject({ code: 'E_BACKUP_EXISTS' });
    await world.stop();
    const held = await openHeld(world.config.storage);
    await expect(restoreBackup(world.config, folder, at)).rejects.toMatchObject({ code: 'E_STATE_IN_USE' });
    await held.close();
    const before = await rowsOf(world.config.storage);
    await expect(restoreBackup(world.config, `${folder}-other`, at)).rejects.toMatchObject({
      code: 'E_BACKUP_NONE',
    });
    truncateSync(join(folder, 'sanctions-watch.db'), 20_000);
    await expect(restoreBackup(world.config, folder, at)).rejects.toMatchObject({ code: 'E_BACKUP_DAMAGED' });
    writeFileSync(join(folder, 'sanctions-watch.db'), 'no database');
    await expect(restoreBackup(world.config, folder, at)).rejects.toMatchObject({ code: 'E_BACKUP_DAMAGED' });
    expect(await rowsOf(world.config.storage)).toEqual(before);
  });

  test.runIf(process.env.TEST_POSTGRES === undefined)(
    'takes the place of a damaged state, which is kept',
    async () => {
      const { storage } = world.config;
      await world.stop();
      const before = await rowsOf(storage);
      await writeBackup(world.config, folder);
      const file = storage.kind === 'sqlite' ? storage.file : '';
      truncateSync(file, 30_000);
      await expect(openHeld(storage)).rejects.toMatchObject({ code: 'E_STATE_DAMAGED' });
      await restoreBackup(world.config, folder, at);
      expect(await rowsOf(storage)).toEqual(before);
      expect(readdirSync(world.config.stateFolder)).toContain('test.db.damaged');
    },
  );
});
