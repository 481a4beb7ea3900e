import type { App } from '../../app.ts';
import { wordsFor } from '../../doors/wording.ts';
import { type Html, html } from '../../email/html.ts';
import { alertsById, type PlacedAlert } from '../../store/alerts.ts';
import { type Answer, page } from '../answer.ts';
import { type Paste, silences } from './silences.ts';

/** What an alert said, and the lines to paste so as not to be told again. Shows, and changes nothing. */
export async function alertPage(id: string, app: App, now: Date): Promise<Answer> {
  const [placed] = await alertsById(app.db, [id]);
  if (placed === undefined) {
    return page(404, 'No such alert', [
      html`<h1>No such alert</h1>`,
      html`<p>Nothing is recorded under this address. Was it copied whole?</p>`,
    ]);
  }
  const { title } = wordsFor(placed.alert);
  const { notes, pastes } = silences(placed.alert, app.config, now);
  return page(200, title, [
    ...essenceOf(placed),
    html`<h1 style="margin-top:36px">How to be told no more</h1>`,
    ...notes.map((note) => html`<p>${note}</p>`),
    ...pastes.flatMap(pasteOf),
    html`<p class="soft">This page only shows the lines: add them yourself. A running program takes the change over by itself. Alert ${placed.alert.id}</p>`,
  ]);
}

function essenceOf({ alert, muted }: PlacedAlert): Html[] {
  const { title, sentence, quote, facts, message, link } = wordsFor(alert);
  return [
    html`<h1 dir="auto">${title}</h1>`,
    html`<p dir="auto">${sentence}</p>`,
    ...message.slice(1).map((line) => html`<p dir="auto">${line}</p>`),
    ...(quote === null ? [] : [html`<blockquote dir="auto">${quote}</blockquote>`]),
    ...(muted === null ? [] : [html`<p>Held back until ${muted.until}: ${muted.reason}</p>`]),
    html`<dl>${facts.map(({ label, value }) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>`,
    ...(link === null
      ? []
      : [html`<p><a href="${link}" rel="noreferrer">Read it at ${new URL(link).host}</a></p>`]),
  ];
}

function pasteOf({ question, place, key, item }: Paste): Html[] {
  // The break and the indent stand in the template: those in a value are taken out of it.
  const lines = key === null ? html`${item}` : html`${key}\n  - ${item}`;
  return [html`<h2>${question}</h2>`, html`<p>${place}</p>`, html`<pre dir="ltr">${lines}</pre>`];
}
