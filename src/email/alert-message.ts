import type { Alert } from '../model/alert.ts';
import { type AlertView, type FieldChangeView, type Limits, viewAlert } from './alert-view.ts';
import { type Html, html } from './html.ts';
import { badge, button, code, fact, footer, heading, muted, page, quotation, value } from './layout.ts';
import { buildMessage, type Envelope, type Message } from './message.ts';
import { subjectLine } from './subject-line.ts';

// Gmail hides what follows the first 102 kB of an HTML part.
const maxHtmlBytes = 95_000;
const wide: Limits = { length: 400, values: 12 };
const narrow: Limits = { length: 80, values: 3 };

function textOfChange({ label, removed, added }: FieldChangeView): string {
  const gone = removed.map((one) => `  removed: ${one}`);
  return [`${label}:`, ...gone, ...added.map((one) => `  added: ${one}`)].join('\n');
}

function textOf(view: AlertView): string {
  const facts = view.facts.map(({ label, values }) =>
    values.length === 1
      ? `${label}: ${values[0]}`
      : [`${label}:`, ...values.map((one) => `  ${one}`)].join('\n'),
  );
  const blocks: readonly (string | null)[] = [
    [view.certainty ? `${view.label}, ${view.certainty}` : view.label, view.name].join('\n'),
    view.kind === 'source' ? view.message.join('\n') : view.verdict,
    [view.meaning, view.caution].filter((line) => line !== null).join('\n'),
    view.quote && `> ${view.quote}`,
    view.changes.length > 0 ? ['What changed', ...view.changes.map(textOfChange)].join('\n') : null,
    facts.join('\n'),
    view.link && `Source: ${view.link.href}`,
    view.why.length > 0 ? ['Why it matched', ...view.why.map((line) => `  ${line}`)].join('\n') : null,
    view.silence && `${view.silence.question} ${view.silence.advice}`,
    view.silence?.yaml ? `    ${view.silence.yaml}` : null,
    `--\nsanctions-watch, alert ${view.id}`,
  ];
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}

function htmlOfChange({ label, removed, added }: FieldChangeView): Html {
  const side = (word: string, one: string) =>
    html`<div style="overflow-wrap:anywhere"><span class="muted" style="color:#5b6470;font-size:14px">${word}</span> <bdi>${one}</bdi></div>`;
  return fact(label, [
    ...removed.map((one) => side('removed', one)),
    ...added.map((one) => side('added', one)),
  ]);
}

function htmlOf(view: AlertView): Html[] {
  const said = view.kind === 'source' ? view.message : [view.verdict];
  return [
    html`<p style="margin:0">${badge(view.kind, view.label)} <span style="font-weight:600;white-space:nowrap">${view.certainty}</span></p>`,
    html`<h1 dir="auto" style="margin:10px 0 6px;font-size:25px;line-height:1.25;overflow-wrap:anywhere">${view.name}</h1>`,
    ...said.map((line) => html`<p dir="ltr" style="margin:6px 0;overflow-wrap:anywhere">${line}</p>`),
    muted(view.meaning),
    ...(view.caution ? [html`<p style="margin:6px 0;font-weight:600">${view.caution}</p>`] : []),
    ...(view.quote ? [quotation(view.quote)] : []),
    ...(view.link ? [button(view.link.href, `Open the source: ${view.link.host}`)] : []),
    ...(view.changes.length > 0 ? [heading('What changed'), ...view.changes.map(htmlOfChange)] : []),
    ...(view.facts.length > 0 ? [heading('Details')] : []),
    ...view.facts.map(({ label, values }) => fact(label, values.map(value))),
    ...(view.why.length > 0 ? [heading('Why it matched')] : []),
    ...view.why.map((line) => html`<p dir="ltr" style="margin:4px 0;overflow-wrap:anywhere">${line}</p>`),
    ...(view.silence ? [heading(view.silence.question), muted(view.silence.advice)] : []),
    ...(view.silence?.yaml ? [code(view.silence.yaml)] : []),
    footer(`sanctions-watch, alert ${view.id}`),
  ];
}

/** The message about one alert: what happened, to whom, how sure it is, then everything else. */
export function alertMessage(alert: Alert, envelope: Envelope): Message {
  const subject = subjectLine(alert);
  const render = (limits: Limits) => {
    const view = viewAlert(alert, limits);
    return { subject, text: textOf(view), html: page(subject, htmlOf(view)) };
  };
  const whole = render(wide);
  const fits = Buffer.byteLength(whole.html) <= maxHtmlBytes;
  return buildMessage([alert], envelope, fits ? whole : render(narrow));
}
