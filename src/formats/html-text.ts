import type { HtmlNode } from './html-parse.ts';

/** Elements whose text nobody reads. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'head',
  'select',
]);

/** Whether a node is an element whose text nobody reads. */
export function isSilent(node: HtmlNode): boolean {
  return 'tagName' in node && silent.has(node.tagName);
}

/** Elements that end a line; everything else stands within one. */
const blocks = new Set(
  `address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/**
 * What a person reads there, a line for each paragraph, heading, cell and list item; without elements in
 * `except`. The depth of a page has no limit, so this does not recurse.
 */
export function readableText(nodes: readonly HtmlNode[], except: ReadonlySet<HtmlNode> = new Set()): string {
  const pieces: string[] = [];
  const waiting: (HtmlNode | string)[] = nodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') pieces.push(next);
    else if (next.type === 'text') pieces.push(next.data.replace(/\s+/g, ' '));
    else if ('children' in next && !except.has(next) && !isSilent(next)) {
      const name = 'tagName' in next ? next.tagName : '';
      const edge = blocks.has(name) ? '\n' : '';
      pieces.push(edge);
      waiting.push(edge);
      for (const child of next.children.toReversed()) waiting.push(child);
    }
  }
  const lines = pieces.join('').split('\n');
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
