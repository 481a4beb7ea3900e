import { createApp } from '../app.ts';
import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import { AppError } from '../model/errors.ts';
import type { PollReport } from '../pipeline/poll-report.ts';
import { countRefused } from '../store/deliveries.ts';
import { version } from '../version.ts';
import type { Context, ExitStatus } from './context.ts';
import { runQueries, tellOfQuery } from './subject-queries.ts';
import { tableLines } from './table.ts';

export interface OnceOptions {
  readonly config: string;
  readonly source?: readonly string[];
  readonly json?: boolean;
}

/** Polls each enabled source one time, delivers what is due, and says what came of it. */
export async function once(options: OnceOptions, context: Context): Promise<ExitStatus> {
  const { config, failed: queries } = await runQueries(options.config, context);
  const sources = chosen(config, options.source);
  const app = await createApp(config, { ...context, version, comparesLate: true });
  try {
    for (const [id, text] of queries) await tellOfQuery(app, id, text, context.clock());
    await app.rescreenAll();
    const reports = await app.pollAll(sources);
    const { sent, failed } = await app.deliver({ gatherSummaries: true });
    await app.forget();
    const refused = await countRefused(app.db);
    if (options.json) for (const report of reports) context.print(JSON.stringify(jsonOf(report)));
    else for (const line of summaryLines(reports, { sent, refused, failed })) context.print(line);
    const allRead = reports.every(({ outcome }) => outcome !== 'failed' && outcome !== 'held');
    return allRead && refused + failed + queries.size === 0 ? 0 : 1;
  } finally {
    await app.stop();
  }
}

/** The sources asked for; without any, all that are enabled. Throws `E_USAGE_SOURCE` for an unknown one. */
export function chosen(config: Config, ids?: readonly string[]): SourceConfig[] {
  if (ids === undefined || ids.length === 0) return enabledSources(config);
  const { sources } = config;
  return ids.map((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (source !== undefined) return source;
    const known = sources.map((candidate) => candidate.id).join(', ');
    throw new AppError('E_USAGE_SOURCE', `no source ${id} in the configuration; there are: ${known}`);
  });
}

function jsonOf(report: PollReport): Record<string, unknown> {
  const { source, outcome, records, added, amended, removed, bytes, alerts, message } = report;
  return {
    source: source.id,
    outcome,
    records,
    added,
    amended,
    removed,
    bytes,
    alerts: alerts.length,
    message,
  };
}

function summaryLines(
  reports: readonly PollReport[],
  { sent, refused, failed }: { sent: number; refused: number; failed: number },
): string[] {
  const rows = reports.map(({ source, outcome, records, added, amended, removed, alerts }) => [
    source.id,
    outcome,
    ...[records, added, amended, removed, alerts.length].map(String),
  ]);
  const header = ['source', 'outcome', 'records', 'added', 'amended', 'removed', 'alerts'];
  const problems = reports.flatMap(({ source, message }) =>
    message ? [message.startsWith(source.id) ? message : `${source.id}: ${message}`] : [],
  );
  const messages = `messages: ${sent} sent, ${refused} to be tried again, ${failed} given up`;
  return [...tableLines(header, rows), '', ...problems, messages];
}
