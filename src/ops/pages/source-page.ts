import type { App } from '../../app.ts';
import { markup } from '../../doors/markup.ts';
import { publicUrl } from '../../http/public-url.ts';
import { nextDue } from '../../pipeline/schedule.ts';
import { changeSets, newestPolls, recordsSince } from '../../store/shown.ts';
import { sourceState } from '../../store/sources.ts';
import { type Answer, page } from '../answer.ts';
import { sourceRow } from '../source-row.ts';
import { recordsChart } from './chart.ts';
import { stateOf } from './overview.ts';
import { linkTo, notFound, segment, table, timeOf } from './parts.ts';

const chartMs = 90 * 24 * 60 * 60 * 1000;
const [mostSets, mostPolls] = [50, 50];

/** How a source is, what it changed, and how its polls went. */
export async function sourcePage(id: string, { db, config }: App, now: Date): Promise<Answer> {
  const source = config.sources.find((one) => one.id === id);
  if (source === undefined) return notFound('No such source', `The configuration has no source ${id}.`);
  const row = sourceRow(source, await sourceState(db, id), now);
  const from = new Date(now.getTime() - chartMs);
  const points = await recordsSince(db, id, from.toISOString());
  const sets = await changeSets(db, id, mostSets);
  const polls = await newestPolls(db, id, mostPolls);
  const next = source.enabled ? nextDue(source, now) : null;
  const facts = [
    ['State', stateOf(row)],
    ['Records', String(row.records)],
    ['Over ninety days', recordsChart(points, from, now)],
    ['Publisher’s date', row.dated ?? '–'],
    ['Last read', timeOf(row.lastSuccessAt)],
    ['Last change', timeOf(row.lastChangedAt)],
    ['Next poll', timeOf(next?.toISOString() ?? null)],
    ['Address', publicUrl(source.url)],
    ...(row.problem === null ? [] : [['Problem', row.problem]]),
    ...(row.held === null
      ? []
      : [['Held', `${row.held.slice(0, 12)}; \`accept --source ${id}\` takes it over`]]),
    ...Object.entries(row.unknown).map(([path, times]) => ['Not understood', `${path} (${times} times)`]),
  ] as const;
  return page(200, source.name, [
    markup`<h1 dir="auto">${source.name}</h1>`,
    markup`<dl>${facts.map(([label, value]) => markup`<dt>${label ?? ''}</dt><dd dir="auto">${value ?? ''}</dd>`)}</dl>`,
    markup`<h2>Changes</h2>`,
    sets.length === 0
      ? markup`<p>None since it was first read.</p>`
      : table(
          'Polls that changed the list, the newest first',
          ['Snapshot', 'At', 'Added', 'Amended', 'Removed'],
          sets.map(({ snapshot, at, added, amended, removed }) => [
            linkTo(`/sources/${segment(id)}/changes/${String(snapshot)}`, `snapshot ${String(snapshot)}`),
            timeOf(at),
            String(added),
            String(amended),
            String(removed),
          ]),
        ),
    markup`<h2>Polls</h2>`,
    polls.length === 0
      ? markup`<p>None yet.</p>`
      : table(
          'The newest polls',
          ['Began', 'Outcome', 'Records', 'Bytes', 'Why'],
          polls.map(({ started_at, outcome, records, bytes, message }) => [
            timeOf(started_at),
            outcome,
            String(records),
            String(bytes),
            message ?? '',
          ]),
        ),
  ]);
}
