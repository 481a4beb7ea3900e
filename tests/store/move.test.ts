import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Storage } from '../../src/model/storage.ts';
import { moveState } from '../../src/store/move.ts';
import { openStore } from '../../src/store/open.ts';
import { contentsOf } from '../support/contents.ts';
import { designate, watchKadyrov } from '../support/designation.ts';
import { createStorage } from '../support/storage.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let other: Awaited<ReturnType<typeof createStorage>>;

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
  await designate(world);
  await world.stop();
  other = await createStorage(join(world.folder, 'other', 'test.db'));
});

afterEach(async () => {
  await world.close();
  await other.drop();
});

const place = (storage: Storage, folder = 'state') => ({
  storage,
  stateFolder: join(world.folder, folder),
});

async function contents(storage: Storage): Promise<Record<string, Record<string, unknown>[]>> {
  const { facts, ...rest } = await contentsOf(storage);
  return { ...rest, facts: (facts ?? []).filter(({ name }) => name !== 'moved') };
}

test('carries all of a state to another database, by a file and back', async () => {
  const before = await contents(world.config.storage);
  const file: Storage = { kind: 'sqlite', file: join(world.folder, 'between', 'test.db') };
  const { summary, problems } = await moveState(place(world.config.storage), place(file, 'between'));
  expect(summary).toMatchObject({ alerts: 1 });
  expect(problems).toEqual([]);
  await moveState(place(file, 'between'), place(other.storage, 'other'));
  expect(await contents(other.storage)).toEqual(before);
  // Nothing is told again there.
  world.config = { ...world.config, storage: other.storage, stateFolder: join(world.folder, 'other') };
  const mails = world.mailbox.received.length;
  await world.once();
  expect(world.mailbox.received).toHaveLength(mails);
});

test('leaves a state behind on which no daemon begins', async () => {
  await moveState(place(world.config.storage), place(other.storage, 'other'));
  await expect(world.open()).rejects.toThrow(/was moved to .*set `storage` to that/);
  await expect(moveState(place(world.config.storage), place(other.storage))).rejects.toThrow('was moved to');
});

test('refuses a place that has a state, and the place itself', async () => {
  await (await openStore(other.storage)).destroy();
  const used = place(world.config.storage);
  await expect(moveState(used, used)).rejects.toThrow('already');
  await moveState(used, place(other.storage, 'other'));
  const third: Storage = { kind: 'sqlite', file: join(world.folder, 'third', 'test.db') };
  await moveState(place(other.storage, 'other'), place(third, 'third'));
  const fourth = place({ kind: 'sqlite', file: join(world.folder, 'third', 'test.db') }, 'third');
  await expect(moveState(fourth, place(world.config.storage))).rejects.toThrow(/already|has a state/);
});
