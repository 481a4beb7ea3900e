import type { SourceConfig } from '../config/definition.ts';
import { type Kept, recordEvidence } from '../store/evidence.ts';
import type { Handle } from '../store/open.ts';
import { type SourceState, saveDocuments, saveSourceState } from '../store/sources.ts';
import type { PollOutcome } from '../store/tables.ts';
import type { Mark } from './change-mark.ts';
import { type Dependencies, now } from './dependencies.ts';
import type { Documents } from './fetch-documents.ts';
import { settleMoves } from './moves.ts';
import { type PollReport, recordReport } from './poll-report.ts';
import { withReading } from './reading.ts';
import { recordAlerts } from './record.ts';
import { recover } from './recovery.ts';
import { staleAlerts } from './staleness.ts';
import type { Taken } from './take.ts';

/** What is known before the list is asked for. */
export interface Start {
  readonly state: SourceState;
  readonly startedAt: string;
  readonly isAlternate: boolean;
  readonly mark: Mark | null;
}

/** What a poll came to that was not held and did not fail. */
export interface Success extends Start {
  readonly source: SourceConfig;
  readonly isAsked: boolean;
  readonly keptMark: string | null;
  readonly documents: Documents | null;
  readonly kept: readonly Kept[];
  readonly taken: Taken;
}

/** Records it, with its alerts; runs in the transaction of the poll. */
export async function recordSuccess(trx: Handle, success: Success, deps: Dependencies): Promise<PollReport> {
  const { source, state, startedAt, keptMark, isAsked, documents, kept, taken } = success;
  const at = now(deps);
  const outcome = outcomeOf(state, documents, taken);
  const recovery = await recover(trx, source, state, at);
  const wasRead = documents !== null && !documents.unchanged;
  const after: SourceState = {
    ...state,
    snapshot: state.snapshot + (outcome === 'changed' ? 1 : 0),
    records: wasRead ? taken.records : state.records,
    last_polled_at: at,
    last_success_at: at,
    last_changed_at: outcome === 'changed' ? at : state.last_changed_at,
    dated: datedAfter(state, outcome, taken),
    failures: 0,
    failing_since: recovery.failingSince,
    problem: null,
    retry_at: null,
    held_content: null,
    accepted_content: null,
    screened: deps.watch.revision,
    reader: deps.version,
    change_mark: keptMark,
    mark_since: keptMark === state.change_mark ? state.mark_since : at,
    asked_at: isAsked ? at : state.asked_at,
    unknown: wasRead ? JSON.stringify(taken.unknown) : state.unknown,
  };
  await saveSourceState(trx, after);
  if (outcome === 'changed') await recordEvidence(trx, source.id, after.snapshot, kept, at);
  if (documents !== null) await saveDocuments(trx, source.id, documents.validators);
  const found = await withReading(trx, source.id, taken.alerts, at);
  const settled = await settleMoves(trx, source, found, deps.config, at);
  const due = [...settled.alerts, ...staleAlerts(source, after, at), ...recovery.alerts];
  const alerts = await recordAlerts(trx, due, deps.config, at, settled.notBefore);
  const { records, added, amended, removed } = taken;
  const counts = { records, added, amended, removed, bytes: documents?.bytes ?? 0 };
  const report = { source, outcome, ...counts, alerts, message: null, retryAt: null };
  return await recordReport(trx, report, startedAt, at);
}

/** The same entries under an older time of the day make the list no older. */
function datedAfter(state: SourceState, outcome: PollOutcome, { dated }: Taken): string | null {
  if (dated === null || state.dated === null) return dated ?? state.dated;
  return outcome !== 'changed' && Date.parse(dated) < Date.parse(state.dated) ? state.dated : dated;
}

function outcomeOf(state: SourceState, documents: Documents | null, taken: Taken): PollOutcome {
  if (taken.added + taken.amended + taken.removed > 0) return 'changed';
  if (documents === null) return 'not-modified';
  return state.snapshot === 0 ? 'changed' : 'unchanged';
}
