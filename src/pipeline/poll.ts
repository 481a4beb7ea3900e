import type { SourceConfig } from '../config/definition.ts';
import { FetchError } from '../http/fetch-error.ts';
import type { Alert } from '../model/alert.ts';
import { AppError, errorText } from '../model/errors.ts';
import type { Handle } from '../store/open.ts';
import {
  markScreened,
  recordPoll,
  type SourceState,
  saveDocuments,
  saveSourceState,
  sourceState,
  storedDocuments,
} from '../store/sources.ts';
import type { PollOutcome } from '../store/tables.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import { type Documents, disposeAll, fetchDocuments } from './fetch-documents.ts';
import { takeFeed } from './poll-feed.ts';
import { takeList } from './poll-list.ts';
import { recordAlerts } from './record.ts';
import { screenStored } from './screen-entries.ts';
import { screenStoredItems } from './screen-items.ts';
import { HeldError, type Take, type Taken } from './take.ts';

/** What one poll came to. */
export interface PollReport {
  readonly source: SourceConfig;
  readonly outcome: PollOutcome;
  /** Entries or items read; 0 where nothing was read. */
  readonly records: number;
  readonly added: number;
  readonly amended: number;
  readonly removed: number;
  readonly bytes: number;
  /** The alerts that are new with this poll. */
  readonly alerts: readonly Alert[];
  /** Why it failed or was held; null otherwise. */
  readonly message: string | null;
  /** When a failed poll should be tried again, if that is before its schedule; ISO 8601. Null for any other. */
  readonly retryAt: string | null;
}

const minuteMs = 60_000;
/** An operator hears of a source once it failed so often and for so long: anything less is the web's weather. */
const failuresBeforeAlert = 3;
const failingBeforeAlertMs = 60 * minuteMs;
/** A list that is polled once a day must not miss a day for a passing fault. */
const firstRetryMs = 5 * minuteMs;
const longestRetryMs = 60 * minuteMs;

/** How long to wait after the nth failure in a row, unless the publisher asks for more. */
function pauseAfter(failures: number, error: unknown): number {
  const asked = error instanceof FetchError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 10)));
}

/**
 * Polls one source: fetch, read, check, compare, match, record, all or nothing. What a publisher does never
 * makes it throw: that is recorded, and what was stored stays. Throws only once `deps.signal` is aborted.
 */
export async function poll(source: SourceConfig, deps: Dependencies): Promise<PollReport> {
  const startedAt = now(deps);
  const state = await sourceState(deps.db, source.id);
  try {
    return await pollOrThrow(source, state, startedAt, deps);
  } catch (error) {
    deps.signal.throwIfAborted();
    return await recordFailure(source, startedAt, error, deps);
  }
}

async function pollOrThrow(
  source: SourceConfig,
  state: SourceState,
  startedAt: string,
  deps: Dependencies,
): Promise<PollReport> {
  const adapter = deps.adapterOf(source.type);
  // A newer program may read more out of the same bytes, so it asks for them again.
  const stored = state.reader === deps.version ? await storedDocuments(deps.db, source.id) : [];
  const documents = await fetchDocuments(source, adapter, stored, deps);
  try {
    const read = documents !== null && !documents.unchanged ? documents : null;
    const take = await prepareTake(source, state, read, deps);
    return await deps.db.transaction().execute(async (trx) => {
      const taken = await take(trx);
      return await recordSuccess(trx, { source, state, startedAt, documents, taken }, deps);
    });
  } finally {
    if (documents !== null) await disposeAll(documents.bodies);
  }
}

/**
 * Compares subjects and rules that are new, or worded differently, with what is stored of a source, without
 * asking the publisher. Returns the new alerts.
 */
export async function rescreen(source: SourceConfig, deps: Dependencies): Promise<readonly Alert[]> {
  const { watch } = deps;
  const screen = deps.adapterOf(source.type).kind === 'list' ? screenStored : screenStoredItems;
  return await deps.db.transaction().execute(async (trx) => {
    const { snapshot, screened } = await sourceState(trx, source.id);
    const later = snapshot === 0 || screened >= watch.revision ? null : watch.since(screened);
    if (later === null) return [];
    const at = now(deps);
    const alerts = await screen(trx, { source, at }, later);
    await markScreened(trx, source.id, watch.revision);
    return await recordAlerts(trx, alerts, deps.config, at);
  });
}

async function prepareTake(
  source: SourceConfig,
  state: SourceState,
  documents: Documents | null,
  deps: Dependencies,
): Promise<Take> {
  const adapter = deps.adapterOf(source.type);
  if (adapter.kind === 'list') return takeList(source, adapter, state, documents, deps);
  return await takeFeed(source, adapter, state, documents, deps);
}

interface Success {
  readonly source: SourceConfig;
  readonly state: SourceState;
  readonly startedAt: string;
  readonly documents: Documents | null;
  readonly taken: Taken;
}

async function recordSuccess(trx: Handle, success: Success, deps: Dependencies): Promise<PollReport> {
  const { source, state, startedAt, documents, taken } = success;
  const at = now(deps);
  const outcome = outcomeOf(state, documents, taken);
  const wasRead = documents !== null && !documents.unchanged;
  await saveSourceState(trx, {
    ...state,
    snapshot: state.snapshot + (outcome === 'changed' ? 1 : 0),
    records: wasRead ? taken.records : state.records,
    last_polled_at: at,
    last_success_at: at,
    last_changed_at: outcome === 'changed' ? at : state.last_changed_at,
    dated: taken.dated ?? state.dated,
    failures: 0,
    failing_since: null,
    problem: null,
    held_sha256: null,
    accepted_sha256: null,
    screened: deps.watch.revision,
    reader: deps.version,
    unknown: wasRead ? JSON.stringify(taken.unknown) : state.unknown,
  });
  if (documents !== null) await saveDocuments(trx, source.id, documents.validators);
  const alerts = await recordAlerts(trx, taken.alerts, deps.config, at);
  const { records, added, amended, removed } = taken;
  const counts = { records, added, amended, removed, bytes: documents?.bytes ?? 0 };
  const report = { source, outcome, ...counts, alerts, message: null, retryAt: null };
  return await recorded(trx, report, startedAt, at);
}

function outcomeOf(state: SourceState, documents: Documents | null, taken: Taken): PollOutcome {
  if (taken.added + taken.amended + taken.removed > 0) return 'changed';
  if (documents === null) return 'not-modified';
  return state.snapshot === 0 ? 'changed' : 'unchanged';
}

async function recordFailure(
  source: SourceConfig,
  startedAt: string,
  error: unknown,
  deps: Dependencies,
): Promise<PollReport> {
  // A defect of ours in one reader must not end the watch over the other sources.
  if (!(error instanceof AppError))
    deps.log.error({ source: source.id, err: error }, 'a defect of this program');
  const held = error instanceof HeldError ? error : null;
  const outcome = held ? 'held' : 'failed';
  const message = errorText(error);
  const at = now(deps);
  return await deps.db.transaction().execute(async (trx) => {
    // Read here and not before the poll, during which somebody may have accepted what is held.
    const state = await sourceState(trx, source.id);
    const failures = state.failures + 1;
    const failingSince = state.failing_since ?? startedAt;
    await saveSourceState(trx, {
      ...state,
      last_polled_at: at,
      failures,
      failing_since: failingSince,
      problem: message,
      held_sha256: held?.sha256 ?? null,
    });
    const isLasting =
      failures >= failuresBeforeAlert &&
      deps.clock().getTime() - Date.parse(failingSince) >= failingBeforeAlertMs;
    const text = held ? heldText(source, message) : failingText(source, message, failures);
    const incident = held ? `held ${held.sha256}` : `failing ${failingSince}`;
    const due = held || isLasting ? [sourceAlert(source, text, incident, at)] : [];
    const alerts = await recordAlerts(trx, due, deps.config, at);
    const counts = { records: 0, added: 0, amended: 0, removed: 0, bytes: 0 };
    const pause = pauseAfter(failures, error);
    const retryAt = held ? null : new Date(deps.clock().getTime() + pause).toISOString();
    return await recorded(trx, { source, outcome, ...counts, alerts, message, retryAt }, startedAt, at);
  });
}

/** Notes that a poll took place, and gives its report on. */
async function recorded(
  trx: Handle,
  report: PollReport,
  startedAt: string,
  finishedAt: string,
): Promise<PollReport> {
  const { source, alerts: _, retryAt: __, ...row } = report;
  await recordPoll(trx, { source_id: source.id, started_at: startedAt, finished_at: finishedAt, ...row });
  return report;
}

function heldText(source: SourceConfig, reason: string): string {
  return [
    `${source.name} was fetched, but not believed: ${reason}.`,
    'Nothing was taken over; the entries stored before stay, and no delisting goes out.',
    `Look at ${source.url}. If the list is right, run \`sanctions-watch accept --source ${source.id}\`; otherwise it is taken over by itself once it is whole again.`,
  ].join('\n');
}

function failingText(source: SourceConfig, reason: string, failures: number): string {
  return [
    `${source.name} could not be read ${failures} times in a row: ${reason}.`,
    'The entries stored before stay. It is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again.',
  ].join('\n');
}
