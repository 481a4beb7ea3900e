import type { HtmlNode, Page } from './html-parse.ts';

/**
 * The elements of a page by selector, looked for once in the whole page: each search that begins at an element takes
 * cheerio the square of the number of its children.
 */
export class Selections {
  readonly #page: Page;
  /** In the order of the page. */
  readonly #found = new Map<string, readonly HtmlNode[]>();
  readonly #sets = new Map<string, ReadonlySet<HtmlNode>>();
  /** Where each node begins, and the last one in it. */
  readonly #places = new Map<HtmlNode, number>();
  readonly #ends = new Map<HtmlNode, number>();

  constructor(page: Page) {
    this.#page = page;
    const open: HtmlNode[] = [];
    const waiting: (HtmlNode | null)[] = page.root().toArray();
    let place = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === null) {
        const closed = open.pop();
        if (closed !== undefined) this.#ends.set(closed, place);
        continue;
      }
      place += 1;
      this.#places.set(next, place);
      open.push(next);
      waiting.push(null);
      if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
    }
  }

  setOf(selector: string): ReadonlySet<HtmlNode> {
    let set = this.#sets.get(selector);
    if (set === undefined) {
      set = new Set(this.#all(selector));
      this.#sets.set(selector, set);
    }
    return set;
  }

  #all(selector: string): readonly HtmlNode[] {
    let found = this.#found.get(selector);
    if (found === undefined) {
      found = this.#page(selector).toArray();
      this.#found.set(selector, found);
    }
    return found;
  }

  /** Those in a node, at most so many, in the order of the page. */
  within(node: HtmlNode, selector: string, most = Number.POSITIVE_INFINITY): HtmlNode[] {
    const all = this.#all(selector);
    const [start, end] = [this.#places.get(node) ?? 0, this.#ends.get(node) ?? 0];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#placeOf(all[middle]) > start) high = middle;
      else low = middle + 1;
    }
    const found: HtmlNode[] = [];
    for (let at = low; found.length < most && this.#placeOf(all[at]) <= end; at += 1) {
      const one = all[at];
      if (one !== undefined) found.push(one);
    }
    return found;
  }

  outermost(node: HtmlNode, selector: string): HtmlNode[] {
    let end = 0;
    return this.within(node, selector).filter((found) => {
      if (this.#placeOf(found) <= end) return false;
      end = this.#ends.get(found) ?? end;
      return true;
    });
  }

  /** The node itself or the nearest around it that the selector selects. */
  around(node: HtmlNode, selector: string): HtmlNode | null {
    const set = this.setOf(selector);
    for (let next: HtmlNode | null = node; next !== null; next = next.parent) if (set.has(next)) return next;
    return null;
  }

  #placeOf(node: HtmlNode | undefined): number {
    return node === undefined ? Number.POSITIVE_INFINITY : (this.#places.get(node) ?? 0);
  }
}
