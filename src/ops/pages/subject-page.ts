import type { App } from '../../app.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import type { Match } from '../../model/alert.ts';
import type { FieldChange } from '../../model/change.ts';
import { type Entry, formatDate, primaryName } from '../../model/entry.ts';
import type { Subject, Watchlist } from '../../model/watchlist.ts';
import { compareNames, DEFAULT_THRESHOLD } from '../../names/index.ts';
import { newestOfTarget } from '../../store/alerts.ts';
import { changesOfEntry, type Met, metBy } from '../../store/shown.ts';
import { type Answer, page } from '../answer.ts';
import { fieldsOf } from './change-set-page.ts';
import { alertLink, linkTo, notFound, segment, sourceLink, timeOf } from './parts.ts';

const [mostMet, mostAlerts, mostChanges] = [100, 200, 50];
/** A name is longer only by mistake. */
const longestName = 300;

/** All that is known of a subject or rule: whom it meets, what was told, what changed, and what a name would score. */
export async function subjectPage(
  watchlistId: string,
  id: string,
  { db, config }: App,
  query: URLSearchParams,
): Promise<Answer> {
  const watchlist = config.watchlists.find((one) => one.id === watchlistId);
  const subject = watchlist?.subjects.find((one) => one.id === id);
  const rule = watchlist?.rules.find((one) => one.id === id);
  if (watchlist === undefined || (subject === undefined && rule === undefined))
    return notFound('Nobody of this name', `No watchlist ${watchlistId} has a subject or rule ${id}.`);
  const target = subject === undefined ? `rule:${id}` : `subject:${id}`;
  const met = await metBy(db, { watchlist: watchlistId, target }, mostMet);
  const title = subject?.name ?? `Rule ${id}`;
  return page(200, title, [
    markup`<h1 dir="auto">${title}</h1>`,
    markup`<p class="soft">${subject === undefined ? 'Rule' : 'Subject'} <bdi>${id}</bdi> of <bdi>${watchlistId}</bdi></p>`,
    ...(subject === undefined ? [] : factsOf(subject)),
    markup`<h2>On lists and in texts now</h2>`,
    met.length === 0 ? markup`<p>Nothing meets this now.</p>` : markup`<ul>${met.map(metLine)}</ul>`,
    markup`<h2>Timeline</h2>`,
    ...timeline(await eventsOf(db, watchlistId, target, met)),
    ...(subject === undefined ? [] : tried(watchlist, subject, query.get('name') ?? '')),
  ]);
}

function factsOf(subject: Subject): Markup[] {
  const facts = [
    ['Also', subject.aliases.join('; ')],
    ['Kind', subject.schema],
    ['Born', subject.birthDates.map(formatDate).join('; ')],
    ['Countries', subject.countries.join(', ')],
    ['Positions', subject.positions.join('; ')],
    ['Identifiers', subject.identifiers.map(({ type, value }) => `${type} ${value}`).join('; ')],
    ['Ignored', subject.ignore.join(', ')],
    ['Notes', subject.notes ?? ''],
  ].filter(([, value]) => value !== '');
  return [
    markup`<dl>${facts.map(([label = '', value = '']) => markup`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>`,
  ];
}

function metLine({ sourceId, entryId, entry, firstSeenAt, match }: Met): Markup {
  const found = JSON.parse(match) as Match | null;
  const name = entry === null ? (found?.entryName ?? entryId) : primaryName(JSON.parse(entry) as Entry);
  const score = found === null ? null : markup`, ${found.score.toFixed(2)}: ${found.explanation.join('; ')}`;
  const since = firstSeenAt === null ? null : markup`, there since ${timeOf(firstSeenAt)} or before`;
  return markup`<li><bdi>${name}</bdi>, ${sourceLink(sourceId)} <span class="soft">${entryId}</span>${since}<span class="soft">${score}</span></li>\n`;
}

interface Event {
  readonly at: string;
  readonly what: Markup;
}

/** What was told of it, and what changed of those whom it meets, the newest first. */
async function eventsOf(
  db: App['db'],
  watchlist: string,
  target: string,
  met: readonly Met[],
): Promise<Event[]> {
  const alerts = await newestOfTarget(db, watchlist, target, { limit: mostAlerts });
  const changes = await Promise.all(
    met.map(({ sourceId, entryId }) => changesOfEntry(db, sourceId, entryId, mostChanges)),
  );
  const events = [
    ...alerts.map(({ alert }) => ({ at: alert.detectedAt, what: alertLink(alert) })),
    ...changes.flat().map((row) => ({
      at: row.at,
      what: markup`${linkTo(`/sources/${segment(row.source_id)}/changes/${String(row.snapshot)}`, `${row.source_id}: ${row.entry_name} ${row.change}`)}${fieldsOf(JSON.parse(row.fields) as FieldChange[])}`,
    })),
  ];
  return events.sort((one, other) => other.at.localeCompare(one.at));
}

function timeline(events: readonly Event[]): Markup[] {
  if (events.length === 0) return [markup`<p>Nothing was told, and nothing changed.</p>`];
  return [
    markup`<ol class="timeline">${events.map(({ at, what }) => markup`<li>${timeOf(at)} ${what}</li>\n`)}</ol>`,
  ];
}

/** What another name would score against the subject's own names. */
function tried({ threshold }: Watchlist, subject: Subject, given: string): Markup[] {
  const name = given.trim().slice(0, longestName);
  const form = markup`<form method="get"><label>Name <input name="name" value="${name}" maxlength="${String(longestName)}" dir="auto"></label> <button>Compare</button></form>`;
  const head = markup`<h2 id="try">Try a name</h2>`;
  if (name === '') return [head, form];
  const [best] = [subject.name, ...subject.aliases]
    .map((own) => ({ own, compared: compareNames(own, name, subject.schema) }))
    .sort((one, other) => other.compared.score - one.compared.score);
  if (best === undefined) return [head, form];
  const needed = subject.threshold ?? threshold ?? DEFAULT_THRESHOLD;
  const { score, explanation } = best.compared;
  const verdict = score >= needed ? 'meets' : 'does not meet';
  return [
    head,
    form,
    markup`<p><bdi>${name}</bdi> ${verdict} <bdi>${best.own}</bdi>: ${score.toFixed(3)}, where ${needed.toFixed(2)} is needed.</p>`,
    markup`<ul>${explanation.map((line) => markup`<li>${line}</li>`)}</ul>`,
    markup`<p class="soft">By the name alone; birth date, country and identifiers of an entry count too.</p>`,
  ];
}
