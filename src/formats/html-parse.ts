import type { Cheerio } from 'cheerio';
// The slim one, with the parser beside it: the other brings an HTTP client of 20 MB along.
import { load } from 'cheerio/slim';
import { Parser, Tokenizer } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { ReadError } from '../model/errors.ts';

/** A parsed page, to select from and to remove from. */
export type Page = ReturnType<typeof load>;
export type HtmlNode = ReturnType<ReturnType<Page['root']>['contents']> extends Cheerio<infer N> ? N : never;

/**
 * The parser walks over what is open for each tag, so that its time grows with the square of the depth; and it opens
 * anew in every paragraph what is bold and never closed, so that 100 kB of `<p><b id=1>x<p><b id=2>x` fill 4 GB. The
 * largest pages that people read have some 100,000 elements, which takes one to three million steps.
 */
const limits = { depth: 5_000, elements: 300_000, steps: 5_000_000, attributes: 1_000 };
/** In steps, that is in the time of walking over one element: what comparing its attributes takes, and a search. */
const attributeSteps = 20;
const searchedPerStep = 10;

/**
 * A page, or with `isDocument` false a piece of one, below one element, repaired as browsers do.
 * Throws `ReadError` for one nested as deep, or with as many elements, as none is that people read.
 */
export function parseHtml(html: string, isDocument = true): Page {
  const options = { treeAdapter: boundedAdapter() };
  // The functions for all of that take the nodes of a piece out of their root one by one, in the square of time.
  const parser = isDocument ? new Parser(options) : Parser.getFragmentParser(null, options);
  parser.tokenizer = new BoundedTokenizer(parser.options, parser);
  parser.tokenizer.write(html, true);
  return load(parser.document);
}

/** Each attribute is compared with all before it. */
class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token !== null && 'attrs' in token && token.attrs.length >= limits.attributes) {
      throw beyond(`an element has more than ${limits.attributes} attributes`);
    }
    super._leaveAttrName();
  }
}

/** cheerio's own kind of nodes, counting the elements that are open, those that are made, and the parser's steps. */
function boundedAdapter(): typeof adapter {
  let depth = 0;
  let elements = 0;
  let steps = 0;
  const step = (weight = 1): void => {
    steps += weight;
    if (steps > limits.steps) throw beyond("the page's elements are interleaved as those of no other page");
  };
  return {
    ...adapter,
    createElement(...parts) {
      elements += 1;
      if (elements > limits.elements) throw beyond(`the page has more than ${limits.elements} elements`);
      return adapter.createElement(...parts);
    },
    // What the parser asks of each element that it walks over.
    getNamespaceURI(element) {
      step();
      return adapter.getNamespaceURI(element);
    },
    getTagName(element) {
      step();
      return adapter.getTagName(element);
    },
    getAttrList(element) {
      step(attributeSteps);
      return adapter.getAttrList(element);
    },
    // What stands in a table and may not goes before it, wherever that is among thousands.
    insertBefore(parent, node, reference) {
      step(parent.children.length / searchedPerStep);
      adapter.insertBefore(parent, node, reference);
    },
    insertTextBefore(parent, text, reference) {
      step(parent.children.length / searchedPerStep);
      adapter.insertTextBefore(parent, text, reference);
    },
    detachNode(node) {
      step((node.parent?.children.length ?? 0) / searchedPerStep);
      adapter.detachNode(node);
    },
    onItemPush() {
      depth += 1;
      // The parser looks for elements among those that are open.
      step(depth / searchedPerStep);
      if (depth > limits.depth) throw beyond(`the page's elements are nested deeper than ${limits.depth}`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function beyond(what: string): ReadError {
  return new ReadError('E_READ_LIMIT', what);
}
