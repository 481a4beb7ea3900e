import type { HtmlNode, Page } from './html-parse.ts';
import { isSilent } from './html-text.ts';

/** Elements that are no part of what a page says. */
const furniture = [
  'nav, header, footer, aside, form, dialog, button',
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog]',
].join(', ');

/** Class names and ids of blocks that name other articles, or nothing at all. */
const beside =
  /^(?:related(?:[-_].*)?|.+[-_]related|recommended(?:[-_].*)?|more-(?:news|stories|posts|articles)|most-(?:read|popular)|read-also|see-also|share|share[-_](?:buttons?|links?|bar)|sharedaddy|social(?:[-_].*)?|newsletter(?:[-_].*)?|breadcrumbs?(?:[-_].*)?|cookie(?:[-_].*)?|sidebar|comments)$/i;

/** The share of the text that makes an element content, however it is called. ASP.NET pages are one form. */
const mostOfIt = 0.5;

export interface Content {
  readonly nodes: readonly HtmlNode[];
  /** Elements in them that say nothing of it. */
  readonly except: ReadonlySet<HtmlNode>;
}

/**
 * The `main` element or the article, where it holds most of the text, else the whole page; without furniture.
 * Every element is measured and visited once: pages come from anywhere, and may be made to be slow.
 */
export function contentOf(page: Page): Content {
  const [body] = page('body').toArray();
  if (body === undefined) return { nodes: [], except: new Set() };
  const except = furnitureOf(page, body);
  const isContent = contentTest(body, except);
  for (const selector of ['main, [role=main]', 'article']) {
    const [first, ...others] = page(selector).toArray();
    if (first !== undefined && others.length === 0 && isContent(first)) return { nodes: [first], except };
  }
  return { nodes: [...headlinesIn(body, except), body], except };
}

function furnitureOf(page: Page, body: HtmlNode): ReadonlySet<HtmlNode> {
  const isContent = contentTest(body);
  const around = ancestorsOf(page('main, article').toArray());
  // A header inside an article is its headline.
  const headlines = new Set<HtmlNode>(page('main header, article header').toArray());
  const left = new Set<HtmlNode>();
  for (const element of page(furniture).toArray()) {
    if (!around.has(element) && !isContent(element) && !headlines.has(element)) left.add(element);
  }
  for (const element of page('[class], [id]').toArray()) {
    const { class: names = '', id = '' } = element.attribs;
    const isBeside = `${names} ${id}`.split(/\s+/).some((name) => beside.test(name));
    if (isBeside && !isContent(element)) left.add(element);
  }
  return left;
}

/** The header of a page may hold its only headline. */
function headlinesIn(body: HtmlNode, except: ReadonlySet<HtmlNode>): HtmlNode[] {
  const found: HtmlNode[] = [];
  const waiting: { readonly node: HtmlNode; readonly left: HtmlNode | null }[] = [{ node: body, left: null }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    // The outermost element that is left out decides: a header in an aside is none of the page.
    const left = next.left ?? (except.has(node) ? node : null);
    if (tagOf(node) === 'h1' && tagOf(left) === 'header') found.push(node);
    if ('children' in node)
      for (const child of node.children.toReversed()) waiting.push({ node: child, left });
  }
  return found;
}

function tagOf(node: HtmlNode | null): string {
  return node !== null && 'tagName' in node ? node.tagName : '';
}

function ancestorsOf(nodes: readonly HtmlNode[]): ReadonlySet<HtmlNode> {
  const found = new Set<HtmlNode>();
  for (const node of nodes) {
    for (let next = node.parent; next !== null && !found.has(next); next = next.parent) found.add(next);
  }
  return found;
}

/** Whether an element holds most of a page's text. Links do not count: menus are longer than many articles. */
function contentTest(
  body: HtmlNode,
  except: ReadonlySet<HtmlNode> = new Set(),
): (element: HtmlNode) => boolean {
  const lengths = textLengths(body, except);
  const enough = (lengths.get(body) ?? 0) * mostOfIt;
  return (element) => (lengths.get(element) ?? 0) >= enough;
}

/** How much there is to read in each element, without links; what is left out has no length. */
function textLengths(body: HtmlNode, except: ReadonlySet<HtmlNode>): ReadonlyMap<HtmlNode, number> {
  const nodes: HtmlNode[] = [];
  const waiting: HtmlNode[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const isLink = tagOf(next) === 'a';
    if (isLink || except.has(next) || isSilent(next)) continue;
    nodes.push(next);
    if ('children' in next) for (const child of next.children) waiting.push(child);
  }
  const lengths = new Map<HtmlNode, number>();
  for (const node of nodes.toReversed()) {
    const length =
      node.type === 'text' ? node.data.replace(/\s+/g, ' ').trim().length : (lengths.get(node) ?? 0);
    lengths.set(node, length);
    if (node.parent !== null) lengths.set(node.parent, (lengths.get(node.parent) ?? 0) + length);
  }
  return lengths;
}
