import type { Cheerio } from 'cheerio';
// The slim one, with the parser beside it: the other brings an HTTP client of 20 MB along.
import { load } from 'cheerio/slim';
import { parse, parseFragment } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
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
  const options = { treeAdapter: shallowAdapter() };
  return load(isDocument ? parse(html, options) : parseFragment(html, options));
}

/** cheerio's own kind of nodes, counting the elements that are open. */
function shallowAdapter(): typeof adapter {
  let depth = 0;
  return {
    ...adapter,
    onItemPush() {
      depth += 1;
      if (depth <= deepest) return;
      throw new ReadError('E_READ_LIMIT', `the page's elements are nested deeper than ${deepest}`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
