import { publicAlert } from '../model/public-alert.ts';
import { type ListedAlert, listAlerts, watchlistsOfAlerts } from '../store/listed-alerts.ts';
import type { Route } from '../store/tables.ts';
import { type Context, type ExitStatus, lookAt, readConfig } from './context.ts';
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
  immediate: 'waits (a next list of its authority, quiet hours or the cap)',
  digest: 'waits for the digest',
  summary: 'waits for the summary',
  muted: 'muted',
  none: 'to nobody: `alerts` names no way for its kind',
};

/** What was alerted, to whom, and whether it left; newest first. */
export async function alerts(options: AlertsOptions, context: Context): Promise<ExitStatus> {
  const config = await readConfig(options.config, context);
  const rows = await lookAt(config, async (db) => {
    const configured = config.watchlists.map(({ id }) => id);
    requireKnown('watchlist', options.watchlist, configured, await watchlistsOfAlerts(db));
    return await listAlerts(db, options);
  });
  if (options.json) {
    for (const { alert, ...placed } of rows) {
      const { deliveries, waiting, thread, reportOf, route, muted } = placed;
      const rest = { deliveries, waiting, thread, reportOf, route, muted };
      context.print(JSON.stringify({ ...publicAlert(alert), ...rest }));
    }
    return 0;
  }
  const header = ['detected (UTC)', 'kind', 'subject', 'entry', 'source', 'score', 'told'];
  const lines = rows.map(({ alert, deliveries, reportOf, ...placed }) => [
    shortTime(alert.detectedAt),
    reportOf === null ? alert.kind : `${alert.kind} (further report)`,
    alert.subject?.name ?? (alert.rule === null ? '–' : `rule ${alert.rule}`),
    alert.entry?.name ?? '–',
    alert.source.id,
    alert.match?.score.toFixed(2) ?? '–',
    [...deliveries.map(({ to, status }) => `${to} ${status}`), ...unsentText(placed)].join(', '),
  ]);
  for (const line of tableLines(header, lines)) context.print(line);
  if (rows.length === options.limit) context.print(`… the newest ${options.limit}; --limit shows more`);
  return 0;
}

/** Who is still to be told, and what for they wait. */
function unsentText({ route, muted, waiting }: Pick<ListedAlert, 'route' | 'muted' | 'waiting'>): string[] {
  if (route === 'none') return [unsent.none];
  if (waiting.length === 0) return [];
  const why = muted === null ? unsent[route] : `muted until ${muted.until}: ${muted.reason}`;
  return [`${waiting.join(', ')} ${why}`];
}
