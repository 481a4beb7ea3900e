import type { Config } from '../config/definition.ts';
import { substituteFrom } from '../config/environment.ts';
import { ConfigError } from '../config/problems.ts';
import { readWatchlists } from '../config/watchlists.ts';
import { emailDoor, onlyEmail } from '../doors/email.ts';
import type { Transport } from '../email/message.ts';
import { outboxTransport } from '../email/outbox.ts';
import { createWriter } from '../email/writer.ts';
import { counted } from '../model/counted.ts';
import { publicAlert } from '../model/public-alert.ts';
import type { Watchlist } from '../model/watchlist.ts';
import { replay } from '../pipeline/replay.ts';
import { recipientsByAlert } from '../store/addressees.ts';
import type { PlacedAlert } from '../store/alerts.ts';
import { countByRecipient } from '../store/deliveries.ts';
import { allAlerts, sentAlerts } from '../store/listed-alerts.ts';
import { type Handle, openForReading, openStore } from '../store/open.ts';
import { type Context, type ExitStatus, readConfig } from './context.ts';
import { replayNotes } from './replay-notes.ts';
import { shortTime, tableLines } from './table.ts';
import { writerOptions } from './writer-options.ts';

export interface ReplayCommandOptions {
  readonly config: string;
  readonly since: string;
  readonly watchlist?: readonly string[];
  readonly threshold?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** An alert of the replay. */
interface Replayed extends PlacedAlert {
  readonly wouldSend: readonly string[];
  /** Whether it was sent in truth. */
  readonly wasSent: boolean;
}

/** Answers from stored history which alerts a watchlist, threshold or template would have sent; changes nothing. */
export async function replayHistory(options: ReplayCommandOptions, context: Context): Promise<ExitStatus> {
  const config = await chosenConfig(options, context);
  const transport = options.out === undefined ? nowhere : outboxTransport(options.out);
  await transport.verify();
  const state = await openForReading(config.storage);
  const scratch = await openStore({ kind: 'sqlite', file: ':memory:' });
  const writer = await createWriter(writerOptions(config));
  // Programs are told of nothing that only would have been.
  const doors = onlyEmail(emailDoor(config, { db: scratch, transport, writer }));
  try {
    // One transaction, so that a daemon that goes on beside it changes nothing halfway.
    return await state.transaction().execute(async (trx) => {
      const { since } = options;
      const now = context.clock();
      for (const note of await replayNotes(config, trx, { since, now })) context.warn(note);
      const log = context.log.child({}, { level: 'error' });
      const until = context.clock();
      const onPoll = progress(context);
      const report = await replay(trx, scratch, { config, doors, log, since, until, onPoll });
      const replayed = await resultsOf(trx, scratch);
      const lines = options.json ? replayed.map(jsonLine) : await resultLines(replayed, scratch);
      for (const line of lines) context.print(line);
      if (options.out !== undefined && !options.json) {
        context.print(`${counted(report.sent, 'message')} written to ${options.out}`);
      }
      for (const problem of writer.problems) context.warn(problem);
      const lost = report.postponed + report.failed;
      if (lost > 0) context.warn(`messages that could not be written: ${lost}`);
      return lost === 0 ? 0 : 1;
    });
  } finally {
    await scratch.destroy();
    await state.destroy();
  }
}

/** The configuration with the watchlists and the threshold that are asked for. */
async function chosenConfig(options: ReplayCommandOptions, context: Context): Promise<Config> {
  const config = await readConfig(options.config, context);
  const { watchlist: files, threshold } = options;
  const watchlists = files === undefined ? config.watchlists : await readFiles(files, config, context);
  return {
    ...config,
    watchlists: threshold === undefined ? watchlists : withThreshold(watchlists, threshold),
  };
}

async function readFiles(
  files: readonly string[],
  { sources, stateFolder }: Config,
  { env }: Context,
): Promise<readonly Watchlist[]> {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const { watchlists, problems } = await readWatchlists(files, {
    sourceIds,
    substitute: substituteFrom(env),
    stateFolder,
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return watchlists;
}

function withThreshold(watchlists: readonly Watchlist[], threshold: number): Watchlist[] {
  return watchlists.map((watchlist) => ({
    ...watchlist,
    threshold,
    subjects: watchlist.subjects.map((subject) => ({ ...subject, threshold: null })),
  }));
}

/** Messages are written all the same: a template with a mistake is told. */
const nowhere: Transport = {
  send: async () => ({ kind: 'sent', response: 'not sent: this is a replay' }),
  verify: async () => {},
  close: async () => {},
};

const quietMs = 3000;

/** Says how far it is once it takes long. */
function progress({ log }: Context): (at: string, done: number, all: number) => void {
  let told = Date.now();
  return (at, done, all) => {
    if (Date.now() - told < quietMs) return;
    told = Date.now();
    log.info({ at, done, all }, 'replaying');
  };
}

async function resultsOf(state: Handle, scratch: Handle): Promise<Replayed[]> {
  const alerts = await allAlerts(scratch);
  const recipients = await recipientsByAlert(scratch);
  const sent = await sentAlerts(
    state,
    alerts.map(({ alert }) => alert.id),
  );
  return alerts.map((placed) => ({
    ...placed,
    wouldSend: recipients.get(placed.alert.id) ?? [],
    wasSent: sent.has(placed.alert.id),
  }));
}

function jsonLine({ alert, wouldSend, wasSent, thread, reportOf, route, muted }: Replayed): string {
  return JSON.stringify({ ...publicAlert(alert), thread, reportOf, route, muted, wouldSend, wasSent });
}

async function resultLines(replayed: readonly Replayed[], scratch: Handle): Promise<string[]> {
  const alerts = replayed.map(({ alert, route, wouldSend, wasSent }) => [
    shortTime(alert.detectedAt),
    alert.kind,
    alert.subject?.name ?? `rule ${alert.rule}`,
    alert.entry?.name ?? '–',
    alert.source.id,
    alert.match?.score.toFixed(2) ?? '–',
    route,
    wasSent ? 'was sent' : '–',
    wouldSend.join(', ') || 'nobody',
  ]);
  const header = ['at (UTC)', 'kind', 'subject', 'entry', 'source', 'score', 'route', 'in truth', 'to'];
  const messages = (await countByRecipient(scratch)).map(({ recipient, kind, count }) => {
    return [recipient, kind, String(count)];
  });
  if (alerts.length === 0) return ['no alert'];
  return [...tableLines(header, alerts), '', ...tableLines(['to', 'messages', 'number'], messages)];
}
