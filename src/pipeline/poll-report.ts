import type { SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import type { Handle } from '../store/open.ts';
import { recordPoll } from '../store/sources.ts';
import type { PollOutcome } from '../store/tables.ts';

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

/** The counts of a poll that took nothing over. */
export const nothingRead = { records: 0, added: 0, amended: 0, removed: 0, bytes: 0 } as const;

/** Notes that a poll took place, and gives its report on. */
export async function recordReport(
  trx: Handle,
  report: PollReport,
  startedAt: string,
  finishedAt: string,
): Promise<PollReport> {
  const { source, alerts: _, retryAt: __, ...row } = report;
  await recordPoll(trx, { source_id: source.id, started_at: startedAt, finished_at: finishedAt, ...row });
  return report;
}
