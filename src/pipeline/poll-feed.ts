import type { SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import type { Item } from '../model/item.ts';
import type { FeedAdapter } from '../sources/adapter.ts';
import { sha256 } from '../store/hash.ts';
import { hashesKnown, itemsById, itemsWanted, type StoredItem, saveItems } from '../store/items.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';
import { type Dependencies, now } from './dependencies.ts';
import type { Documents } from './fetch-documents.ts';
import { readPage } from './read-page.ts';
import { screenItems, screenStoredItems } from './screen-items.ts';
import type { Take } from './take.ts';

/** How often a linked page is tried, one poll apart, before the operator is asked to read it. */
const pageAttempts = 5;
/** For all pages of one poll: what is not read by then waits for the next, and headlines wait for no page. */
const pagesBudgetMs = 120_000;

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
  // What is there at first contact must be known whole, or a page read later would pass for news.
  const budgetMs = isFirst ? Number.POSITIVE_INFINITY : pagesBudgetMs;
  const updates = source.fullText ? await withPages(source, changed, budgetMs, deps) : changed;
  return async (trx) => {
    const at = now(deps);
    await saveItems(
      trx,
      source.id,
      at,
      updates.map(({ stored }) => stored),
    );
    const context = { source, watch: deps.watch, at };
    const fresh = isFirst
      ? []
      : await screenItems(
          trx,
          context,
          updates.map(({ stored }) => stored),
        );
    const later = deps.watch.since(isFirst ? 0 : state.screened);
    const listed = later === null ? [] : await screenStoredItems(trx, context, later);
    return {
      records: items.length,
      added: updates.filter(({ kind }) => kind === 'new').length,
      amended: updates.filter(({ kind }) => kind === 'amended').length,
      removed: 0,
      dated: null,
      unknown: {},
      alerts: [...fresh, ...listed, ...pageAlerts(source, updates, at)],
    };
  };
}

/** Of all documents, each once: searches for several people find the same article. */
async function itemsOf(
  source: SourceConfig,
  adapter: FeedAdapter,
  documents: Documents | null,
): Promise<readonly Item[]> {
  const items = new Map<string, Item>();
  for (const body of documents?.bodies ?? []) {
    for (const item of await adapter.read(body, source)) items.set(item.id, item);
  }
  return [...items.values()];
}

interface Update {
  /** `page`: the item is as it was, its page was tried again. */
  readonly kind: 'new' | 'amended' | 'page';
  readonly stored: StoredItem;
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
    return [{ kind: before === undefined ? 'new' : 'amended', stored }];
  });
}

function hashOf({ title, url, summary, content }: Item): string {
  return sha256(JSON.stringify([title, url, summary, content]));
}

/** Reads the pages of changed items, and those that earlier polls could not. */
async function withPages(
  source: SourceConfig,
  changed: readonly Update[],
  budgetMs: number,
  deps: Dependencies,
): Promise<Update[]> {
  const ids = new Set(changed.map(({ stored }) => stored.item.id));
  const waiting = (await itemsWanted(deps.db, source.id)).filter(({ item }) => !ids.has(item.id));
  const updates: Update[] = [];
  const startedAt = performance.now();
  for (const update of [...changed, ...waiting.map((stored): Update => ({ kind: 'page', stored }))]) {
    const isLate = performance.now() - startedAt > budgetMs;
    updates.push(isLate ? update : { ...update, stored: await withPage(source, update.stored, deps) });
  }
  return updates;
}

async function withPage(source: SourceConfig, stored: StoredItem, deps: Dependencies): Promise<StoredItem> {
  const { url } = stored.item;
  if (stored.pageState !== 'wanted' || url === null) return stored;
  const page = await readPage(source, url, deps);
  if (page.kind === 'text') return { ...stored, page: page.text, pageState: 'read' };
  const attempts = stored.pageAttempts + 1;
  deps.log.warn({ source: source.id, url, attempts, reason: page.reason }, 'a linked page could not be read');
  return { ...stored, pageAttempts: attempts, pageState: attempts < pageAttempts ? 'wanted' : 'given-up' };
}

function pageAlerts(source: SourceConfig, updates: readonly Update[], at: string): Alert[] {
  return updates
    .filter(({ stored }) => stored.pageState === 'given-up')
    .map(({ stored: { item } }) => {
      const text = [
        `A page that ${source.name} links to could not be read ${pageAttempts} times: ${item.url}`,
        `Its headline is “${item.title}”. Whether it names anyone on your watchlists is not known: please read it yourself.`,
      ].join('\n');
      return sourceAlert(source, text, `page ${item.id}`, at);
    });
}
