import { XMLValidator } from 'fast-xml-parser';
import type { Message } from '../../src/email/message.ts';
import { demand, shown } from './part.ts';

/** Control characters, line and paragraph separators, and what turns or hides text; breaks apart. */
const unseen = /(?![\n\t])\p{Cc}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u061c]/u;
const lonely = /\p{Cs}/u;

const tags = new Set(
  `html head meta title style body main div p h1 h2 table tr td th span a blockquote strong em br hr ul li dl dt dd pre bdi
   code b i`.split(/\s+/),
);
const attributes = new Set(
  `lang dir class style href rel role width height align valign border cellpadding cellspacing scope colspan charset
   name content title`.split(/\s+/),
);

/** What pages have besides. */
const ofPages = {
  tags: new Set(
    'nav time thead tbody caption form button input label select option svg path ol del ins'.split(' '),
  ),
  attributes: new Set(
    `id datetime tabindex aria-label method action value maxlength selected d viewbox preserveaspectratio
     class`.split(/\s+/),
  ),
};

/**
 * HTML of ours: nothing in it but the tags and attributes that our templates, or our pages, have, all values escaped. Of
 * links, only those of pages may lead elsewhere on our own server.
 */
export function demandHtml(html: string, isPage = false): void {
  const piece =
    /<!doctype html>|<style[^<>]*>[^<]*<\/style>|<!--[^<>]*-->|<(\/?)([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>|[^<]+/giy;
  let at = 0;
  for (const [whole, , tag, inside = ''] of html.matchAll(piece)) {
    at += whole.length;
    if (tag === undefined) continue;
    const isTag = tags.has(tag.toLowerCase()) || (isPage && ofPages.tags.has(tag.toLowerCase()));
    demand(isTag, () => `a tag <${tag}> in the message: ${shown(whole)}`);
    for (const [, name = '', value = ''] of inside.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
      const isAttribute = attributes.has(name) || (isPage && ofPages.attributes.has(name.toLowerCase()));
      demand(isAttribute, () => `an attribute ${name}: ${shown(whole)}`);
      const isLink = name === 'href';
      const isOurs = isPage && /^(?:#|\/(?!\/))/.test(value);
      demand(!isLink || isOurs || /^https?:\/\//.test(value), () => `a link to ${shown(value)}`);
    }
  }
  demand(at === html.length, () => `markup that is none of ours: ${shown(html.slice(at, at + 200))}`);
  const lost = /&(?!#?\w+;)/.exec(html);
  demand(lost === null, () => `an ampersand that nobody escaped: ${shown(html.slice(lost?.index ?? 0))}`);
  demandSeen(html);
}

/** Text that shows all it holds. */
function demandSeen(text: string): void {
  const found = unseen.exec(text) ?? lonely.exec(text);
  demand(found === null, () => {
    const at = found?.index ?? 0;
    return `a character U+${text.charCodeAt(at).toString(16)} that nobody sees: ${shown(text.slice(at - 30, at + 30))}`;
  });
}

/** One line for a terminal. */
export function demandLine(line: string): void {
  demandSeen(line);
  demand(!line.includes('\n'), () => `a line break in ${shown(line)}`);
}

export function demandMessage(message: Message): void {
  demandHtml(message.html);
  demandSeen(message.text);
  for (const header of [message.subject, message.from, message.to, ...Object.values(message.headers)])
    demandLine(header);
  demand(message.subject !== '', () => 'a message without a subject');
  demand(Buffer.byteLength(message.html) < 100_000, () => `HTML of ${message.html.length} characters`);
}

const headers = new Set(
  `from to message-id in-reply-to references subject date mime-version content-type content-transfer-encoding
   auto-submitted x-auto-response-suppress content-language x-sanctions-watch-kind x-sanctions-watch-watchlist
   x-sanctions-watch-subject x-sanctions-watch-rule x-sanctions-watch-source x-sanctions-watch-entry
   x-sanctions-watch-alert`.split(/\s+/),
);

/** As RFC 5322 has it: no header but ours, each once, no bare line break, no line beyond 998 characters. */
export function demandMime(bytes: Buffer, recipient: string): void {
  const mail = bytes.toString('latin1');
  const head = mail.slice(0, mail.indexOf('\r\n\r\n'));
  const seen = new Set<string>();
  for (const line of head.split(/\r\n(?![ \t])/)) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    demand(headers.has(name) && !seen.has(name), () => `a header ${shown(line)}`);
    seen.add(name);
    if (name === 'to') demand(line === `To: ${recipient}`, () => `the recipient is ${shown(line)}`);
  }
  demand(!/(?<!\r)\n|\r(?!\n)/.test(mail), () => 'a line break that is only half of one');
  const longest = Math.max(...mail.split('\r\n').map((line) => line.length));
  demand(longest <= 998, () => `a line of ${longest} characters`);
}

const xmlTags = new Set(
  'feed id title updated author name generator link entry published category content'.split(' '),
);

/** The feed: well-formed, without an element that is none of ours, and harmless HTML in it. */
export function demandAtom(xml: string): void {
  const valid = XMLValidator.validate(xml);
  demand(valid === true, () => `no well-formed feed: ${shown(valid)}`);
  for (const [, tag = ''] of xml.matchAll(/<\/?([^\s<>/?!]+)/g)) {
    demand(xmlTags.has(tag), () => `an element <${tag}> in the feed`);
  }
  for (const [, content = ''] of xml.matchAll(/<content type="html">([^<]*)<\/content>/g))
    demandHtml(unescaped(content));
  demandSeen(xml);
  demand(!/[\ufffe\uffff]/.test(xml), () => 'a character that may not stand in XML');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#34': '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|#34|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** A line of CSV: a spreadsheet must take no cell for a formula. */
export function demandCells(cells: readonly string[]): void {
  for (const cell of cells) {
    demand(
      !/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) || /^[+-]?[\d.,]+$/.test(cell),
      () => `a formula in CSV: ${shown(cell)}`,
    );
  }
}
