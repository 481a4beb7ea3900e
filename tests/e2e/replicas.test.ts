import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run, start } from '../support/cli.ts';
import { createDesk } from '../support/desk.ts';
import { kadyrov, ofacXml, vessels } from '../support/lists.ts';
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

  test('begin together on an empty database, leave it to `restore`, and all go on', async () => {
    const desk = await createDesk();
    try {
      desk.configure(`storage: "${database.url}"\n`);
      desk.site.serve('/sdn.xml', ofacXml([...vessels(20), kadyrov]));
      const configuration = ['--config', 'main.yaml'];
      const daemons = [1, 2].map(() => start(desk.folder, ['run', ...configuration]));
      await Promise.all(daemons.map(({ logged }) => logged('"msg":"watching"')));
      await Promise.race(daemons.map(({ logged }) => logged('"msg":"e-mail sent"')));
      const refused = await run(desk.folder, ['once', ...configuration]);
      expect(refused).toMatchObject({ status: 2 });
      expect(refused.err).toContain('another sanctions-watch is running');
      const folder = join(desk.folder, 'backup');
      expect(await run(desk.folder, ['backup', folder, ...configuration])).toMatchObject({ status: 0 });
      const restored = await run(desk.folder, ['restore', folder, ...configuration]);
      expect([restored.status, restored.err]).toEqual([0, '']);
      await Promise.all(daemons.map(({ logged }) => logged('"msg":"the watch goes on"')));
      for (const { child } of daemons) child.kill('SIGTERM');
      const ended = await Promise.all(daemons.map(({ done }) => done));
      expect(ended.map(({ status }) => status)).toEqual([0, 0]);
      expect(desk.mailbox.received).toHaveLength(1);
    } finally {
      await desk.close();
    }
  }, 240_000);
});
