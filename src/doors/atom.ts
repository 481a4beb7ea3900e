import type { ToldAlert } from '../store/told-to.ts';
import { type Markup, markup } from './markup.ts';
import { type Words, wordsFor } from './wording.ts';

/** Before anything was told. */
const never = '1970-01-01T00:00:00.000Z';

/**
 * An Atom feed of alerts (RFC 4287), newest first. The same alerts give the same bytes; an entry, once told, stays as
 * it is. `publicUrl` is where the pages are served, or null.
 */
export function atomFeed(alerts: readonly ToldAlert[], publicUrl: string | null): string {
  const self =
    publicUrl && markup`<link rel="self" type="application/atom+xml" href="${publicUrl}/alerts.atom"/>`;
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>urn:sanctions-watch:alerts</id>
<title>Sanctions Watch: alerts</title>
<updated>${alerts[0]?.toldAt ?? never}</updated>
<author><name>Sanctions Watch</name></author>
<generator>sanctions-watch</generator>
${self}
${alerts.map((alert) => entryOf(alert, publicUrl))}</feed>
`.toString();
}

/** Published when it was found, updated when it was told: what was held back is new to readers of the feed. */
function entryOf({ alert, toldAt }: ToldAlert, publicUrl: string | null): Markup {
  const words = wordsFor(alert);
  const page = publicUrl === null ? null : `${publicUrl}/alerts/${alert.id}`;
  const alternate = page ?? words.link;
  const via = page === null ? null : words.link;
  return markup`<entry>
<id>urn:sanctions-watch:alert:${alert.id}</id>
<title type="text">${words.title}</title>
<updated>${toldAt}</updated>
<published>${alert.detectedAt}</published>
<category term="${alert.kind}"/>
${alternate === null ? null : markup`<link rel="alternate" type="text/html" href="${alternate}"/>`}
${via === null ? null : markup`<link rel="via" href="${via}"/>`}
<content type="html">${contentOf(words).toString()}</content>
</entry>
`;
}

/** HTML, to stand escaped in the feed. */
function contentOf({ sentence, quote, facts, message, link }: Words): Markup {
  return markup`<p>${sentence}</p>
${quote === null ? null : markup`<blockquote>${quote}</blockquote>`}
${message.slice(1).map((line) => markup`<p>${line}</p>`)}
<ul>${facts.map(({ label, value }) => markup`<li>${label}: ${value}</li>`)}</ul>
${link === null ? null : markup`<p><a href="${link}">${new URL(link).host}</a></p>`}`;
}
