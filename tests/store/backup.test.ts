import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { verifyAudit } from '../../src/store/audit-check.ts';
import { openBackup, restoreBackup, writeBackup } from '../../src/store/backup.ts';
import { openHeld } from '../../src/store/open.ts';
import { summaryOf } from '../../src/store/summary.ts';
import { contentsOf } from '../support/contents.ts';
import { writeEarlier } from '../support/earlier-state.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { createStorage } from '../support/storage.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

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

/** The rows but of facts, where the heartbeat stands. */
async function rowsOf(storage: Storage): Promise<object> {
  const { facts: _, ...rows } = await contentsOf(storage);
  return rows;
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
    await restoreBackup(world.config, folder);
    expect(await rowsOf(storage)).toEqual(before);
    const app = await world.open();
    expect((await verifyAudit(app.db)).problems).toEqual([]);
    expect(await world.once()).toMatchObject([{ outcome: 'changed', removed: 1 }]);
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
    await restoreBackup(world.config, earlier);
    const app = await world.open();
    expect(await summaryOf(app.db)).toMatchObject({ entries: 21, alerts: 1 });
    expect(await world.once()).toMatchObject([{ added: 0, removed: 0 }]);
  });

  test('of one database can be put into another one', async () => {
    await writeBackup(world.config, folder);
    const other = await createStorage(join(folder, '..', 'elsewhere', 'state.db'));
    const place = { storage: other.storage, stateFolder: join(folder, '..', 'elsewhere') };
    await restoreBackup(place, folder);
    expect(await rowsOf(other.storage)).toEqual(await rowsOf(world.config.storage));
    await other.drop();
  });

  test('is refused where the state is held, where there is none, and where it is damaged; nothing changes', async () => {
    await writeBackup(world.config, folder);
    await expect(writeBackup(world.config, folder)).rejects.toMatchObject({ code: 'E_BACKUP_EXISTS' });
    await world.stop();
    const held = await openHeld(world.config.storage);
    await expect(restoreBackup(world.config, folder)).rejects.toMatchObject({ code: 'E_STATE_IN_USE' });
    await held.close();
    const before = await rowsOf(world.config.storage);
    await expect(restoreBackup(world.config, `${folder}-other`)).rejects.toMatchObject({
      code: 'E_BACKUP_NONE',
    });
    truncateSync(join(folder, 'sanctions-watch.db'), 20_000);
    await expect(restoreBackup(world.config, folder)).rejects.toMatchObject({ code: 'E_BACKUP_DAMAGED' });
    writeFileSync(join(folder, 'sanctions-watch.db'), 'no database');
    await expect(restoreBackup(world.config, folder)).rejects.toMatchObject({ code: 'E_BACKUP_DAMAGED' });
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
      await restoreBackup(world.config, folder);
      expect(await rowsOf(storage)).toEqual(before);
      expect(readdirSync(world.config.stateFolder)).toContain('test.db.damaged');
    },
  );
});
