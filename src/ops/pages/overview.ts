import type { App } from '../../app.ts';
import { type Config, enabledSources } from '../../config/definition.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import { alertKinds } from '../../model/alert.ts';
import { counted } from '../../model/counted.ts';
import { nextDue } from '../../pipeline/schedule.ts';
import { countDeliveries } from '../../store/deliveries.ts';
import { alertsForPage, recordsSince } from '../../store/shown.ts';
import { sourceState } from '../../store/sources.ts';
import { type Answer, page } from '../answer.ts';
import { ailments } from '../health.ts';
import { type SourceRow, sourceRow } from '../source-row.ts';
import { recordsChart } from './chart.ts';
import { alertLink, badge, linkTo, sourceLink, subjectLink, table, timeOf } from './parts.ts';

const chartMs = 30 * 24 * 60 * 60 * 1000;
const newestAlerts = 15;
/** A page of more is no overview. */
const mostSubjects = 200;

/** Whether all is well, the sources, who is watched, and what was told last. */
export async function overview(app: App, now: Date): Promise<Answer> {
  const { db, config, host } = app;
  const sources = await Promise.all(
    config.sources.map(async (source) => {
      const row = sourceRow(source, await sourceState(db, source.id), now);
      const from = new Date(now.getTime() - chartMs);
      const points = await recordsSince(db, source.id, from.toISOString());
      const chart = recordsChart(
        [...points, ...(row.lastSuccessAt === null ? [] : [{ at: now.toISOString(), records: row.records }])],
        from,
        now,
      );
      return { source, row, chart, next: source.enabled ? nextDue(source, now) : null };
    }),
  );
  const { alerts } = await alertsForPage(db, {
    kinds: alertKinds.filter((kind) => kind !== 'source'),
    watchlist: null,
    skipped: 0,
    perPage: newestAlerts,
  });
  const { sent, due, sending, failed } = await countDeliveries(db);
  return page(200, 'Overview', [
    markup`<h1>Overview</h1>`,
    ...verdict(
      await ailments(db, host, now),
      sources.map(({ row }) => row),
    ),
    markup`<p>Messages: ${String(sent)} sent, ${String(due + sending)} to be sent, ${String(failed)} given up.</p>`,
    markup`<h2>Sources</h2>`,
    table(
      `${counted(enabledSources(config).length, 'source')}; records over thirty days`,
      ['Source', 'State', 'Records', 'Over time', 'Last read', 'Last change', 'Next poll'],
      sources.map(({ source, row, chart, next }) => [
        sourceLink(source.id, source.name),
        stateOf(row),
        String(row.records),
        chart,
        timeOf(row.lastSuccessAt),
        timeOf(row.lastChangedAt),
        timeOf(next?.toISOString() ?? null),
      ]),
    ),
    markup`<h2>Newest alerts</h2>`,
    ...(alerts.length === 0
      ? [markup`<p>None yet.</p>`]
      : [
          markup`<ul>${alerts.map(({ alert }) => markup`<li>${timeOf(alert.detectedAt)} ${alertLink(alert)}</li>\n`)}</ul>`,
          markup`<p>${linkTo('/alerts', 'All alerts')}</p>`,
        ]),
    ...watched(config),
  ]);
}

/** Each of these is said in words; nothing is said by a colour alone. */
function verdict(wrong: readonly string[], rows: readonly SourceRow[]): Markup[] {
  const troubled = rows.filter(({ state }) => state === 'held' || state === 'failing' || state === 'stale');
  const lines = [
    ...wrong.map((line) => markup`<li>${line}</li>`),
    ...troubled.map(
      ({ source, state, problem }) =>
        markup`<li>${sourceLink(source)} is ${state}${problem === null ? '' : `: ${problem}`}</li>`,
    ),
  ];
  return lines.length === 0
    ? [markup`<p>${badge('All is well', false)} Every source was read in time, and messages get through.</p>`]
    : [markup`<p>${badge('Look here', true)}</p>`, markup`<ul>${lines}</ul>`];
}

export function stateOf({ state, failingSince }: SourceRow): Markup {
  const since = failingSince === null || state === 'ok' ? null : markup` since ${timeOf(failingSince)}`;
  return markup`${badge(state, state !== 'ok' && state !== 'off')}${since}`;
}

function watched({ watchlists }: Config): Markup[] {
  return watchlists.flatMap(({ id, subjects, rules }) => {
    const shown = subjects.slice(0, mostSubjects);
    const more = subjects.length - shown.length;
    return [
      markup`<h2 dir="auto">Watched: ${id}</h2>`,
      markup`<ul class="names">${shown.map((subject) => markup`<li>${subjectLink(id, subject.id, subject.name)}</li>\n`)}</ul>`,
      ...(more > 0 ? [markup`<p>… and ${String(more)} more: their page is /subjects/${id}/ID.</p>`] : []),
      ...(rules.length === 0
        ? []
        : [
            markup`<p>Rules: ${rules.map((rule) => linkTo(`/subjects/${id}/${rule.id}`, rule.id)).flatMap((link, i) => (i === 0 ? [link] : [markup`, `, link]))}</p>`,
          ]),
    ];
  });
}
