import { listingPages } from './listing.ts';
import { sdnXml, unXml } from './lists.ts';
import { newsFeed, newsPages } from './news.ts';
import { pressFeed, pressPages } from './press.ts';

/** A moment at which everything is polled. */
export interface Step {
  /** ISO 8601 in UTC. */
  readonly date: string;
  /** What happens, for somebody who knows nothing of it. */
  readonly title: string;
}

/**
 * The designation of Kerim Alimardanov as it could be seen from outside. The days are those of the events, but
 * for the last two: when the report to Congress with his name came out is not recorded here, so a day is chosen.
 */
export const steps: readonly Step[] = [
  { date: '2022-12-08T08:00:00.000Z', title: 'First contact: whatever is there is no news.' },
  {
    date: '2022-12-09T15:00:00.000Z',
    title: 'The State Department publishes a fact sheet whose headline names nobody.',
  },
  {
    date: '2022-12-14T15:00:00.000Z',
    title: 'The news reports it, in English and Russian: the digest gathers both, in the same conversation.',
  },
  { date: '2023-03-01T08:00:00.000Z', title: 'The next public listing to Congress has his name.' },
  { date: '2023-03-01T08:30:00.000Z', title: 'Polled once more.' },
];

export interface ServedDocument {
  readonly type: 'text/html; charset=utf-8' | 'text/xml; charset=utf-8';
  readonly body: string;
}

/** Everything that the publishers serve at a moment: path → document. */
export function documentsAt(date: string, origin: string): Map<string, ServedDocument> {
  const pages = [...listingPages(origin, date >= '2023-03-01'), ...pressPages(), ...newsPages()];
  const day = date.slice(0, 10);
  const feeds = [
    ['/ofac/sdn.xml', sdnXml(day)],
    ['/un/consolidated.xml', unXml(day)],
    ['/state/press/feed/', pressFeed(origin, date >= '2022-12-09')],
    ['/news/feed/', newsFeed(origin, date >= '2022-12-14')],
  ] as const;
  return new Map<string, ServedDocument>([
    ...pages.map(([path, body]) => [path, { type: 'text/html; charset=utf-8', body }] as const),
    ...feeds.map(([path, body]) => [path, { type: 'text/xml; charset=utf-8', body }] as const),
  ]);
}
