import type { SourceConfig } from '../config/definition.ts';
import type { Alert, AlertKind } from '../model/alert.ts';
import { type Claim, isNews as isNewsClaim } from '../model/claim.ts';
import { newestOfTarget } from '../store/alerts.ts';
import { allItems, type StoredItem } from '../store/items.ts';
import { matchesOfEntry, matchesOfSource, refText, saveMatch } from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import type { ItemHit } from '../watch/items.ts';
import { alertEntryOfItem, alertOf } from './alerts.ts';
import type { Watch } from './watch.ts';

export interface FeedPoll {
  readonly source: SourceConfig;
  readonly watch: Watch;
  readonly at: string;
}

/**
 * Alerts for items that are new, were edited, or whose page could now be read; `listed` where that is no news. What
 * says only something else of a subject than that measures were taken is a mention, and no news later if it was none
 * before: an article that is edited from "may be" to "was" must not be known already. What was told and now says something
 * else of the subject, as lifted in place of imposed or a denial, is told once more.
 */
export async function screenItems(
  trx: Handle,
  poll: FeedPoll,
  items: readonly StoredItem[],
  isNews = true,
): Promise<Alert[]> {
  const kind = !isNews ? 'listed' : poll.source.official ? 'statement' : 'news';
  const alerts: Alert[] = [];
  for (const stored of items) {
    const hits = hitsOf(poll, poll.watch, stored);
    if (hits.length === 0) continue;
    const known = new Set((await matchesOfEntry(trx, poll.source.id, stored.item.id)).map(refText));
    const fresh = hits.filter(({ target }) => !known.has(refText(target)));
    for (const hit of isNews ? hits.filter(({ target }) => known.has(refText(target))) : []) {
      if (!(await saysOtherwise(trx, poll, stored, hit))) continue;
      alerts.push(alertFor(poll, tellsOfMeasures(hit) ? kind : 'mention', stored, hit, hit.claim));
    }
    const [taken, other] = [fresh.filter(tellsOfMeasures), fresh.filter((hit) => !tellsOfMeasures(hit))];
    alerts.push(...(await remembered(trx, poll, kind, stored, taken)));
    if (isNews) alerts.push(...other.map((hit) => alertFor(poll, 'mention', stored, hit)));
  }
  return alerts;
}

/** What new or reworded subjects find in items that were there before: `listed`, gathered into one message. */
export async function screenStoredItems(
  trx: Handle,
  poll: Pick<FeedPoll, 'source' | 'at'>,
  watch: Watch,
): Promise<Alert[]> {
  const known = await matchesOfSource(trx, poll.source.id);
  const alerts: Alert[] = [];
  for await (const items of allItems(trx, poll.source.id)) {
    for (const stored of items) {
      const fresh = hitsOf(poll, watch, stored)
        .filter(tellsOfMeasures)
        .filter(({ target }) => !known.get(refText(target))?.has(stored.item.id));
      alerts.push(...(await remembered(trx, poll, 'listed', stored, fresh)));
    }
  }
  return alerts;
}

const reversals: ReadonlySet<Claim> = new Set(['imposed', 'lifted', 'denial', 'ruling']);

async function saysOtherwise(
  trx: Handle,
  poll: FeedPoll,
  { item }: StoredItem,
  { target, claim }: ItemHit,
): Promise<boolean> {
  if (!reversals.has(claim)) return false;
  const about = { limit: 10, entryIds: [item.id] };
  const told = await newestOfTarget(trx, target.watchlist, target.target, about);
  const ofItem = told.filter(({ alert }) => alert.source.id === poll.source.id);
  return ofItem.length > 0 && ofItem.every(({ alert }) => (alert.claim ?? 'imposed') !== claim);
}

function tellsOfMeasures({ claim }: ItemHit): boolean {
  return isNewsClaim(claim);
}

/** Who only speaks or acts is no hit at all; whom the text names beside measures undecidedly stays a mention. */
function hitsOf(poll: Pick<FeedPoll, 'source'>, watch: Watch, { item, page }: StoredItem): ItemHit[] {
  const parts = [item.title, item.summary, item.content, page].filter((part) => part !== null && part !== '');
  const { publishedAt } = item;
  return watch.items.screen(parts.join('\n\n'), { official: poll.source.official, publishedAt });
}

/** Alerts for hits that no later edit of the item tells again. */
async function remembered(
  trx: Handle,
  poll: Pick<FeedPoll, 'source' | 'at'>,
  kind: AlertKind,
  stored: StoredItem,
  hits: readonly ItemHit[],
): Promise<Alert[]> {
  for (const { target, match } of hits) {
    await saveMatch(trx, poll.source.id, target, stored.item.id, match);
  }
  return hits.map((hit) => alertFor(poll, kind, stored, hit));
}

function alertFor(
  poll: Pick<FeedPoll, 'source' | 'at'>,
  kind: AlertKind,
  stored: StoredItem,
  { target, match, claim, jurisdiction, named, quote }: ItemHit,
  change = '',
): Alert {
  return alertOf({
    kind,
    source: poll.source,
    subject: target,
    rule: null,
    entry: alertEntryOfItem(stored.item),
    match,
    claim,
    jurisdiction,
    named,
    quote,
    // A notice says a thing once, however often its text is edited.
    change,
    at: poll.at,
  });
}
