import { type HtmlNode, parseHtml, type Selection } from './html-parse.ts';
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
  /** Elements in it, in the order of the page. */
  select(selector: string): readonly HtmlElement[];
  /** Itself or the nearest element around it that fits. */
  closest(selector: string): HtmlElement | null;
}

/** A page as browsers see it: broken markup is repaired, so a cut page is not noticed here. */
export function loadHtml(html: string): HtmlElement {
  return wrap(parseHtml(html).root());
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

function wrap(selection: Selection): HtmlElement {
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
