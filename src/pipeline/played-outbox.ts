import type { Logger } from 'pino';
import type { Config } from '../config/definition.ts';
import type { Doors } from '../doors/door.ts';
import { earliestWaiting } from '../store/addressees.ts';
import { markSentTo } from '../store/deliveries.ts';
import type { Handle } from '../store/open.ts';
import { composeGathered, composeImmediate } from './compose.ts';
import { type DeliveryReport, deliver } from './deliver.ts';
import { composeDigestIfDue } from './digest.ts';
import { Lanes } from './lanes.ts';
import { nextDue, wasDue } from './schedule.ts';
import { feedRecipient, webhookRecipient } from './settings.ts';

export interface PlayedOutboxOptions {
  readonly db: Handle;
  readonly config: Config;
  readonly doors: Doors;
  readonly log: Logger;
}

/** What leaves, and when, while past polls are played: the daemon's ticks without waiting for them. */
export interface PlayedOutbox {
  /** Lets everything leave at its time that leaves before this moment. */
  runUpTo(moment: Date): Promise<void>;
  /** Lets leave what may leave at this moment; the rest is remembered. */
  leave(moment: Date): Promise<void>;
  /** What came of it so far. */
  report(): DeliveryReport;
}

const minuteMs = 60_000;

export async function playOutbox(options: PlayedOutboxOptions, since: Date): Promise<PlayedOutbox> {
  const { db, config, doors, log } = options;
  const cron = { schedule: config.alerts.digest.schedule, timezone: config.timezone };
  const machines = [...config.webhooks.map(({ id }) => webhookRecipient(id)), feedRecipient];
  const lanes = new Lanes();
  const total = { sent: 0, postponed: 0, failed: 0, alerts: 0 };
  let next: Date | null = null;
  await composeDigestIfDue(db, config, since);

  async function leave(moment: Date): Promise<void> {
    const at = moment.toISOString();
    await db.transaction().execute(async (trx) => {
      await composeImmediate(trx, config, at);
      await composeGathered(trx, 'summary', config, at);
    });
    if (wasDue(cron, new Date(moment.getTime() - 1), moment)) await composeDigestIfDue(db, config, moment);
    // A program that is told of what would have been takes it for real.
    await markSentTo(db, machines, at);
    const { sent, postponed, failed } = await deliver({ db, config, doors, log, clock: () => moment }, lanes);
    total.sent += sent;
    total.postponed += postponed;
    total.failed += failed;
    next = await nextAfter(moment);
  }

  /** When something may leave that has not left yet. */
  async function nextAfter(moment: Date): Promise<Date | null> {
    const moments = [...(await earliestWaiting(db))].flatMap(([route, dueAt]) => {
      const due = new Date(dueAt);
      if (route === 'digest') return nextDue(cron, due > moment ? due : new Date(moment.getTime() + 1)) ?? [];
      // What is due and did not leave is held back by the cap: that is looked at every minute.
      return due > moment ? due : new Date(moment.getTime() + minuteMs);
    });
    return moments.reduce<Date | null>((first, one) => (first === null || one < first ? one : first), null);
  }

  return {
    async runUpTo(moment) {
      while (next !== null && next < moment) await leave(next);
    },
    leave,
    report: () => ({ ...total }),
  };
}
