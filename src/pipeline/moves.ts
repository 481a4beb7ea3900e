import { type Config, enabledSources, type SourceConfig } from '../config/definition.ts';
import type { Alert, AlertEntry } from '../model/alert.ts';
import { isSameOne } from '../model/identity.ts';
import { adapterOf } from '../sources/registry.ts';
import { undeliveredDelistings, withdrawAlert } from '../store/alerts.ts';
import { entriesById } from '../store/entries.ts';
import { idOf } from '../store/hash.ts';
import { matchesOfTarget } from '../store/matches.ts';
import type { Handle } from '../store/open.ts';
import { alertEntryOf } from './alerts.ts';

/**
 * How long a delisting waits where its authority keeps several lists: longer than the two hours that the
 * catalogue's longest such list waits for its next poll.
 */
const graceMs = 3 * 60 * 60 * 1000;

/** The alerts of a poll once it is known who only moved. */
export interface Settled {
  readonly alerts: readonly Alert[];
  /** Alert id → the earliest time at which it may leave, ISO 8601. */
  readonly notBefore: ReadonlyMap<string, string>;
}

/**
 * Tells a move from a delisting: who leaves one list of an authority and stands on another one, and who got a
 * new id on the same list, was not delisted. Where the other list was not polled yet, a delisting waits for it;
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
  for (const alert of joinRenumbered(alerts)) {
    if (others.length > 0 && alert.kind === 'designation') {
      settled.push(await arrived(trx, others, alert, at));
    } else if (others.length > 0 && alert.kind === 'delisting') {
      const stays = await standsOn(trx, others, alert);
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

/** A designation and a delisting of one and the same in one poll of one list: a new id. */
function joinRenumbered(alerts: readonly Alert[]): Alert[] {
  const joined = new Set<Alert>();
  const left: Alert[] = [];
  for (const alert of alerts) {
    const old = alerts.find(
      (other) =>
        alert.kind === 'designation' &&
        other.kind === 'delisting' &&
        !joined.has(other) &&
        threadIsSame(alert, other) &&
        isSame(alert.entry, other.entry),
    );
    if (old === undefined) {
      left.push(alert);
    } else {
      joined.add(old);
      left.push(moved(alert, 'id', old.entry?.id ?? '', alert.entry?.id ?? ''));
    }
  }
  return left.filter((alert) => !joined.has(alert));
}

function threadIsSame(left: Alert, right: Alert): boolean {
  return left.watchlist === right.watchlist && left.subject?.id === right.subject?.id;
}

function isSame(left: AlertEntry | null, right: AlertEntry | null): boolean {
  return left !== null && right !== null && isSameOne(left, right);
}

async function arrived(
  trx: Handle,
  others: readonly SourceConfig[],
  alert: Alert,
  at: string,
): Promise<Alert> {
  const since = new Date(Date.parse(at) - graceMs).toISOString();
  const ids = others.map(({ id }) => id);
  for (const left of await undeliveredDelistings(trx, ids, since)) {
    if (!threadIsSame(alert, left) || !isSame(alert.entry, left.entry)) continue;
    await withdrawAlert(trx, left.id);
    return moved(alert, 'list', left.source.name, alert.source.name);
  }
  return alert;
}

async function standsOn(trx: Handle, others: readonly SourceConfig[], alert: Alert): Promise<Alert | null> {
  const { watchlist, subject, rule } = alert;
  const target = subject === null ? `rule:${rule}` : `subject:${subject.id}`;
  for (const other of others) {
    const ids = await matchesOfTarget(trx, other.id, { watchlist: watchlist ?? '', target });
    for (const entry of (await entriesById(trx, other.id, ids)).values()) {
      const there = alertEntryOf(entry);
      if (isSame(alert.entry, there)) {
        return { ...moved(alert, 'list', alert.source.name, other.name), entry: there };
      }
    }
  }
  return null;
}

function moved(alert: Alert, field: 'list' | 'id', from: string, to: string): Alert {
  const fields = [{ field, from: [from], to: [to] }];
  return { ...alert, id: idOf(`${alert.id} moved`), kind: 'amendment', fields };
}
