import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { createMetrics, type Metrics } from '../../src/ops/metrics.ts';
import { publish, watchKadyrov } from '../support/designation.ts';
import { kadyrov } from '../support/lists.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let metrics: Metrics;
let app: App;

beforeEach(async () => {
  world = await createWorld();
  watchKadyrov(world);
  metrics = createMetrics('1.2.3');
  app = await createApp(world.config, {
    log: pino({ level: 'silent' }),
    version: '1.2.3',
    clock: () => world.now,
    random: () => 0.5,
    retry: { retries: 0, firstDelayMs: 1 },
    onPoll: metrics.polled,
    onDelivered: metrics.delivered,
  });
});

afterEach(async () => {
  await app.stop();
  await world.close();
});

async function once(): Promise<void> {
  await app.pollAll(world.config.sources);
  await app.deliver({ gatherSummaries: true });
  world.now = new Date(world.now.getTime() + 30 * 60_000);
}

/** The values of our own metrics, by name with labels. */
async function values(): Promise<Record<string, number>> {
  const lines = (await metrics.render(app, world.now)).split('\n');
  const ours = lines.filter((line) => line.startsWith('sanctions_watch_'));
  return Object.fromEntries(
    ours.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice('sanctions_watch_'.length, space), Number(line.slice(space + 1))];
    }),
  );
}

describe('metrics', () => {
  test('tell what was polled, what changed, what was told, and how sources are', async () => {
    await once();
    publish(world, kadyrov);
    await once();
    world.site.serve('/sdn.xml', 404);
    await once();
    const watchlist = world.config.watchlists[0]?.id;
    expect(await values()).toMatchObject({
      'build_info{version="1.2.3"}': 1,
      'polls_total{source="ofac-sdn",outcome="changed"}': 2,
      'polls_total{source="ofac-sdn",outcome="failed"}': 1,
      'changes_total{source="ofac-sdn",change="added"}': 31,
      'changes_total{source="ofac-sdn",change="removed"}': 0,
      'poll_duration_seconds_count{source="ofac-sdn"}': 3,
      'source_records{source="ofac-sdn"}': 31,
      'source_last_success_seconds{source="ofac-sdn"}': Date.parse('2022-12-08T08:30:00Z') / 1000,
      'source_failures{source="ofac-sdn"}': 1,
      'source_held{source="ofac-sdn"}': 0,
      'source_stale{source="ofac-sdn"}': 0,
      'alerts{kind="designation"}': 1,
      'alerts{kind="news"}': 0,
      [`matches{watchlist="${watchlist}"}`]: 1,
      [`subjects{watchlist="${watchlist}"}`]: 1,
      'messages{status="sent"}': 1,
      'deliveries_total{door="e-mail",outcome="sent"}': 1,
      'delivery_duration_seconds_count{door="e-mail"}': 1,
      delivery_waiting_seconds: 0,
    });
  });

  test('tell of a message that waits, and of a list that is held', async () => {
    await once();
    world.mailbox.refuseWith(451);
    publish(world, kadyrov);
    await once();
    expect(await values()).toMatchObject({
      'messages{status="due"}': 1,
      'deliveries_total{door="e-mail",outcome="retry"}': 1,
      delivery_waiting_seconds: 1800,
    });
    world.site.serve('/sdn.xml', '<sdnList></sdnList>');
    await once();
    expect(await values()).toMatchObject({ 'source_held{source="ofac-sdn"}': 1 });
  });

  test('name nobody who is watched, told or written about', async () => {
    await once();
    publish(world, kadyrov);
    await once();
    const text = await metrics.render(app, world.now);
    for (const word of [/kadyrov/i, /example\.org/, /127\.0\.0\.1/]) expect(text).not.toMatch(word);
  });
});
