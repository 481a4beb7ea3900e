import type { AlertKind, Proof } from '../model/alert.ts';
import { html } from './html.ts';
import { footer, page } from './layout.ts';
import { buildMessage, type Envelope, type Message } from './message.ts';
import { clipAll } from './plain-text.ts';
import { count, countOfKind, formatTime } from './wording.ts';

const hourMs = 60 * 60 * 1000;
const closing = 'sanctions-watch, proof of watching; `alerts.proof` in the configuration says when it leaves';

/** Says what was watched since the last such message, so that silence means something. */
export function proofMessage(proof: Proof, envelope: Envelope): Message {
  const told = Object.entries(proof.alerts).map(([kind, number]) => countOfKind(number, kind as AlertKind));
  const news = told.length === 0 ? 'nothing new' : told.join(', ');
  const lists = count(proof.lists, 'list', 'lists');
  const subject = `Watched: ${count(proof.polls, 'check', 'checks')}, ${lists}, ${news}`;
  const lines = [
    `Since ${formatTime(proof.since)}, ${lists} and ${count(proof.feeds, 'feed', 'feeds')} were checked ${count(proof.polls, 'time', 'times')} for ${count(proof.subjects, 'subject', 'subjects')} of yours.`,
    `For you: ${news}.`,
    `Compared with: ${count(proof.entries, 'entry', 'entries')}, ${count(proof.items, 'notice or article', 'notices and articles')}.`,
    oldestLine(proof),
    ...(proof.troubled.length === 0
      ? []
      : [`Not read now, so that something may be missing: ${clipAll(proof.troubled, 30, 80).join(', ')}.`]),
  ];
  const body = [
    html`<h1 style="margin:0 0 6px;font-size:23px;line-height:1.25">Watched: ${news}</h1>`,
    ...lines.map((line) => html`<p dir="auto" style="margin:6px 0">${line}</p>`),
    footer(closing),
  ];
  const text = `${[...lines, closing].join('\n\n')}\n`;
  const message = buildMessage([], envelope, { subject, text, html: page(subject, body) });
  return { ...message, headers: { ...message.headers, 'X-Sanctions-Watch-Kind': 'proof' } };
}

function oldestLine({ oldest, until }: Proof): string {
  if (oldest === null) return 'Nothing could be read yet.';
  const hours = Math.floor((Date.parse(until) - Date.parse(oldest.readAt)) / hourMs);
  return `Oldest data: ${oldest.source}, read ${count(hours, 'hour', 'hours')} before this was written.`;
}
