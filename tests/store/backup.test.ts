import {
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
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { lastRecord } from '../../src/store/audit.ts';
import { verifyAudit } from '../../src/store/audit-check.ts';
import { writeBackup } from '../../src/store/backup.ts';
import { openBackup } from '../../src/store/backup-folder.ts';
import { isHeld, openHeld, openToLook } from '../../src/store/open.ts';
import { restoreBackup } from '../../src/store/restore.ts';
import { summaryOf } from '../../src/store/summary.ts';
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
    const anchor = String(world.mailbox.received[1]?.mail.headers.get('x-sanctions-watch-audit'));
    const [seq = '', hash = ''] = anchor.split(':');
    const before = await lastRecord((await world.open()).db);
    await world.stop();
    expect(await restoreBackup(world.config, folder, at)).toEqual([]);
    const { db } = await world.open();
    const restored = await lastRecord(db);
    expect(restored).toMatchObject({ at, event: 'restore' });
    expect(JSON.parse(restored?.data ?? '')).toEqual({ replaced: { seq: before?.seq, hash: before?.hash } });
    const { problems } = await verifyAudit(db, [{ seq: Number(seq), hash }]);
    expect(problems).toEqual([
      `record ${seq} is not the one that was noted: by record ${restored?.seq}, a backup took the place of the state at ${at}, and of the log from there to ${before?.seq}:${before?.hash}`,
    ]);
  });

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
