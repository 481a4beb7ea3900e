import { type Cheerio, load } from 'cheerio';
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
  return load(html, { treeAdapter: shallowAdapter() }, isDocument);
}

/** The adapter that cheerio has anyway, counting the elements that are open. */
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
