import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import { playReplicas } from '../support/replicas.ts';

const server = process.env.TEST_POSTGRES ?? '';
const play = { lists: 8, recipients: 4, replicas: 2, listMs: 200, mailMs: 50 };

let database: Awaited<ReturnType<typeof createDatabase>>;

describe.runIf(server !== '')('daemons that share a state', () => {
  beforeEach(async () => {
    database = await createDatabase(server);
  });

  afterEach(async () => {
    await database.drop();
  });

  test('do each poll and each message once, and share them', async () => {
    const played = await playReplicas({ ...play, killAfter: null, storage: database.url });
    expect(played).toMatchObject({ expected: 32, arrived: 32, again: 0, polled: 8, polledTwice: 0 });
    expect(Math.min(...played.shares)).toBeGreaterThan(0);
  }, 240_000);

  test('take over what one that is killed had under way', async () => {
    const played = await playReplicas({ ...play, killAfter: 6, storage: database.url });
    expect(played).toMatchObject({ expected: 32, arrived: 32, polledTwice: 0 });
    // The message that was on its way when it was killed.
    expect(played.again).toBeLessThanOrEqual(1);
    expect(played.takeoverSeconds).toBeLessThan(60);
  }, 240_000);
});
