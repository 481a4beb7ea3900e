import type { SourceConfig } from '../config/definition.ts';
import type { Alert, Reading } from '../model/alert.ts';
import type { Item } from '../model/item.ts';
import { withoutNul } from '../model/nul.ts';
import type { FeedAdapter } from '../sources/adapter.ts';
import { sha256 } from '../store/hash.ts';
import {
  hashesKnown,
  itemsById,
  itemsWanted,
  noteCarried,
  type StoredItem,
  saveItems,
} from '../store/items.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { byHost } from './by-host.ts';
import { type Dependencies, now } from './dependencies.ts';
import type { Documents } from './fetch-documents.ts';
import { type Page, readPage } from './read-page.ts';
import { screenItems, screenStoredItems } from './screen-items.ts';
import type { Take } from './take.ts';

/** How often a linked page is tried, one poll apart, before the operator is asked to read it. */
const pageAttempts = 5;
/** For all pages of one poll: what is not read by then waits for the next, and headlines wait for no page. */
const pagesBudgetMs = 120_000;
/** At first contact every item is new. */
const firstBudgetMs = 300_000;
const hostsAtOnce = 4;

/**
 * What a poll of a feed does: pages are fetched first, since nothing may wait for the network inside a
 * transaction; then items are stored and screened. An item that leaves a feed means nothing, and a page that
 * could not be read is tried again at the next polls, whatever the feed says then.
 */
export async function takeFeed(
  source: SourceConfig,
  adapter: FeedAdapter,
  state: SourceState,
  documents: Documents | null,
  deps: Dependencies,
): Promise<Take> {
  const items = await itemsOf(source, adapter, documents);
  const changed = await changedItems(source, items, deps);
  const isFirst = state.snapshot === 0;
  const found = isFirst ? changed.map(early) : changed;
  const budgetMs = isFirst ? firstBudgetMs : pagesBudgetMs;
  const updates = source.fullText ? await withPageTexts(source, found, budgetMs, deps) : found;
  return async (trx) => {
    const at = now(deps);
    await saveItems(
      trx,
      source.id,
      at,
      updates.map(({ stored }) => stored),
    );
    if (documents !== null) await noteCarried(trx, source.id, new Set(items.map(({ id }) => id)), at);
    const context = { source, watch: deps.watch, at };
    const screened = (isEarly: boolean): Promise<Alert[]> => {
      const items = updates.filter((update) => update.isEarly === isEarly).map(({ stored }) => stored);
      return screenItems(trx, context, items, !isEarly);
    };
    const pages = pagesRead(updates);
    const withPages = (alerts: readonly Alert[]): Alert[] =>
      alerts.map((alert) => ({ ...alert, read: pages.get(alert.entry?.id ?? '') ?? alert.read }));
    const fresh = isFirst ? [] : [...(await screened(false)), ...(await screened(true))];
    const later = deps.watch.since(isFirst ? 0 : state.screened);
    const listed = later === null ? [] : await screenStoredItems(trx, context, later);
    return {
      records: items.length,
      added: updates.filter(({ kind }) => kind === 'new').length,
      amended: updates.filter(({ kind }) => kind === 'amended').length,
      removed: 0,
      dated: null,
      unknown: {},
      alerts: [...withPages([...fresh, ...listed]), ...pageAlerts(source, updates, at)],
    };
  };
}

/** Item → its page, for those that this poll read. */
function pagesRead(updates: readonly Update[]): Map<string, Reading> {
  return new Map(
    updates.flatMap(({ stored: { item }, pageSha256 }): [string, Reading][] => {
      if (pageSha256 === undefined || item.url === null) return [];
      return [[item.id, { at: '', documents: [{ url: item.url, sha256: pageSha256 }] }]];
    }),
  );
}

/** Of all documents, each once: searches for several people find the same article. */
async function itemsOf(
  source: SourceConfig,
  adapter: FeedAdapter,
  documents: Documents | null,
): Promise<readonly Item[]> {
  const items = new Map<string, Item>();
  for (const body of documents?.bodies ?? []) {
    for (const item of await adapter.read(body, source)) items.set(item.id, withoutNul(item));
  }
  return [...items.values()];
}

interface Update {
  /** `page`: the item is as it was, its page was tried again. */
  readonly kind: 'new' | 'amended' | 'page';
  /** It was there at first contact, and its page was not read since. */
  readonly isEarly: boolean;
  readonly stored: StoredItem;
  /** Of the page, where this poll read it. */
  readonly pageSha256?: string;
}

/** Its page may come at a later poll, and is no news then. */
function early(update: Update): Update {
  const { stored } = update;
  const pageState = stored.pageState === 'wanted' ? 'wanted-early' : stored.pageState;
  return { ...update, isEarly: true, stored: { ...stored, pageState } };
}

async function changedItems(
  source: SourceConfig,
  items: readonly Item[],
  deps: Dependencies,
): Promise<Update[]> {
  const known = await itemsById(
    deps.db,
    source.id,
    items.map(({ id }) => id),
  );
  const hashed = items.map((item) => ({ item, hash: hashOf(item) }));
  const told = await hashesKnown(
    deps.db,
    source.id,
    hashed.map(({ hash }) => hash),
  );
  return hashed.flatMap(({ item, hash }): Update[] => {
    const before = known.get(item.id);
    // Under another id, too: publishers give all their items new ones when they change their software.
    if (told.has(hash)) return [];
    const pageState = source.fullText && item.url !== null ? 'wanted' : 'none';
    const stored = { item, hash, page: before?.page ?? null, pageState, pageAttempts: 0 } as const;
    const update: Update = { kind: before === undefined ? 'new' : 'amended', isEarly: false, stored };
    return [before?.pageState === 'wanted-early' ? early(update) : update];
  });
}

function hashOf({ title, url, summary, content }: Item): string {
  return sha256(JSON.stringify([title, url, summary, content]));
}

/** Reads the pages of changed items, and those that earlier polls could not. */
async function withPageTexts(
  source: SourceConfig,
  changed: readonly Update[],
  budgetMs: number,
  deps: Dependencies,
): Promise<Update[]> {
  const ids = new Set(changed.map(({ stored }) => stored.item.id));
  const waiting = (await itemsWanted(deps.db, source.id)).filter(({ item }) => !ids.has(item.id));
  const again = waiting.map((stored): Update => {
    return { kind: 'page', isEarly: stored.pageState === 'wanted-early', stored };
  });
  const updates = [...changed, ...again];
  const urls = updates.flatMap(({ stored }) => (isWanted(stored) ? (stored.item.url ?? []) : []));
  const budget = AbortSignal.timeout(budgetMs);
  const read = (url: string): Promise<Page> => {
    return readPage(source, url, { ...deps, signal: AbortSignal.any([deps.signal, budget]) });
  };
  const pages = await byHost(urls, read, { hostsAtOnce, budget });
  deps.signal.throwIfAborted();
  return updates.map((update) => {
    const page = isWanted(update.stored) ? pages.get(update.stored.item.url ?? '') : undefined;
    if (page === undefined) return update;
    const stored = withPage(source, update.stored, page, deps);
    return page.kind === 'text' ? { ...update, stored, pageSha256: page.sha256 } : { ...update, stored };
  });
}

function isWanted({ pageState }: StoredItem): boolean {
  return pageState === 'wanted' || pageState === 'wanted-early';
}

function withPage(source: SourceConfig, stored: StoredItem, page: Page, { log }: Dependencies): StoredItem {
  if (page.kind === 'text') return { ...stored, page: page.text, pageState: 'read' };
  const attempts = stored.pageAttempts + 1;
  const { url } = stored.item;
  log.warn({ source: source.id, url, attempts, reason: page.reason }, 'a linked page could not be read');
  const pageState = attempts < pageAttempts ? stored.pageState : 'given-up';
  return { ...stored, pageAttempts: attempts, pageState };
}

/** A message has 40 lines at most. */
const mostTold = 30;

/** One for all pages that are given up with this poll: a site that moved gives up all of them at once. */
function pageAlerts(source: SourceConfig, updates: readonly Update[], at: string): Alert[] {
  const lost = updates.map(({ stored }) => stored).filter(({ pageState }) => pageState === 'given-up');
  if (lost.length === 0) return [];
  const pages = lost.length === 1 ? 'A page' : `${lost.length} pages`;
  const text = [
    `${pages} that ${source.name} links to could not be read ${pageAttempts} times.`,
    'Whether anyone on your watchlists is named there is not known: please read for yourself.',
    ...lost.slice(0, mostTold).map(({ item }) => `“${item.title}”: ${item.url}`),
    ...(lost.length > mostTold ? [`… and ${lost.length - mostTold} more`] : []),
  ].join('\n');
  return [sourceAlert(source, text, `pages ${sha256(lost.map(({ item }) => item.id).join('\n'))}`, at)];
}
