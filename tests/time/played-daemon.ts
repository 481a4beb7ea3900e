import { setTimeout as afterMs } from 'node:timers/promises';
import { pino } from 'pino';
import type { App } from '../../src/app.ts';
import { startDaemon } from '../../src/daemon.ts';
import { ownJobs } from '../../src/jobs/own-jobs.ts';
import type { World } from '../support/world.ts';

/** The daemon itself on a world's clock, which stands still until it is set. */
export interface PlayedDaemon {
  /** Sets the clock and resolves once the daemon has looked at it and done what is due. */
  at(time: string | number): Promise<void>;
  /** Sets the clock on by so many minutes, again and again, so often. */
  pass(minutes: number, times: number): Promise<void>;
  stop(): Promise<void>;
}

const minuteMs = 60_000;
/** What a tick begins is to be done by the next one; over PostgreSQL that takes longer. */
const ticksMs = { sqlite: 4, postgres: 100 } as const;

export async function playDaemon(world: World): Promise<PlayedDaemon> {
  const app = await world.open();
  const tickMs = ticksMs[world.config.storage.kind];
  let underWay = 0;
  let ticks = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await work;
    } finally {
      underWay -= 1;
    }
  };
  const watched: App = {
    ...app,
    poll: (source) => counted(app.poll(source)),
    compose: (options) => counted(app.compose(options)),
    deliverLane: (lane) => counted(app.deliverLane(lane)),
  };
  const daemon = await startDaemon({
    app: watched,
    log: pino({ level: 'silent' }),
    clock: () => world.now,
    runQuery: async () => undefined,
    onPause: () => undefined,
    random: () => 0,
    openJobs: ownJobs(() => undefined),
    tickMs,
    load: async () => world.config,
    fingerprint: async () => {
      ticks += 1;
      return 'the same';
    },
  });
  const settled = async (): Promise<void> => {
    // The first may have begun before.
    const looked = ticks + 2;
    while (ticks < looked || underWay > 0) await afterMs(tickMs);
  };
  const at = async (time: string | number): Promise<void> => {
    world.now = new Date(time);
    await settled();
  };
  await settled();
  return {
    at,
    async pass(minutes, times) {
      for (let i = 0; i < times; i += 1) await at(world.now.getTime() + minutes * minuteMs);
    },
    stop: () => daemon.stop(),
  };
}
