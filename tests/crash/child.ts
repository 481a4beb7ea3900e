// One start of the program: it is loaded, says so, gets its order, does one step as `once` does, and leaves.
import { appendFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import type { Order } from './order.ts';

enableCompileCache();
const [{ pino }, { createApp }, { acceptHeld }, { watchCommits }] = await Promise.all([
  import('pino'),
  import('../../src/app.ts'),
  import('../../src/store/sources.ts'),
  import('./kill-points.ts'),
]);

function arm({ trail, tried, chosen }: Order): void {
  const known = tried === null ? null : new Set(tried);
  const wanted = chosen === null ? null : new Set(chosen);
  watchCommits((moment, what) => {
    const point = `${moment} ${what}`;
    appendFileSync(trail, `${point}\n`);
    if (known !== null && !known.has(point) && wanted?.has(point) !== false)
      process.kill(process.pid, 'SIGKILL');
  });
}

async function obey(order: Order): Promise<void> {
  const { config, now, polls, accept } = order;
  arm(order);
  const app = await createApp(config, {
    log: pino({ level: 'error' }, pino.destination({ fd: 2, sync: true })),
    version: '0.0.0-test',
    clock: () => new Date(now),
    random: () => 0.5,
  });
  if (accept !== null) await app.db.transaction().execute((trx) => acceptHeld(trx, accept, now));
  await app.rescreenAll();
  for (const ids of polls) await app.pollAll(config.sources.filter(({ id }) => ids.includes(id)));
  await app.deliver({ gatherSummaries: true });
  await app.stop();
}

process.once('message', (order: Order) => {
  obey(order).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.send?.('ready');
