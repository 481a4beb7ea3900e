import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import PQueue from 'p-queue';
import type { Logger } from 'pino';
import { type Config, enabledSources, type SourceConfig } from './config/definition.ts';
import { openDoors } from './doors/open.ts';
import type { Message, Transport } from './email/message.ts';
import { outboxTransport } from './email/outbox.ts';
import { smtpTransport } from './email/smtp.ts';
import { createFetcher } from './http/fetcher.ts';
import type { RetryOptions } from './http/retry.ts';
import type { Alert } from './model/alert.ts';
import { AppError } from './model/errors.ts';
import type { ShareOut } from './model/name-query.ts';
import { sourceAlert } from './pipeline/alerts.ts';
import {
  type Delivered,
  type DeliveryReport,
  deliver,
  deliverLane,
  dueLanes,
  sumOf,
} from './pipeline/deliver.ts';
import type { Dependencies } from './pipeline/dependencies.ts';
import { composeDue } from './pipeline/digest.ts';
import { Lanes } from './pipeline/lanes.ts';
import { withMarks } from './pipeline/marked.ts';
import { poll } from './pipeline/poll.ts';
import type { PollReport } from './pipeline/poll-report.ts';
import { recordAlerts, renewWaiting } from './pipeline/record.ts';
import { rescreen } from './pipeline/rescreen.ts';
import { forgetIfDue } from './pipeline/retention.ts';
import { feedRecipient } from './pipeline/settings.ts';
import { prepareWatch, type Watch } from './pipeline/watch.ts';
import { adapterOf } from './sources/registry.ts';
import { evidenceIn, pruneEvidence, refuseEmptied } from './store/evidence.ts';
import { exposedState } from './store/exposed.ts';
import { hostOf } from './store/heartbeats.ts';
import { marksStamp, saveMark, somebodyElse } from './store/marks.ts';
import { refuseMoved } from './store/move.ts';
import { type Handle, type HeldState, openHeld } from './store/open.ts';
import type { Hold } from './store/postgres.ts';
import type { Mark } from './store/tables.ts';
import { WatchedNames } from './threads/watched-names.ts';

/** What differs between the daemon, a single run, the demo and a test. */
export interface AppOptions {
  /** Whether other processes may poll and deliver on the same state; without it, none. */
  readonly hold?: Hold;
  /** Where names of very many subjects are kept; tests take fewer for very many. */
  readonly names?: WatchedNames;
  /** As in `App`; without it, as this machine is called. */
  readonly host?: string;
  /**
   * Whether very many names are made ready only when one is to be compared: a single run that finds nothing new needs
   * none, while a daemon should be ready when something comes.
   */
  readonly comparesLate?: boolean;
  readonly log: Logger;
  readonly version: string;
  readonly clock: () => Date;
  readonly random: () => number;
  /** How requests to publishers are repeated within one poll; without it as `defaultRetries` says. */
  readonly retry?: RetryOptions | undefined;
  readonly onPoll?: (report: PollReport, seconds: number) => void;
  readonly onDelivered?: (delivered: Delivered) => void;
  readonly onSent?: (message: Message, alerts: readonly Alert[]) => void;
}

/** The program, wired: what the commands drive. */
export interface App {
  readonly db: Handle;
  /** By what the daemons of a state are told apart. */
  readonly host: string;
  readonly config: Config;
  /** Polls one source; null where it is being polled already. Throws only once the app is stopping. */
  poll(source: SourceConfig): Promise<PollReport | null>;
  /** Polls each of these one time, a few at once. */
  pollAll(sources: readonly SourceConfig[]): Promise<PollReport[]>;
  /** Compares new subjects and rules with what is stored of every source. */
  rescreenAll(): Promise<void>;
  /** Makes the messages that may leave; `gatherSummaries` also the summary of first contacts, and a due digest and proof. */
  compose(options: { readonly gatherSummaries: boolean }): Promise<void>;
  /** The lanes by which something is due. */
  dueLanes(): Promise<string[]>;
  /** Sends what is due by a lane; only one process at a time may. */
  deliverLane(lane: string): Promise<DeliveryReport>;
  /** Composes, and sends what is due by all lanes. */
  deliver(options: { readonly gatherSummaries: boolean }): Promise<DeliveryReport>;
  /** Once a day, deletes what `retention` says and no alert rests on. */
  forget(): Promise<void>;
  /** Notes what a reader says of an alert, which holds at once as the line in the watchlist would; null takes it back. */
  mark(alert: Alert, mark: Mark | null): Promise<void>;
  /** Tells the operator what is wrong with something, once for each `incident`. */
  tellOperator(
    about: { readonly id: string; readonly name: string },
    text: string,
    incident: string,
  ): Promise<void>;
  /** A share of a search of another daemon; null where its names are others. */
  readonly search: WatchedNames['answer'];
  /** From now on, searches among very many names are shared out. */
  shareSearches(shareOut: ShareOut | null): void;
  /** Takes over what readers said elsewhere, if they did. */
  takeOverMarks(): Promise<void>;
  /** Takes another configuration over; `storage` must be the same. Throws and changes nothing where it is not. */
  reconfigure(config: Config): Promise<void>;
  /** Lets the step under way finish and closes everything. */
  stop(): Promise<void>;
}

/** Lists have their own, so that pages which come slowly never keep a list waiting. */
const listsAtOnce = 2;
const feedsAtOnce = 4;
const noteAgainMs = 1000;
/** A document that is younger may be of a poll that another process has under way. */
const pollMs = 60 * 60 * 1000;

/** Opens the state and wires the parts. */
export async function createApp(config: Config, options: AppOptions): Promise<App> {
  refuseEmptied(config.storage, evidenceIn(config));
  const state = await openHeld(config.storage, options.hold);
  try {
    return await openApp(config, state, options);
  } catch (error) {
    await state.close();
    throw error;
  }
}

async function openApp(first: Config, state: HeldState, options: AppOptions): Promise<App> {
  const { db } = state;
  await refuseMoved(db);
  const exposed = exposedState(first);
  if (exposed !== null) options.log.warn({ reason: exposed }, 'the state is open to others');
  const othersMayPoll = options.hold === 'shared';
  const leaving = new AbortController();
  const open = async (config: Config): Promise<Dependencies> => ({
    ...options,
    db,
    config,
    signal: leaving.signal,
    adapterOf,
    fetcher: createFetcher({
      spoolFolder: join(config.stateFolder, 'tmp'),
      ...config.http,
      clock: options.clock,
      random: options.random,
      ...(options.retry === undefined ? {} : { retry: options.retry }),
    }),
    doors: await openDoors(config, {
      ...options,
      db,
      feedRecipient,
      signal: leaving.signal,
      transport: openTransport(config),
    }),
    watch: await prepare(config),
    evidence: evidenceIn(config),
  });
  /** What the configuration changes of what is stored: whom to compare anew, and what is held back no longer. */
  async function prepare(config: Config): Promise<Watch> {
    await db.transaction().execute((trx) => renewWaiting(trx, config, options.clock().toISOString()));
    const stamp = await marksStamp(db);
    const watch = await prepareWatch(db, withMarks(config.watchlists, await somebodyElse(db)), names);
    if (options.comparesLate !== true) await watch.ready();
    marks = stamp;
    return watch;
  }
  const names = options.names ?? new WatchedNames();
  /** Of what readers said, as far as the watch knows it. */
  let marks = '';
  let deps = await open(first);
  const lists = new PQueue({ concurrency: listsAtOnce });
  const feeds = new PQueue({ concurrency: feedsAtOnce });
  const queueOf = ({ type }: SourceConfig): PQueue => (adapterOf(type).kind === 'list' ? lists : feeds);
  const pollsIdle = async (): Promise<void> => void (await Promise.all([lists.onIdle(), feeds.onIdle()]));
  const composing = new PQueue({ concurrency: 1 });
  const lanes = new Lanes();
  /** Knows only when all is through: what is composed and sent in turn, the others see to. */
  const deliveries = new PQueue();
  const forgetting = new PQueue({ concurrency: 1 });
  /** A mark and a changed configuration must not undo each other. */
  const preparing = new PQueue({ concurrency: 1 });
  const underWay = new Set<string>();

  /** What fails beside a poll ends none. */
  async function guarded(step: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      leaving.signal.throwIfAborted();
      options.log.error({ step, err: error }, 'a step failed');
    }
  }

  async function pollOne(source: SourceConfig): Promise<PollReport | null> {
    if (underWay.has(source.id)) return null;
    underWay.add(source.id);
    try {
      return await queueOf(source).add(async () => {
        leaving.signal.throwIfAborted();
        const began = performance.now();
        const report = await poll(source, deps);
        if (report === null) return null;
        const seconds = (performance.now() - began) / 1000;
        logPoll(options.log, report, seconds);
        const { evidence } = deps;
        if (underWay.size === 1 && evidence !== null)
          await guarded('prune', () =>
            pruneEvidence(db, evidence, othersMayPoll ? Date.now() - pollMs : Infinity),
          );
        options.onPoll?.(report, seconds);
        return report;
      });
    } finally {
      underWay.delete(source.id);
    }
  }

  const isLeaving = (): boolean => leaving.signal.aborted;

  async function compose({ gatherSummaries }: { readonly gatherSummaries: boolean }): Promise<void> {
    await composing.add(() => composeDue(deps, gatherSummaries));
  }

  /** Whoever has the lane next takes what is not noted for not sent. */
  async function noteAll(): Promise<void> {
    while (lanes.underWay.isUnnoted && !isLeaving()) {
      await guarded('note', () => dueLanes(deps, lanes));
      if (lanes.underWay.isUnnoted) await wait(noteAgainMs);
    }
  }

  async function rescreenAll(): Promise<void> {
    for (const source of enabledSources(deps.config)) {
      await queueOf(source).add(() => guarded(`compare ${source.id}`, () => rescreen(source, deps)));
    }
  }

  async function takeOverMarks(): Promise<void> {
    const isTaken = await preparing.add(async () => {
      if ((await marksStamp(db)) === marks) return false;
      const watch = await prepare(deps.config);
      deps = { ...deps, watch };
      return true;
    });
    if (isTaken) await rescreenAll();
  }

  return {
    db,
    host: options.host ?? hostOf(),
    get config() {
      return deps.config;
    },
    poll: pollOne,
    async pollAll(sources) {
      const reports = await Promise.all(sources.map((source) => pollOne(source)));
      return reports.filter((report) => report !== null);
    },
    rescreenAll,
    takeOverMarks,
    search: (of, queries) => names.answer(of, queries),
    shareSearches: (shareOut) => names.shareWith(shareOut),
    compose,
    dueLanes: () => dueLanes(deps, lanes),
    async deliverLane(lane) {
      return await deliveries.add(async () => {
        try {
          return await deliverLane(lane, deps, lanes, isLeaving);
        } finally {
          await noteAll();
        }
      });
    },
    async deliver({ gatherSummaries }) {
      return await deliveries.add(async () => {
        await compose({ gatherSummaries });
        const report = await deliver(deps, lanes, isLeaving);
        if (report.alerts === 0) return report;
        // What failed just now is told now: a single run has no later.
        await compose({ gatherSummaries: false });
        return { ...sumOf([report, await deliver(deps, lanes, isLeaving)]), alerts: report.alerts };
      });
    },
    async forget() {
      await forgetting.add(() => guarded('forget', () => forgetIfDue(deps)));
    },
    async mark({ id }, mark) {
      const at = options.clock().toISOString();
      await db.transaction().execute((trx) => saveMark(trx, id, mark, at));
      await takeOverMarks();
    },
    async tellOperator(about, text, incident) {
      const at = options.clock().toISOString();
      const alert = sourceAlert({ ...about, authority: null }, text, incident, at);
      await db.transaction().execute((trx) => recordAlerts(trx, [alert], deps.config, at));
    },
    async reconfigure(config) {
      if (!isDeepStrictEqual(config.storage, first.storage)) {
        throw new AppError('E_CONFIG_STORAGE', '`storage` cannot change while the program runs: restart it');
      }
      const before = deps;
      deps = await preparing.add(() => open(config));
      await pollsIdle();
      await before.fetcher.close();
      // Not waited for: a mail server that hangs must not keep what is new from being polled.
      const closed = deliveries.onIdle().then(() => before.doors.close());
      void guarded('close', () => closed);
    },
    async stop() {
      leaving.abort(new AppError('E_STOPPING', 'the program is stopping'));
      await deps.fetcher.close();
      await pollsIdle();
      await deliveries.onIdle();
      await forgetting.onIdle();
      await deps.doors.close();
      await names.close();
      await state.close();
    },
  };
}

/** The way e-mails leave: the mail server or, without one, files in a folder beside the state. */
export function openTransport(config: Config): Transport {
  const { smtp } = config.email;
  return smtp ? smtpTransport(smtp) : outboxTransport(outboxFolder(config));
}

export function outboxFolder(config: Config): string {
  return join(config.stateFolder, 'outbox');
}

/** One line tells the whole of a poll. */
function logPoll(
  log: Logger,
  { source, alerts, message, retryAt, ...counts }: PollReport,
  seconds: number,
): void {
  const fields = {
    source: source.id,
    ...counts,
    alerts: alerts.map(({ kind, id }) => `${kind} ${id}`),
    ms: Math.round(seconds * 1000),
  };
  if (message === null) log.info(fields, 'polled');
  else log.warn({ ...fields, reason: message, retryAt }, 'poll failed');
}
