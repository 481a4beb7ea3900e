import type { SourceConfig } from '../config/definition.ts';
import { FetchError } from '../http/fetch-error.ts';
import { publicUrl } from '../http/public-url.ts';
import { AppError, errorText } from '../model/errors.ts';
import { withoutNul } from '../model/nul.ts';
import { type SourceState, saveSourceState, sourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import { nothingRead, type PollReport, recordReport } from './poll-report.ts';
import { recordAlerts } from './record.ts';
import { HeldError } from './take.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
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
 * Records a poll that failed or was held; what was stored stays. Never throws: where not even that can be
 * recorded, the source is tried again and all others go on.
 */
export async function recordFailure(
  source: SourceConfig,
  startedAt: string,
  error: unknown,
  deps: Dependencies,
): Promise<PollReport> {
  try {
    return await record(source, startedAt, error, deps);
  } catch (defect) {
    deps.log.error({ source: source.id, err: defect }, 'a failed poll could not be recorded');
    const message = `${errorText(error)}; this could not be recorded: ${errorText(defect)}`;
    const retryAt = new Date(deps.clock().getTime() + longestRetryMs).toISOString();
    return { source, outcome: 'failed', ...nothingRead, alerts: [], message, retryAt };
  }
}

async function record(
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
  const message = withoutNul(errorText(error));
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
      held_content: held?.content ?? null,
    });
    const lastedMs = Date.parse(at) - Date.parse(failingSince);
    // Less than nothing: the clock was set back, and nobody knows how long.
    const isLasting = failures >= failuresBeforeAlert && (lastedMs >= failingBeforeAlertMs || lastedMs < 0);
    const stored = state.snapshot > 0 ? 'the entries stored before stay' : 'nothing of it is stored yet';
    const text = held ? heldText(source, held, stored) : failingText(source, message, failures, stored);
    const incident = held ? heldIncident(held, failingSince, state, at) : failingIncident(failingSince);
    const due = held || isLasting ? [sourceAlert(source, text, incident, at)] : [];
    const alerts = await recordAlerts(trx, due, deps.config, at);
    const retryAt = held
      ? null
      : new Date(deps.clock().getTime() + pauseAfter(failures, error)).toISOString();
    const report = { source, outcome, ...nothingRead, alerts, message, retryAt } as const;
    return await recordReport(trx, report, startedAt, at);
  });
}

/** Tells the times apart at which a source fails. */
export function failingIncident(since: string): string {
  return `failing ${since}`;
}

/** Told once a day while it lasts, and at once where somebody else is on it, or what was accepted did not come. */
function heldIncident(held: HeldError, since: string, state: SourceState, at: string): string {
  const day = Math.floor((Date.parse(at) - Date.parse(since)) / dayMs);
  const who = held.designations.map(({ entry, subject, rule }) => [entry?.id, subject?.id ?? rule]).sort();
  return `held ${since} ${state.accepted_content ?? ''} ${day} ${JSON.stringify(who)}`;
}

/** Enough names to see that it matters; `accept` brings them all. */
const mostNamed = 20;

function heldText(source: SourceConfig, held: HeldError, stored: string): string {
  const { message, designations } = held;
  const named = designations.slice(0, mostNamed).map(({ entry, subject, rule }) => {
    return `- ${entry?.name} (${source.id}:${entry?.id}) for ${subject?.name ?? `the rule ${rule}`}`;
  });
  const more = designations.length - named.length;
  return [
    `${source.name} was fetched, but not believed: ${message}.`,
    `Nothing was taken over; ${stored}, and no delisting goes out. Neither does a designation: new ones may be missing as long as the list is held. You are reminded once a day.`,
    ...(named.length === 0 ? [] : ['On what came, unconfirmed, are new for your watchlists:', ...named]),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `Look at ${publicUrl(source.url)}. If the list is right, run \`npm run -s cli -- accept --source ${source.id}\`; otherwise it is taken over by itself once it is whole again.`,
  ].join('\n');
}

function failingText(source: SourceConfig, reason: string, failures: number, stored: string): string {
  return [
    `${source.name} could not be read ${failures} times in a row: ${reason}.`,
    `It is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again. Until then ${stored}.`,
  ].join('\n');
}
