import { allBytes } from '../../formats/bytes.ts';
import { type HtmlElement, loadHtml } from '../../formats/html.ts';
import { decodeText } from '../../formats/text.ts';
import { ReadError } from '../../model/errors.ts';
import type { Item } from '../../model/item.ts';
import type { FeedAdapter, FeedOptions, SourceDocument } from '../adapter.ts';
import { addressOf, dayIn } from './address.ts';
import { presets } from './presets.ts';
import { timesBeside } from './times.ts';

/**
 * The page on which a publisher without a feed lists its notices: one item a link whose address fits the
 * pattern `links`. A page without such a link is refused, since it changed or is none of the publisher's.
 */
export const page: FeedAdapter = {
  kind: 'feed',
  type: 'page',
  format: 'web page that links to notices, for publishers without a feed',
  needsLinks: true,
  presets,
  read,
};

const furniture = 'nav, header, footer';

async function read(document: SourceDocument, { links }: FeedOptions = {}): Promise<readonly Item[]> {
  const pattern = new RegExp(links ?? '(?!)');
  const text = decodeText(await allBytes(document.open()), document.contentType, { damaged: 'replace' });
  const root = loadHtml(text);
  const base =
    addressOf(root.select('base[href]', 1)[0]?.attribute('href') ?? '', document.url) ?? document.url;
  const fitting = (element: HtmlElement): string | null => {
    const address = addressOf(element.attribute('href') ?? '', base);
    return address !== null && pattern.test(address) ? address : null;
  };
  const all = root.select('a[href], time[datetime]').filter((element) => {
    return element.name === 'time' || fitting(element) !== null;
  });
  // Menus repeat the newest notices; they count only where there is nothing else.
  const listed = all.filter((element) => element.closest(furniture) === null);
  const tokens = listed.some(({ name }) => name === 'a') ? listed : all;
  const items = toItems(tokens, fitting);
  if (items.length > 0) return items;
  throw new ReadError(
    'E_READ_PAGE',
    `no link of the page fits \`links\` (${links ?? 'not set'}): the page changed, or it is one that blocks us`,
  );
}

function toItems(
  tokens: readonly HtmlElement[],
  fitting: (element: HtmlElement) => string | null,
): readonly Item[] {
  const times = timesBeside(tokens, fitting);
  const titles = new Map<string, string>();
  for (const link of tokens) {
    const address = fitting(link);
    if (address === null) continue;
    const title = titleOf(link);
    const before = titles.get(address);
    if (before === undefined || title.length > before.length) titles.set(address, title);
  }
  return [...titles].map(([address, title]): Item => {
    return {
      // Sites add and drop the last slash; the notice is the same.
      id: address.replace(/\/$/, ''),
      title: title === '' ? address : title,
      url: address,
      summary: '',
      content: null,
      publishedAt: dayIn(address) ?? times.get(address) ?? null,
      language: null,
    };
  });
}

/** The text of the link or, where that is an image or says no more than "read more", the heading beside it. */
function titleOf(link: HtmlElement): string {
  const own = link.text() || (link.attribute('title') ?? '');
  if (own !== '' && !/^(?:(?:read|learn|view|see) )?more\b.{0,4}$|^(?:details|read)$/i.test(own)) return own;
  const [heading] = link.closest('li, article, tr, div, section')?.select('h1, h2, h3, h4, h5, h6', 1) ?? [];
  return heading?.text() || own;
}
