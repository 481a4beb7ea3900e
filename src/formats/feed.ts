import Parser from 'rss-parser';
import { counted } from '../model/counted.ts';
import { ReadError } from '../model/errors.ts';
import { type XmlNode, xmlElements } from './xml-document.ts';

/** One entry of a feed as published: texts may hold markup, addresses may be relative, dates may be anything. */
export interface FeedEntry {
  readonly guid: string | null;
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly date: string | null;
  readonly language: string | null;
  /** What relative addresses in it are relative to, where it says so. */
  readonly base: string | null;
}

export interface Feed {
  readonly link: string | null;
  readonly base: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

/**
 * Has rss-parser keep an element's attributes whole, which it names `$`. Its types know this shape for items
 * only, so it is shown to them as a name.
 */
const attributesOf = ['$', 'attributes', { keepArray: true }] as unknown as string;

/**
 * Of elements of these names rss-parser makes extracts, in the square of the time where there are many `<`. Under
 * other names it leaves them as they are.
 */
const texted: readonly string[] = ['description', 'summary', 'content', 'content:encoded'];

function own(name: string): string {
  return `own:${name}`;
}

type Published = Readonly<Record<string, unknown>>;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom. Throws `ReadError` where the text is no feed or is cut.
 * Of rss-parser only `parseString` is used: its fetching has no limits.
 */
export async function readFeed(text: string): Promise<Feed> {
  const parser = new Parser<Published, Published>({
    // `<rss>` without a version is read as 2.0.
    defaultRSS: 2,
    customFields: {
      feed: [attributesOf, 'dc:language'],
      item: [attributesOf, ...texted.map(own), 'published', 'updated'],
    },
    xml2js: {
      tagNameProcessors: [(name: string) => (texted.includes(name) ? own(name) : name)],
      valueProcessors: [withoutBadDate],
    },
  });
  // Of what is no XML rss-parser's parser complains at every character, in the square of the time.
  const published = publishedIn(text);
  let feed: Published & { items: readonly Published[] };
  try {
    feed = await parser.parseString(withEscapedMarkup(text));
  } catch (error) {
    throw new ReadError('E_READ_FEED', whyNoFeed(text, error), { cause: error });
  }
  refuseLost(published, feed.items.length);
  return {
    link: textOf(feed.link),
    base: attribute(feed, 'xml:base'),
    language: textOf(feed.language) ?? textOf(feed['dc:language']) ?? attribute(feed, 'xml:lang'),
    entries: feed.items.map(readEntry),
  };
}

const textStart = /<(title|description|summary|content|content:encoded)(?:\s[^<>]*[^<>/])?>/g;

/**
 * Markup that stands unescaped in a text (XHTML in Atom) becomes escaped HTML: parsed as XML it would lose the
 * order of its words, and `Kerim <b>Alimardanov</b>, sanctioned` the name. Whether the document is well-formed
 * is checked on the original.
 */
function withEscapedMarkup(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: tag, 1: name = '', index } of text.matchAll(textStart)) {
    if (index < done) continue;
    const start = index + tag.length;
    const end = text.indexOf(`</${name}`, start);
    if (end === -1) break;
    const inner = text.slice(start, end);
    pieces.push(text.slice(done, start), inner.includes('<![CDATA[') ? inner : escapeMarkup(inner));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

function escapeMarkup(inner: string): string {
  return inner.includes('<') ? inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : inner;
}

function publishedIn(text: string): number {
  try {
    return countItems(xmlElements(text));
  } catch (error) {
    throw new ReadError('E_READ_FEED', whyNoFeed(text, error), { cause: error });
  }
}

/** rss-parser drops items in silence that stand outside the (first) channel. */
function refuseLost(published: number, read: number): void {
  if (published === read) return;
  throw new ReadError(
    'E_READ_FEED',
    `the feed has ${counted(published, 'item')}, but only ${read} stand where items belong`,
  );
}

/** Empty ones are no items: some publishers close them where the next begins. */
function countItems(nodes: readonly XmlNode[]): number {
  return nodes.reduce((sum, { name, children }) => {
    const isItem = (name === 'item' || name === 'entry') && children.length > 0;
    return sum + (isItem ? 1 : 0) + countItems(children);
  }, 0);
}

function readEntry(item: Published): FeedEntry {
  // RSS has `description` and perhaps `content:encoded`; Atom, which rss-parser tells apart, the others.
  const description = textOf(item[own('description')]);
  const encoded = textOf(item[own('content:encoded')]);
  return {
    guid: textOf(item.guid),
    id: textOf(item.id),
    link: textOf(item.link),
    title: textOf(item.title),
    summary: description ?? textOf(item[own('summary')]),
    content: encoded ?? (description === null ? textOf(item[own('content')]) : null),
    date: textOf(item.published) ?? textOf(item.pubDate) ?? textOf(item.date) ?? textOf(item.updated),
    language: textOf(item.language) ?? attribute(item, 'xml:lang'),
    base: attribute(item, 'xml:base'),
  };
}

/** rss-parser calls `toISOString` on Atom dates, so that a single bad one would make the whole feed unreadable. */
function withoutBadDate(value: string, name: string): string {
  const isDate = name === 'published' || name === 'updated';
  return isDate && Number.isNaN(Date.parse(value)) ? '' : value;
}

/** The text of what xml2js makes of an element: a string, or an object of attributes, text and children. */
function textOf(value: unknown): string | null {
  const text = texts(value).join(' ').trim();
  return text === '' ? null : text;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === '$' ? [] : texts(inner)));
}

function attribute(published: Published, name: string): string | null {
  const attributes = published.attributes;
  if (typeof attributes !== 'object' || attributes === null) return null;
  return textOf(Object.entries(attributes).find(([key]) => key === name)?.[1]);
}

function whyNoFeed(text: string, error: unknown): string {
  const start = text.trimStart().slice(0, 200);
  if (start === '') return 'the document is empty: no feed';
  if (/^<!doctype html|^<html|^<head/i.test(start)) {
    return 'a web page came instead of the feed: the address moved, or it blocks us';
  }
  const [reason = '', line = '', column = ''] = (
    error instanceof Error ? error.message : String(error)
  ).split('\n');
  const number = (part: string): number => Number(/\d+/.exec(part)?.[0] ?? 0) + 1;
  const where = /^Line/.test(line) ? `line ${number(line)}, column ${number(column)}: ` : '';
  return `${where}no feed, or a cut one: ${reason}`;
}
