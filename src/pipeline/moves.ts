import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import type { Alert } from '../model/alert.ts';
import type { Entry } from '../model/entry.ts';
import { isSameOne } from '../model/identity.ts';
import { adapterOf } from '../sources/registry.ts';
import { undeliveredDelistings, withdrawAlert } from '../store/alerts.ts';
import { entriesById, entriesSince, removedEntry } from '../store/entries.ts';
import { idOf } from '../store/hash.ts';
import { matchesOfTarget } from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import { alertEntryOf } from './alerts.ts';
import { likeness } from './likeness.ts';

/**
 * How long a delisting waits where its authority keeps several lists: longer than the two hours that the
 * catalogue's longest such list waits for its next poll.
 */
export const graceMs = 3 * 60 * 60 * 1000;
/** Who stood on both lists for longer did not move: one of them repeats the other, or is slower to forget. */
const overlapMs = 7 * 24 * 60 * 60 * 1000;

/** The alerts of a poll once it is known who only moved. */
export interface Settled {
  readonly alerts: readonly Alert[];
  /** Alert id → the earliest time at which it may leave, ISO 8601. */
  readonly notBefore: ReadonlyMap<string, string>;
}

/**
 * Tells a move from a delisting: who leaves one list of an authority and came to another one was not delisted.
 * (`ingest` knows who only got a new id.) Where the other list was not polled yet, a delisting waits for it;
 * a designation never waits. Runs in the transaction of the poll.
 */
export async function settleMoves(
  trx: Handle,
  source: SourceConfig,
  alerts: readonly Alert[],
  config: Config,
  at: string,
): Promise<Settled> {
  const others = otherLists(source, config);
  const settled: Alert[] = [];
  const notBefore = new Map<string, string>();
  for (const alert of alerts) {
    // An ignored entry came from nowhere: it was there, and asks whether it is the subject.
    if (others.length > 0 && alert.kind === 'designation' && !alert.isIgnored) {
      settled.push(await arrived(trx, others, alert, at));
    } else if (others.length > 0 && alert.kind === 'delisting') {
      const stays = await standsOn(trx, others, alert, at);
      settled.push(stays ?? alert);
      if (stays === null) notBefore.set(alert.id, new Date(Date.parse(at) + graceMs).toISOString());
    } else {
      settled.push(alert);
    }
  }
  return { alerts: settled, notBefore };
}

function otherLists(source: SourceConfig, config: Config): readonly SourceConfig[] {
  if (source.authority === null) return [];
  return enabledSources(config).filter(
    ({ id, authority, type }) =>
      id !== source.id && authority === source.authority && adapterOf(type).kind === 'list',
  );
}

function threadIsSame(left: Alert, right: Alert): boolean {
  return left.watchlist === right.watchlist && left.subject?.id === right.subject?.id;
}

/** The entry of a delisting, which is in the history only. */
async function entryThatLeft(trx: Handle, { source, entry }: Alert): Promise<Entry | null> {
  return entry === null ? null : await removedEntry(trx, source.id, entry.id);
}

async function arrived(
  trx: Handle,
  others: readonly SourceConfig[],
  alert: Alert,
  at: string,
): Promise<Alert> {
  const id = alert.entry?.id ?? '';
  const here = (await entriesById(trx, alert.source.id, [id])).get(id);
  if (here === undefined) return alert;
  const since = new Date(Date.parse(at) - graceMs).toISOString();
  const ids = others.map((other) => other.id);
  for (const left of await undeliveredDelistings(trx, ids, since)) {
    if (!threadIsSame(alert, left)) continue;
    const there = await entryThatLeft(trx, left);
    if (there === null || !isSameOne(here, there, likeness)) continue;
    await withdrawAlert(trx, left.id, at);
    return moved(alert, left.source.name, alert.source.name);
  }
  return alert;
}

async function standsOn(
  trx: Handle,
  others: readonly SourceConfig[],
  alert: Alert,
  at: string,
): Promise<Alert | null> {
  const since = new Date(Date.parse(at) - overlapMs).toISOString();
  const { watchlist, subject, rule } = alert;
  const target = subject === null ? `rule:${rule}` : `subject:${subject.id}`;
  const here = await entryThatLeft(trx, alert);
  if (here === null) return null;
  for (const other of others) {
    const ids = await matchesOfTarget(trx, other.id, { watchlist: watchlist ?? '', target });
    for (const there of await entriesSince(trx, other.id, ids, since)) {
      if (isSameOne(here, there, likeness)) {
        return { ...moved(alert, alert.source.name, other.name), entry: alertEntryOf(there) };
      }
    }
  }
  return null;
}

function moved(alert: Alert, from: string, to: string): Alert {
  const fields = [{ field: 'list', from: [from], to: [to] }];
  return { ...alert, id: idOf(`${alert.id} moved`), kind: 'amendment', fields };
}
