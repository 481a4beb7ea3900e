import { html } from '../email/html.ts';
import { visibleText } from '../email/plain-text.ts';
import type { ToldAlert } from '../store/told-to.ts';
import { wordsFor } from './wording.ts';

/** Before anything was told. */
const never = '1970-01-01T00:00:00.000Z';

/**
 * An Atom feed of alerts (RFC 4287), newest first. The same alerts give the same bytes; an entry, once told, stays as
 * it is. `publicUrl` is where the pages are served, or null.
 */
export function atomFeed(alerts: readonly ToldAlert[], publicUrl: string | null): string {
  const updated = alerts[0]?.toldAt ?? never;
  const self = publicUrl === null ? '' : link('self', `${publicUrl}/alerts.atom`, 'application/atom+xml');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:sanctions-watch:alerts</id>
<title>Sanctions Watch: alerts</title>
<updated>${updated}</updated>
<author><name>Sanctions Watch</name></author>
<generator>sanctions-watch</generator>
${self}${alerts.map((alert) => entryOf(alert, publicUrl)).join('')}</feed>
`;
}

/** Published when it was found, updated when it was told: what was held back is new to readers of the feed. */
function entryOf({ alert, toldAt }: ToldAlert, publicUrl: string | null): string {
  const { title, link: source } = wordsFor(alert);
  const page = publicUrl === null ? null : `${publicUrl}/alerts/${alert.id}`;
  const alternate = page ?? source;
  return `<entry>
<id>urn:sanctions-watch:alert:${xml(alert.id)}</id>
<title type="text">${xml(title)}</title>
<updated>${toldAt}</updated>
<published>${alert.detectedAt}</published>
<category term="${xml(alert.kind)}"/>
${alternate === null ? '' : link('alternate', alternate, 'text/html')}${
  page === null || source === null ? '' : link('via', source)
}<content type="html">${xml(contentOf({ alert }))}</content>
</entry>
`;
}

function contentOf({ alert }: Pick<ToldAlert, 'alert'>): string {
  const { sentence, quote, facts, message, link: source } = wordsFor(alert);
  const lines = message.slice(1).map((line) => html`<p>${line}</p>`);
  const parts = [
    html`<p>${sentence}</p>`,
    ...(quote === null ? [] : [html`<blockquote>${quote}</blockquote>`]),
    ...lines,
    html`<ul>${facts.map(({ label, value }) => html`<li>${label}: ${value}</li>`)}</ul>`,
    ...(source === null ? [] : [html`<p><a href="${source}">${new URL(source).host}</a></p>`]),
  ];
  return parts.join('\n');
}

function link(rel: string, href: string, type?: string): string {
  return `<link rel="${rel}" href="${xml(href)}"${type === undefined ? '' : ` type="${type}"`}/>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0, 2.2: control characters, lone surrogates, U+FFFE and U+FFFF may not stand in it, escaped or not. */
function xml(text: string): string {
  return visibleText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
