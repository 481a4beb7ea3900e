import type { App } from '../../app.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import { type AlertKind, alertKinds } from '../../model/alert.ts';
import { alertsForPage } from '../../store/shown.ts';
import { type Answer, page } from '../answer.ts';
import { alertLink, linkTo, sourceLink, table, timeOf } from './parts.ts';

const perPage = 50;

/** All alerts, the newest first; `?kind=`, `?watchlist=` and `?page=` choose. */
export async function alertsPage({ db, config }: App, query: URLSearchParams): Promise<Answer> {
  const kind = alertKinds.find((one) => one === query.get('kind')) ?? null;
  const watchlist = query.get('watchlist') || null;
  const number = Math.max(1, Math.min(100_000, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const { alerts, count } = await alertsForPage(db, {
    kinds: kind === null ? alertKinds : [kind],
    watchlist,
    skipped: (number - 1) * perPage,
    perPage,
  });
  const pages = Math.max(1, Math.ceil(count / perPage));
  const to = (page: number): string => addressOf({ kind, watchlist, page });
  return page(200, 'Alerts', [
    markup`<h1>Alerts</h1>`,
    filterForm(
      kind,
      watchlist,
      config.watchlists.map(({ id }) => id),
    ),
    alerts.length === 0
      ? markup`<p>None.</p>`
      : table(
          `${String(count)} alerts, page ${String(number)} of ${String(pages)}`,
          ['Alert', 'Detected', 'Source', 'Watchlist', 'Way'],
          alerts.map(({ alert, route, muted }) => [
            alertLink(alert),
            timeOf(alert.detectedAt),
            sourceLink(alert.source.id, alert.source.name),
            alert.watchlist ?? '–',
            muted === null ? route : `held back until ${muted.until}`,
          ]),
        ),
    markup`<nav class="pages" aria-label="Further alerts">${number > 1 ? linkTo(to(number - 1), 'Newer') : null} ${number < pages ? linkTo(to(number + 1), 'Older') : null}</nav>`,
  ]);
}

function addressOf({
  kind,
  watchlist,
  page,
}: {
  kind: AlertKind | null;
  watchlist: string | null;
  page: number;
}): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set('kind', kind);
  if (watchlist !== null) query.set('watchlist', watchlist);
  query.set('page', String(page));
  return `/alerts?${query}`;
}

function filterForm(kind: AlertKind | null, watchlist: string | null, watchlists: readonly string[]): Markup {
  const option = (value: string, chosen: string | null): Markup =>
    value === chosen
      ? markup`<option value="${value}" selected>${value}</option>`
      : markup`<option value="${value}">${value}</option>`;
  return markup`<form method="get" action="/alerts">
<label>Kind <select name="kind"><option value="">all</option>${alertKinds.map((one) => option(one, kind))}</select></label>
<label>Watchlist <select name="watchlist"><option value="">all</option>${watchlists.map((one) => option(one, watchlist))}</select></label>
<button>Show</button>
</form>`;
}
