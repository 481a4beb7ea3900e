import type { Alert } from '../model/alert.ts';
import { type AlertDelivery, type ListedAlert, listAlerts, watchlistsOfAlerts } from '../store/alerts.ts';
import type { Route } from '../store/tables.ts';
import { type Context, type ExitStatus, readConfig, withStore } from './context.ts';
import { requireKnown } from './known.ts';
import { shortTime, tableLines } from './table.ts';

export interface AlertsOptions {
  readonly config: string;
  readonly watchlist?: string;
  readonly kind?: string;
  readonly muted?: boolean;
  readonly since?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** Of an alert that no message carries yet. */
const unsent: Readonly<Record<Route, string>> = {
  immediate: 'not sent',
  digest: 'waits for the digest',
  summary: 'waits for the summary',
  muted: 'muted',
  none: 'to nobody: `alerts` names no way for its kind',
};

/** What was alerted, to whom, and whether it left; newest first. */
export async function alerts(options: AlertsOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const rows = await withStore(config, async (db) => {
    const configured = config.watchlists.map(({ id }) => id);
    requireKnown('watchlist', options.watchlist, configured, await watchlistsOfAlerts(db));
    return await listAlerts(db, options);
  });
  if (options.json) {
    for (const { alert, deliveries, thread, reportOf, route, muted } of rows)
      context.print(JSON.stringify({ ...jsonOf(alert, deliveries), thread, reportOf, route, muted }));
    return 0;
  }
  const header = ['detected (UTC)', 'kind', 'subject', 'entry', 'source', 'score', 'e-mail'];
  const lines = rows.map(({ alert, deliveries, reportOf, ...placed }) => [
    shortTime(alert.detectedAt),
    reportOf === null ? alert.kind : `${alert.kind} (further report)`,
    alert.subject?.name ?? (alert.rule === null ? '–' : `rule ${alert.rule}`),
    alert.entry?.name ?? '–',
    alert.source.id,
    alert.match?.score.toFixed(2) ?? '–',
    deliveries.map(({ to, status }) => `${to} ${status}`).join(', ') || unsentText(placed),
  ]);
  for (const line of tableLines(header, lines)) context.print(line);
  if (rows.length === options.limit) context.print(`… the newest ${options.limit}; --limit shows more`);
  return 0;
}

function unsentText({ route, muted }: Pick<ListedAlert, 'route' | 'muted'>): string {
  return muted === null ? unsent[route] : `muted until ${muted.until}: ${muted.reason}`;
}

/** The public form of an alert; fields that do not apply are null. */
export function jsonOf(alert: Alert, deliveries: readonly AlertDelivery[]): Record<string, unknown> {
  const { id, kind, watchlist, subject, rule, source, entry, match, detectedAt } = alert;
  return {
    id,
    kind,
    watchlist,
    subject: subject && { id: subject.id, name: subject.name },
    rule,
    source: { id: source.id, name: source.name },
    entry: entry && {
      id: entry.id,
      name: entry.name,
      programs: entry.programs,
      listedOn: entry.listedOn,
      url: entry.url,
    },
    match,
    fields: alert.fields,
    quote: alert.quote,
    message: alert.message,
    detectedAt,
    deliveries,
  };
}
