import type { SourceConfig } from '../config/definition.ts';
import { FetchError } from '../http/fetch-error.ts';
import type { Alert } from '../model/alert.ts';
import { AppError, errorText } from '../model/errors.ts';
import { withoutNul } from '../model/nul.ts';
import { isRecorded } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, saveSourceState, sourceState, troubledPoll } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import { comingAndGoingLines, failingLines, heldLines } from './failure-lines.ts';
import { nothingRead, type PollReport, recordReport } from './poll-report.ts';
import { PolledElsewhere, requireSame } from './polled-elsewhere.ts';
import { recordAlerts } from './record.ts';
import { HeldError } from './take.ts';
import {
  daysSince,
  incidents,
  isLong,
  knownOf,
  leastFailures,
  openSince,
  troubledWithinDay,
} from './trouble.ts';

const minuteMs = 60_000;
/** A list that is polled once a day must not miss a day for a passing fault. */
const firstRetryMs = 5 * minuteMs;
const longestRetryMs = 60 * minuteMs;

/** How long to wait after the nth failure in a row, unless the publisher asks for more. */
function pauseAfter(failures: number, error: unknown): number {
  const asked = error instanceof FetchError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures - 1, 10)));
}

/**
 * Records a poll that failed or was held; what was stored stays. `known` is what was known of the source before; null,
 * with nothing recorded, where another process polled it since. Never throws: where not even that can be recorded, the
 * source is tried again and all others go on.
 */
export async function recordFailure(
  source: SourceConfig,
  known: SourceState | null,
  startedAt: string,
  error: unknown,
  deps: Dependencies,
): Promise<PollReport | null> {
  try {
    return await record(source, known, startedAt, error, deps);
  } catch (defect) {
    if (defect instanceof PolledElsewhere) return null;
    deps.log.error({ source: source.id, err: defect }, 'a failed poll could not be recorded');
    const message = `${errorText(error)}; this could not be recorded: ${errorText(defect)}`;
    const retryAt = new Date(deps.clock().getTime() + firstRetryMs).toISOString();
    return { source, outcome: 'failed', ...nothingRead, alerts: [], message, retryAt };
  }
}

async function record(
  source: SourceConfig,
  known: SourceState | null,
  startedAt: string,
  error: unknown,
  deps: Dependencies,
): Promise<PollReport> {
  // A defect of ours in one reader must not end the watch over the other sources.
  if (!(error instanceof AppError))
    deps.log.error({ source: source.id, err: error }, 'a defect of this program');
  const held = error instanceof HeldError ? error : null;
  const outcome = held ? 'held' : 'failed';
  const message = withoutNul(errorText(error));
  const at = now(deps);
  return await deps.db.transaction().execute(async (trx) => {
    if (known !== null) await requireSame(trx, source, known);
    // Read here and not before the poll, during which somebody may have accepted what is held.
    const before = await sourceState(trx, source.id);
    const open = await openSince(trx, before, at);
    const state: SourceState = {
      ...before,
      last_polled_at: at,
      failures: before.failures + 1,
      // Of one that begins in the future, since our clock was wrong, nobody would ever hear.
      failing_since: open === null || open > startedAt ? startedAt : open,
      problem: message,
      retry_at: new Date(deps.clock().getTime() + pauseAfter(before.failures + 1, error)).toISOString(),
      // What was held stays acceptable while it cannot be fetched again.
      held_content: held?.content ?? before.held_content,
    };
    await saveSourceState(trx, state);
    const due = await dueAlerts(trx, { source, state, startedAt, at, error, message });
    const alerts = await recordAlerts(trx, due, deps.config, at);
    const report = { source, outcome, ...nothingRead, alerts, message, retryAt: state.retry_at } as const;
    return await recordReport(trx, report, startedAt, at);
  });
}

/** A poll that came to nothing, and the state of its source with it. */
interface Failure {
  readonly source: SourceConfig;
  readonly state: SourceState;
  readonly startedAt: string;
  readonly at: string;
  readonly error: unknown;
  readonly message: string;
}

/** What the operator is to be told, if they were not told it before. */
async function dueAlerts(trx: Handle, failure: Failure): Promise<Alert[]> {
  const { source, state, startedAt, at, error, message } = failure;
  const since = state.failing_since ?? startedAt;
  const known = await knownOf(trx, source, since, at);
  const day = await troubledWithinDay(trx, source.id, at);
  const isLasting = await lasts(trx, failure);
  const held = error instanceof HeldError ? error : null;
  const lines = held ? heldLines(source, state, held) : failingLines(source, state, message);
  const isBack = known.isRecovered && (held !== null || isLasting);
  // A program that is killed and started again and again polls anew each time, which says nothing of the source.
  const isOften = day.isOften && !isLasting && isLong(since, at);
  if (isBack || (isOften && !known.isTold)) {
    const incident = incidents.comesAndGoes(since, daysSince(since, at));
    const text = [...comingAndGoingLines(source, since, day), ...lines];
    const alert = sourceAlert(source, text.join('\n'), incident, at);
    if (!(await isRecorded(trx, alert.id))) return [alert];
  }
  if (held) return [sourceAlert(source, lines.join('\n'), heldIncident(held, since, state, at), at)];
  if (!isLasting || known.isRecovered) return [];
  return [sourceAlert(source, lines.join('\n'), incidents.failing(since), at)];
}

/** Whether this run of failures is long enough to be told. */
async function lasts(trx: Handle, { source, state, startedAt, at }: Failure): Promise<boolean> {
  if (state.failures < leastFailures) return false;
  const first = await troubledPoll(trx, source.id, startedAt, state.failures - 1);
  return isLong(first ?? state.failing_since ?? startedAt, at);
}

/** Told once a day while it lasts, and at once where somebody else is on it, or what was accepted did not come. */
function heldIncident(held: HeldError, since: string, state: SourceState, at: string): string {
  const who = held.designations.map(({ entry, subject, rule }) => [entry?.id, subject?.id ?? rule]).sort();
  return `held ${since} ${state.accepted_content ?? ''} ${daysSince(since, at)} ${JSON.stringify(who)}`;
}
