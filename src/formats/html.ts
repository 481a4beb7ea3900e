import { type Cheerio, load } from 'cheerio';
import { ReadError } from '../model/errors.ts';
import { type HtmlNode, type Page, readableText } from './html-text.ts';
import { mainContent, removeFurniture } from './page-furniture.ts';

/** What a reader needs of an element of a page. */
export interface HtmlElement {
  /** Lower case: `li`. */
  readonly name: string;
  /** All text in it as one line, without the elements that `except` selects. */
  text(except?: string): string;
  /** Trimmed; null where it is missing. */
  attribute(name: string): string | null;
  /** Elements in it, in the order of the page. */
  select(selector: string): readonly HtmlElement[];
  /** Itself or the nearest element around it that fits. */
  closest(selector: string): HtmlElement | null;
}

/** A page as browsers see it: broken markup is repaired, so a cut page is not noticed here. */
export function loadHtml(html: string): HtmlElement {
  return wrap(parse(html).root());
}

/** The text of a piece of HTML, or of plain text: paragraphs, headings and list items on lines of their own. */
export function fragmentText(html: string): string {
  return readableText([...parse(html, false).root().contents()]);
}

/**
 * What an article or notice says, without navigation, forms, asides, footers and links to other articles.
 * Whatever holds most of a page's text stays, whatever it is called: rather too much than a name missed.
 */
export function pageText(html: string): string {
  const page = parse(html);
  removeFurniture(page);
  return readableText(mainContent(page));
}

/** The parser's time grows with the square of the depth: a page of nothing but `<div>` would stop us for hours. */
const deepest = 5_000;

/** Throws `ReadError` for a page nested as deep as none is that people read. */
function parse(html: string, isDocument = true): Page {
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

function wrap(selection: Cheerio<HtmlNode>): HtmlElement {
  const [node] = selection;
  return {
    name: node !== undefined && 'tagName' in node ? node.tagName : '',
    text(except) {
      const left = except === undefined ? [] : selection.find(except).toArray();
      return readableText(selection.toArray(), new Set<HtmlNode>(left)).replace(/\s+/g, ' ');
    },
    attribute: (name) => selection.attr(name)?.trim() ?? null,
    select(selector) {
      const found = selection.find(selector);
      return found.toArray().map((_, index) => wrap(found.eq(index)));
    },
    closest(selector) {
      const found = selection.closest(selector);
      return found.length === 0 ? null : wrap(found);
    },
  };
}
