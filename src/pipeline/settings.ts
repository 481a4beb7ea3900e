import type { AlertSettings, Config } from '../config/definition.ts';
import type { Alert, AlertKind, Because, Mute } from '../model/alert.ts';
import { alertKinds, isMove } from '../model/alert.ts';
import type { KindChoice, MuteRule, Subject, Watchlist } from '../model/watchlist.ts';

/** Somebody who is to be told, and why. */
export interface Recipient {
  /** An address, `webhook:ID` or `feed`. */
  readonly address: string;
  readonly because: Because;
}

/** The feed of alerts, among recipients. */
export const feedRecipient = 'feed';
const webhookMark = 'webhook:';

export function webhookRecipient(id: string): string {
  return webhookMark + id;
}

/** The id of a recipient that is a webhook; null for any other. */
export function webhookOf(recipient: string): string | null {
  return recipient.startsWith(webhookMark) ? recipient.slice(webhookMark.length) : null;
}

/** Whether somebody reads it: machines know neither night nor flood. */
export function isPerson(recipient: string): boolean {
  return recipient !== feedRecipient && webhookOf(recipient) === null;
}

interface Watched {
  readonly watchlist: Watchlist | undefined;
  readonly subject: Subject | undefined;
}

function watchedBy(alert: Alert, { watchlists }: Config): Watched {
  const watchlist = watchlists.find(({ id }) => id === alert.watchlist);
  const subject = watchlist && alert.subject ? subjectsById(watchlist).get(alert.subject.id) : undefined;
  return { watchlist, subject };
}

const indexes = new WeakMap<Watchlist, ReadonlyMap<string, Subject>>();

/** Made once for each watchlist: one may have a million subjects, and a first contact thousands of alerts. */
function subjectsById(watchlist: Watchlist): ReadonlyMap<string, Subject> {
  const known = indexes.get(watchlist);
  if (known !== undefined) return known;
  const index = new Map(watchlist.subjects.map((subject) => [subject.id, subject]));
  indexes.set(watchlist, index);
  return index;
}

/** Whom an alert is told, each once, with the widest reason first. */
export function recipientsOf(alert: Alert, config: Config): Recipient[] {
  const { email, webhooks, alerts } = config;
  const because = (reason: Because, addresses: readonly string[]): Recipient[] =>
    addresses.map((address) => ({ address, because: reason }));
  const machines = because('everything', [
    ...webhooks.map(({ id }) => webhookRecipient(id)),
    ...(alerts.feedFile === null ? [] : [feedRecipient]),
  ]);
  if (alert.kind === 'source') {
    const operators = email.operator.length > 0 ? email.operator : email.to;
    return distinct([...because('operator', operators), ...machines]);
  }
  const { watchlist, subject } = watchedBy(alert, config);
  return distinct([
    ...because('everything', email.to),
    ...because('watchlist', watchlist?.to ?? []),
    ...because('subject', subject?.to ?? []),
    ...machines,
  ]);
}

function distinct(recipients: readonly Recipient[]): Recipient[] {
  return recipients.filter(({ address }, i) => recipients.findIndex((one) => one.address === address) === i);
}

/** How an alert leaves if nothing holds it back. `listed` never floods: however many, they are one summary. */
export function routeOf(alert: Alert, config: Config): 'immediate' | 'digest' | 'summary' | 'none' {
  if (alert.kind === 'listed') return 'summary';
  // A move may end a blocking or begin one: too much for a digest.
  if (alert.kind === 'source' || isMove(alert)) return 'immediate';
  const { watchlist, subject } = watchedBy(alert, config);
  const { immediate, digest } = config.alerts;
  const nearest = [subject?.kinds, watchlist?.kinds].map((kinds) => chosenWay(kinds, alert.kind));
  return (
    nearest.find((way) => way !== null) ??
    chosenWay({ immediate, digest: digest.kinds, none: [] }, alert.kind) ??
    'none'
  );
}

function chosenWay(kinds: KindChoice | undefined, kind: AlertKind): 'immediate' | 'digest' | 'none' | null {
  const ways = ['immediate', 'digest', 'none'] as const;
  return ways.find((way) => kinds?.[way].includes(kind)) ?? null;
}

/**
 * The kinds of alert that leave by no way, as configured for all. Not to hear of mentions is a choice; not to hear of
 * designations is hardly meant.
 */
export function unsentKinds({ alerts }: { readonly alerts: AlertSettings }): AlertKind[] {
  const sent: readonly AlertKind[] = [...alerts.immediate, ...alerts.digest.kinds, 'listed', 'source'];
  return alertKinds.filter((kind) => kind !== 'mention' && !sent.includes(kind));
}

/** What holds an alert back at a time: of several the one that lasts longest; null where nothing does. */
export function muteOf(alert: Alert, config: Config, at: string): Mute | null {
  const { watchlist } = watchedBy(alert, config);
  const day = at.slice(0, 10);
  const holding = [...config.alerts.mutes, ...(watchlist?.mutes ?? [])]
    .filter((mute) => mute.until > day && holds(mute, alert))
    .sort((a, b) => b.until.localeCompare(a.until));
  const [longest] = holding;
  return longest === undefined ? null : { until: longest.until, reason: longest.reason };
}

function holds({ subject, source, term }: MuteRule, alert: Alert): boolean {
  return (
    (subject === null || subject === alert.subject?.id) &&
    (source === null || source === alert.source.id) &&
    (term === null || shownText(alert).includes(term.toLowerCase()))
  );
}

function shownText({ entry, quote }: Alert): string {
  const shown = entry === null ? [] : [entry.name, ...entry.programs, ...entry.positions, ...entry.remarks];
  return [...shown, quote ?? ''].join('\n').toLowerCase();
}
