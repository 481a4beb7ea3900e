import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UnderWay } from '../../src/pipeline/under-way.ts';
import { markDue, markSent, resumeInterrupted } from '../../src/store/deliveries.ts';
import type { Handle } from '../../src/store/open.ts';
import { designate, watchKadyrov } from '../support/designation.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let db: Handle;
const later = '2030-01-01T00:00:00.000Z';
const to = ['analyst@example.org'];

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
  await designate(world);
  ({ db } = await world.open());
  await db.updateTable('deliveries').set({ status: 'due' }).execute();
});

afterEach(async () => {
  await world.close();
});

async function status(): Promise<string[]> {
  return (await db.selectFrom('deliveries').select('status').execute()).map((row) => row.status);
}

describe('a message that was taken', () => {
  test('is due again where it could not be made for want of the state', async () => {
    const underWay = new UnderWay();
    const taken = await underWay.take(db, to, later);
    const broken = underWay.whileTaken(taken?.id ?? '', () => Promise.reject(new Error('gone')));
    await expect(broken).rejects.toThrow('gone');
    expect(await status()).toContain('sending');
    expect(underWay.ids).toEqual([]);
    expect(await resumeInterrupted(db, to, underWay.ids)).toBe(1);
    expect(await status()).not.toContain('sending');
  });

  test('and was sent by a process that took over is not made due by what was to be noted late', async () => {
    const underWay = new UnderWay();
    const { id = '' } = (await underWay.take(db, to, later)) ?? {};
    expect(await markSent(db, id, later)).toBe(true);
    expect(await markDue(db, id, later, 'refused')).toBe(false);
    expect(await markSent(db, id, later)).toBe(false);
    expect(await status()).toContain('sent');
  });

  test('and of which nothing can be noted keeps no other waiting', async () => {
    const underWay = new UnderWay();
    const noted: string[] = [];
    for (const id of ['bad', 'good']) {
      let attempts = 0;
      const note = underWay.note([id], async () => {
        attempts += 1;
        if (id === 'bad' || attempts === 1) throw new Error(`no room for ${id}`);
        noted.push(id);
      });
      await expect(note).rejects.toThrow();
    }
    const reported: unknown[] = [];
    await underWay.settle((error) => void reported.push(error));
    expect(noted).toEqual(['good']);
    expect(reported).toHaveLength(1);
  });
});
