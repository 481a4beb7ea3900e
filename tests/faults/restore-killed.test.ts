import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { run, start } from '../support/cli.ts';
import { contentsOf } from '../support/contents.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
import { createStorage, writtenStorage } from '../support/storage.ts';

const config = ['--config', 'main.yaml'];

let desk: Desk;
let storage: Storage;
let drop: () => Promise<void>;

beforeEach(async () => {
  desk = await createDesk();
  ({ storage, drop } = await createStorage(join(desk.folder, 'state', 'sanctions-watch.db')));
  desk.configure(`storage: "${writtenStorage(storage)}"\n`);
});

afterEach(async () => {
  await desk.close();
  await drop();
});

async function rows(): Promise<object> {
  const { facts: _, ...rest } = await contentsOf(storage);
  return rest;
}

async function alerts(): Promise<number> {
  return (await contentsOf(storage)).alerts?.length ?? 0;
}

/** Kills a restore as soon as a file is there below the folder of the state; says whether it was in time. */
async function killedWhen(pattern: RegExp): Promise<boolean> {
  const restore = start(desk.folder, ['restore', 'copy', ...config]);
  let isOver = false;
  void restore.done.then(() => {
    isOver = true;
  });
  const folder = join(desk.folder, 'state');
  while (!isOver) {
    const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    if (found.some((name) => pattern.test(name))) restore.child.kill('SIGKILL');
    await turn();
  }
  return (await restore.done).status === null;
}

test('a restore that is killed leaves the state as it was or as it is to be, and can be done again', async () => {
  const once = async (): Promise<number | null> => (await run(desk.folder, ['once', ...config])).status;
  expect(await once()).toBe(0);
  desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
  expect(await once()).toBe(0);
  expect((await run(desk.folder, ['backup', 'copy', ...config])).status).toBe(0);
  desk.site.serve('/sdn.xml', ofacXml(vessels(20)));
  expect(await once()).toBe(0);
  const before = await rows();
  expect(await alerts()).toBe(2);
  const killed = [];
  for (const pattern of [/^restoring\.db$/, /^restoring\.db-wal$/, /\.gz\.part$/]) {
    killed.push(await killedWhen(pattern));
    if ((await alerts()) === 2) expect(await rows()).toEqual(before);
    else expect(await alerts()).toBe(1);
  }
  expect(killed).toContain(true);
  expect(await run(desk.folder, ['restore', 'copy', ...config])).toMatchObject({ status: 0, err: '' });
  expect(await alerts()).toBe(1);
  const left = readdirSync(join(desk.folder, 'state'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /restoring|\.part$/.test(name))).toEqual([]);
  expect((await run(desk.folder, ['audit', '--verify', ...config])).out).toContain('the audit log is whole');
});
