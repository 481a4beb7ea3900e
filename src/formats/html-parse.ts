import { type Cheerio, load } from 'cheerio';
import { ReadError } from '../model/errors.ts';

/** A parsed page, to select from and to remove from. */
export type Page = ReturnType<typeof load>;
export type HtmlNode = ReturnType<ReturnType<Page['root']>['contents']> extends Cheerio<infer N> ? N : never;
export type Selection = Cheerio<HtmlNode>;

/** The parser's time grows with the square of the depth: a page of nothing but `<div>` would stop us for hours. */
const deepest = 5_000;

/**
 * A page, or with `isDocument` false a piece of one, repaired as browsers do.
 * Throws `ReadError` for one nested as deep as none is that people read.
 */
export function parseHtml(html: string, isDocument = true): Page {
  if (isTooDeep(html.toLowerCase())) {
    throw new ReadError('E_READ_LIMIT', `the page's elements are nested deeper than ${deepest}`);
  }
  return load(html, null, isDocument);
}

/** Counts tags without parsing; elements that pages leave open do not count, scripts hold no tags. */
function isTooDeep(html: string): boolean {
  const tags = /<(\/?)(?!(?:p|li|br|img|input|meta|link|hr)\b)([a-z]+)/g;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const [, slash, name = ''] = tag;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
    if (slash !== '/' && (name === 'script' || name === 'style')) {
      const end = html.indexOf(`</${name}`, tags.lastIndex);
      if (end === -1) return false;
      tags.lastIndex = end;
    }
  }
  return false;
}
