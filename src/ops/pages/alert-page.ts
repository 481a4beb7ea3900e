import type { App } from '../../app.ts';
import type { Config } from '../../config/definition.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import { wordsFor } from '../../doors/wording.ts';
import type { Alert } from '../../model/alert.ts';
import { alertsById, type PlacedAlert } from '../../store/alerts.ts';
import { deliveriesOfAlert } from '../../store/listed-alerts.ts';
import { markOf } from '../../store/marks.ts';
import { evidenceOfSnapshot, snapshotOfAlert } from '../../store/shown.ts';
import { type Answer, page } from '../answer.ts';
import { confirmation } from './confirmation.ts';
import { documentsOf, linkTo, segment, timeOf } from './parts.ts';
import { type Paste, silences } from './silences.ts';

/**
 * What an alert said, what proves it, whom it was told, and the lines to paste so as not to be told again. With a token a
 * reader can say on it who the entry is.
 */
export async function alertPage(id: string, app: App, now: Date): Promise<Answer> {
  const [placed] = await alertsById(app.db, [id]);
  if (placed === undefined) {
    return page(404, 'No such alert', [
      markup`<h1>No such alert</h1>`,
      markup`<p>Nothing is recorded under this address. Was it copied whole?</p>`,
    ]);
  }
  const { title } = wordsFor(placed.alert);
  const { notes, pastes } = silences(placed.alert, app.config, now);
  return page(200, title, [
    ...essenceOf(placed),
    ...(await provenBy(placed, app)),
    ...(await toldTo(placed, app)),
    ...(await markForm(placed, app)),
    markup`<h1 class="next">How to be told no more</h1>`,
    ...notes.map((note) => markup`<p>${note}</p>`),
    ...pastes.flatMap(pasteOf),
    markup`<p class="soft">This page only shows the lines: add them yourself. A running program takes the change over by itself. Alert ${placed.alert.id}</p>`,
  ]);
}

function essenceOf({ alert, muted }: PlacedAlert): Markup[] {
  const { title, sentence, quote, facts, message, link } = wordsFor(alert);
  return [
    markup`<h1 dir="auto">${title}</h1>`,
    markup`<p dir="auto">${sentence}</p>`,
    ...message.slice(1).map((line) => markup`<p dir="auto">${line}</p>`),
    ...(quote === null ? [] : [markup`<blockquote dir="auto">${quote}</blockquote>`]),
    ...(muted === null ? [] : [markup`<p>Held back until ${muted.until}: ${muted.reason}</p>`]),
    markup`<dl>${facts.map(({ label, value }) => markup`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>`,
    ...(link === null
      ? []
      : [markup`<p><a href="${link}" rel="noreferrer">Read it at ${new URL(link).host}</a></p>`]),
  ];
}

/** The change of the list, and the documents that it was read from. */
async function provenBy(
  { alert: { entry, source, detectedAt } }: PlacedAlert,
  { db }: App,
): Promise<Markup[]> {
  if (entry === null) return [];
  const snapshot = await snapshotOfAlert(db, source.id, entry.id, detectedAt);
  if (snapshot === null) return [];
  const documents = await evidenceOfSnapshot(db, source.id, snapshot);
  return [
    markup`<h2>Evidence</h2>`,
    markup`<p>${linkTo(`/sources/${segment(source.id)}/changes/${String(snapshot)}`, `Snapshot ${String(snapshot)} of ${source.id}`)}, and what else it changed</p>`,
    ...documentsOf(source.id, documents),
  ];
}

async function toldTo({ alert }: PlacedAlert, { db }: App): Promise<Markup[]> {
  const { deliveries, waiting } = await deliveriesOfAlert(db, alert.id);
  const lines = [
    ...deliveries.map(
      ({ to, status, sentAt, messageId }) =>
        markup`<li>${to}: ${status} ${sentAt === null ? null : timeOf(sentAt)} <span class="soft">${messageId}</span></li>`,
    ),
    ...waiting.map((to) => markup`<li>${to}: waits for the digest, or for quiet hours to end</li>`),
  ];
  return [markup`<h2>Told to</h2>`, lines.length === 0 ? markup`<p>Nobody.</p>` : markup`<ul>${lines}</ul>`];
}

/** Nothing without a token: then whoever reads the page is not known to be allowed to change anything. */
async function markForm({ alert }: PlacedAlert, { db, config }: App): Promise<Markup[]> {
  if (config.http.token === null || alert.subject === null || alert.entry?.schema === null) return [];
  const mark = await markOf(db, alert.id);
  const said = {
    other: `You said that this is somebody else than ${alert.subject.name}: the entry is ignored.`,
    confirmed: `You said that this is ${alert.subject.name}.`,
  } as const;
  const button = (value: string, text: string): Markup =>
    markup`<button name="mark" value="${value}">${text}</button>`;
  return [
    markup`<h2>Is it ${alert.subject.name}?</h2>`,
    markup`<p>${mark === null ? 'Say so here; it holds at once, as the lines below would in the watchlist.' : said[mark]}</p>`,
    markup`<form method="post" action="/alerts/${segment(alert.id)}">${mark === 'other' ? null : button('other', 'Somebody else')} ${mark === 'confirmed' ? null : button('confirmed', 'Confirmed')} ${mark === null ? null : button('none', 'Take it back')}</form>`,
    ...(mark === 'confirmed' ? confirmedLines(alert, config) : []),
  ];
}

/** What the watchlist could say of them since the entry does. */
function confirmedLines(alert: Alert, config: Config): Markup[] {
  const paste = confirmation(alert, config);
  return paste === null ? [] : pasteOf(paste);
}

function pasteOf({ question, place, key, item }: Paste): Markup[] {
  // The break and the indent stand in the template: those in a value are taken out of it.
  const lines = key === null ? markup`${item}` : markup`${key}\n  - ${item}`;
  return [markup`<h2>${question}</h2>`, markup`<p>${place}</p>`, markup`<pre dir="ltr">${lines}</pre>`];
}
