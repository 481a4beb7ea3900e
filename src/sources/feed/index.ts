import { createHash } from 'node:crypto';
import { allBytes } from '../../formats/bytes.ts';
import { type Feed, type FeedEntry, readFeed } from '../../formats/feed.ts';
import { fragmentText } from '../../formats/html.ts';
import { decodeText } from '../../formats/text.ts';
import type { Item } from '../../model/item.ts';
import type { FeedAdapter, SourceDocument } from '../adapter.ts';
import { presets } from './presets.ts';
import { readTime } from './time.ts';

/** Any RSS or Atom feed. */
export const feed: FeedAdapter = { kind: 'feed', type: 'feed', format: 'RSS or Atom', presets, read };

async function read(document: SourceDocument): Promise<readonly Item[]> {
  const text = decodeText(await allBytes(document.open()), document.contentType, {
    undeclared: 'windows-1252',
  });
  const published = await readFeed(text);
  const shared = sharedIds(published.entries);
  return published.entries.map((entry) => toItem(entry, published, shared, document.url));
}

/**
 * Ids that entries with different links bear, and links that entries without an id but with different titles
 * bear: they identify nothing, and all but one item would be lost.
 */
function sharedIds(entries: readonly FeedEntry[]): ReadonlySet<string> {
  const firstUse = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { guid, id, link, title } of entries) {
    const own = guid ?? id;
    const key = own ?? link;
    const use = own === null ? title : link;
    if (key === null) continue;
    if (firstUse.has(key) && firstUse.get(key) !== use) shared.add(key);
    firstUse.set(key, use);
  }
  return shared;
}

function toItem(entry: FeedEntry, published: Feed, shared: ReadonlySet<string>, address: string): Item {
  const ids = [entry.guid ?? entry.id, entry.link].filter((id) => id !== null && !shared.has(id));
  const title = fragmentText(entry.title ?? '').replaceAll('\n', ' ');
  const url = absolute(entry.link, [entry.base, published.base, published.link, address]);
  return {
    id: ids[0] ?? sha256(`${title}\n${entry.date ?? ''}`),
    title,
    url,
    summary: fragmentText(entry.summary ?? ''),
    content: fragmentText(entry.content ?? '') || null,
    publishedAt: readTime(entry.date),
    language: languageTag(entry.language ?? published.language),
  };
}

/** The address, resolved against the innermost base first, each base against the next; http(s) only. */
function absolute(link: string | null, bases: readonly (string | null)[]): string | null {
  if (link === null) return null;
  let base = '';
  for (const next of bases.toReversed()) {
    if (next !== null && URL.canParse(next, base || undefined)) base = new URL(next, base || undefined).href;
  }
  if (!URL.canParse(link, base || undefined)) return null;
  const url = new URL(link, base || undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Feeds write `en-us`, `en_US` and empty tags. */
function languageTag(text: string | null): string | null {
  const tag = text?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
