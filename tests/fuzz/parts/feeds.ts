import { blockPageTitle } from '../../../src/formats/block-page.ts';
import { pageText } from '../../../src/formats/html.ts';
import { decodeText } from '../../../src/formats/text.ts';
import type { Item } from '../../../src/model/item.ts';
import { languages } from '../../../src/model/watchlist.ts';
import { alertEntryOfItem, alertOf } from '../../../src/pipeline/alerts.ts';
import { feed } from '../../../src/sources/feed/index.ts';
import { page } from '../../../src/sources/page/index.ts';
import { createItemScreener } from '../../../src/watch/items.ts';
import { targetsOf } from '../../../src/watch/targets.ts';
import { aDocument } from '../../sources/reading.ts';
import { aSource, aSubject, aWatchlist } from '../../support/world.ts';
import { demandItem } from '../check-entry.ts';
import { atomFeed, type Mutated, mutated, mutations, noticePage, rssFeed, seedlings } from '../inputs.ts';
import type { Part } from '../part.ts';
import { alone, messageKinds, tell } from '../tell.ts';

const url = 'https://gov.example/news/';
const readers = [
  { bytes: rssFeed, read: (bytes: Uint8Array) => feed.read(aDocument(bytes, { url })) },
  { bytes: atomFeed, read: (bytes: Uint8Array) => feed.read(aDocument(bytes, { url })) },
  {
    bytes: noticePage,
    read: (bytes: Uint8Array) =>
      page.read(aDocument(bytes, { url }), { links: '/(?:news/)?20\\d{6}|/news/2022' }),
  },
];
const seeds = seedlings(readers.map(({ bytes }) => bytes));
const source = aSource({ id: 'feed', type: 'feed', url, name: 'A feed', authority: null });
const watched = [
  aSubject('Kerim Alimardanov', { aliases: ['Карим Алимарданов'] }),
  aSubject('Ramzan Kadyrov'),
];
const screener = createItemScreener(targetsOf([aWatchlist(watched)], 0.8));

/** Mutated feeds, pages of notices and articles through reader, model, claims and every door. */
export const feedPart: Part<Mutated> = {
  cases: mutations(readers.length),
  show: (input) => mutated(seeds, input),
  async run(input) {
    const reader = readers[input.document];
    if (reader === undefined) throw new RangeError('no such reader');
    const bytes = mutated(seeds, input);
    const article = articleOf(bytes);
    const items = await reader.read(bytes);
    for (const item of items) demandItem(item);
    const alerts = items.slice(0, 5).flatMap((item) => alertsOf(item, article));
    if (input.seed % 4 === 0) {
      const language = languages[input.seed % languages.length] ?? 'en';
      const kind = messageKinds[input.seed % 3 === 0 ? 0 : input.seed % 4] ?? 'alert';
      await tell(alerts.slice(0, 3).map(alone), { kind, language, whole: true });
    }
    return alerts.length > 0 ? 'alerts' : 'items';
  },
};

/** What is read of the page that an item leads to. */
function articleOf(bytes: Uint8Array): string {
  try {
    const html = decodeText(bytes, null, { damaged: 'replace' });
    return blockPageTitle(html) ?? pageText(html);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

function alertsOf(item: Item, article: string) {
  const { title, summary, content, publishedAt } = item;
  const text = [title, summary, content, article].filter((part) => part !== null && part !== '').join('\n\n');
  return screener.screen(text, { official: false, publishedAt }).map(({ target, ...hit }) =>
    alertOf({
      ...hit,
      kind: 'news',
      source,
      subject: target,
      rule: null,
      entry: alertEntryOfItem(item),
      change: '',
      at: '2022-12-09T16:31:05.000Z',
    }),
  );
}
