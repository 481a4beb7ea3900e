import { type HtmlNode, parseHtml } from './html-parse.ts';
import { Selections } from './html-selections.ts';
import { readableText } from './html-text.ts';
import { contentOf } from './page-furniture.ts';

/** What a reader needs of an element of a page. */
export interface HtmlElement {
  /** Lower case: `li`. */
  readonly name: string;
  /** All text in it as one line, without the elements that `except` selects. */
  text(except?: string): string;
  /** Trimmed; null where it is missing. */
  attribute(name: string): string | null;
  /** Elements in it, in the order of the page; at most so many. */
  select(selector: string, most?: number): readonly HtmlElement[];
  /** Those of them that are in no other. */
  outermost(selector: string): readonly HtmlElement[];
  /** Itself or the nearest element around it that fits. */
  closest(selector: string): HtmlElement | null;
}

/** A page as browsers see it: broken markup is repaired, so a cut page is not noticed here. */
export function loadHtml(html: string): HtmlElement {
  const page = parseHtml(html);
  const [root] = page.root().toArray();
  if (root === undefined) throw new TypeError('a page without a root');
  return wrap(root, new Selections(page));
}

/** The text of a piece of HTML, or of plain text: paragraphs, headings and list items on lines of their own. */
export function fragmentText(html: string): string {
  return readableText([...parseHtml(html, false).root().contents()]);
}

/**
 * What an article or notice says, without navigation, forms, asides, footers and links to other articles.
 * Whatever holds most of a page's text stays, whatever it is called: rather too much than a name missed.
 */
export function pageText(html: string): string {
  const { nodes, except } = contentOf(parseHtml(html));
  return readableText(nodes, except);
}

function wrap(node: HtmlNode, page: Selections): HtmlElement {
  return {
    name: 'tagName' in node ? node.tagName : '',
    text(except) {
      const left = except === undefined ? new Set<HtmlNode>() : page.setOf(except);
      return readableText([node], left).replace(/\s+/g, ' ');
    },
    attribute: (name) => ('attribs' in node ? (node.attribs[name]?.trim() ?? null) : null),
    select: (selector, most) => page.within(node, selector, most).map((found) => wrap(found, page)),
    outermost: (selector) => page.outermost(node, selector).map((found) => wrap(found, page)),
    closest(selector) {
      const found = page.around(node, selector);
      return found === null ? null : wrap(found, page);
    },
  };
}
