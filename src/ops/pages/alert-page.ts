import type { App } from '../../app.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import { wordsFor } from '../../doors/wording.ts';
import { alertsById, type PlacedAlert } from '../../store/alerts.ts';
import { type Answer, page } from '../answer.ts';
import { type Paste, silences } from './silences.ts';

/** What an alert said, and the lines to paste so as not to be told again. Shows, and changes nothing. */
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

function pasteOf({ question, place, key, item }: Paste): Markup[] {
  // The break and the indent stand in the template: those in a value are taken out of it.
  const lines = key === null ? markup`${item}` : markup`${key}\n  - ${item}`;
  return [markup`<h2>${question}</h2>`, markup`<p>${place}</p>`, markup`<pre dir="ltr">${lines}</pre>`];
}
