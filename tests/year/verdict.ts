import type { Truth } from './calendar.ts';
import type { Played, Recorded, Sent } from './player.ts';
import { type Due, dueOf, operator, recipients } from './settings.ts';
import { aboutOne, conversationsOf, strayed } from './threads.ts';

/** What a played year came to beside what is true of it. Each line of a list is one thing that went wrong. */
export interface Verdict {
  /** Must have been told, and was not, or not when it had to be. */
  readonly missed: readonly string[];
  /** Told twice to the same recipient. */
  readonly doubled: readonly string[];
  /** Told, though nothing of it is true. */
  readonly falseAlarms: readonly string[];
  /** Told in a message whose text does not show it: neither its headline nor the name on the list. */
  readonly unseen: readonly string[];
  /** Says nothing of confirming what was told before, though it does. */
  readonly unconfirmed: readonly string[];
  /** Events told in several conversations, conversations that tell of several events. */
  readonly astray: readonly string[];
  readonly rows: readonly Row[];
}

/** What one recipient got. */
export interface Row {
  readonly recipient: string;
  readonly messages: number;
  /** Messages of single alerts, by kind of alert; `gathered`, `digest`, `summary` by kind of message. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly conversations: number;
  readonly events: number;
}

export function judge(played: Played): Verdict {
  const { year, recorded, sent } = played;
  const last = year.steps.at(-1)?.at ?? '';
  const due = year.truth.flatMap((truth) => dueOf(truth).map((one) => ({ truth, due: one })));
  const told = Map.groupBy(recorded, (one) => keyOf(one.recipient, one));
  const accepted = new Map(sent.map((one) => [`${one.to} ${one.messageId}`, one]));
  const missed: string[] = [];
  const doubled: string[] = [];
  const explained = new Set<Recorded>();
  const truths = new Map<Recorded, Truth>();
  for (const [key, wanted] of Map.groupBy(due, ({ truth, due: one }) => keyOf(one.recipient, truth))) {
    const found = (told.get(key) ?? []).toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));
    const inTime = wanted.toSorted((a, b) => a.due.at.localeCompare(b.due.at));
    for (const { truth, due: one } of inTime) {
      const hit = found.find((candidate) => !explained.has(candidate));
      if (hit !== undefined) {
        explained.add(hit);
        truths.set(hit, truth);
      }
      if (one.at > last) continue;
      if (hit === undefined) missed.push(`${lineOf(truth, one)}: not told`);
      else if (hit.madeAt !== one.at) missed.push(`${lineOf(truth, one)}: told ${hit.madeAt}`);
      else if (!accepted.has(`${hit.recipient} ${hit.messageId}`))
        missed.push(`${lineOf(truth, one)}: not sent`);
    }
    for (const more of found.slice(inTime.length)) {
      doubled.push(`${key} once more at ${more.madeAt}`);
      explained.add(more);
    }
  }
  for (const { at, source } of year.troubles) {
    const hit = recorded.find((one) => {
      return (
        one.recipient === operator && one.source === source && one.kind === 'source' && one.madeAt === at
      );
    });
    if (hit === undefined) missed.push(`${operator} ${source} at ${at}: not told`);
    else explained.add(hit);
  }
  const falseAlarms = recorded
    .filter((one) => !explained.has(one))
    .map((one) => `${keyOf(one.recipient, one)} at ${one.madeAt}`);
  for (const [key, times] of Map.groupBy(sent, (one) => `${one.to} ${one.messageId}`)) {
    if (times.length > 1) doubled.push(`${key} accepted ${times.length} times`);
  }
  return {
    missed,
    doubled,
    falseAlarms,
    unseen: recorded.flatMap((one) => {
      const message = accepted.get(`${one.recipient} ${one.messageId}`);
      return message === undefined || shows(message, one, truths.get(one)?.again ?? false)
        ? []
        : [`${keyOf(one.recipient, one)} in “${message.subject}” of ${message.at}`];
    }),
    unconfirmed: unconfirmed(played, truths),
    astray: strayed(played, truths),
    rows: recipients.map((recipient) => rowOf(recipient, played, truths)),
  };
}

/** A further report of what was told before is named by its source. Lines are wrapped, so white space counts for nothing. */
function shows({ text }: Sent, { title, source, message }: Recorded, isReport: boolean): boolean {
  const bare = (part: string): string => part.replaceAll(/\s+/g, '');
  const isNamed = title === null || (isReport && message === 'digest');
  return bare(text).includes(bare(title ?? source)) || (isNamed && text.includes(source));
}

const ranks = ['news', 'statement', 'designation'];

/** A notice that follows the press, and a list that follows either, confirm it. */
function unconfirmed({ sent, year }: Played, truths: ReadonlyMap<Recorded, Truth>): string[] {
  const texts = new Map(sent.map(({ to, messageId, text }) => [`${to} ${messageId}`, text]));
  return [...truths].flatMap(([{ recipient, message, messageId }, truth]) => {
    const rank = ranks.indexOf(truth.kind);
    const follows = year.truth.some(({ event, kind, at }) => {
      return event === truth.event && at < truth.at && ranks.includes(kind) && ranks.indexOf(kind) < rank;
    });
    const text = texts.get(`${recipient} ${messageId}`);
    if (!follows || message !== 'alert' || text === undefined || text.includes('Confirmed by')) return [];
    return [`${keyOf(recipient, truth)} of ${truth.at}`];
  });
}

interface Told {
  readonly kind: string;
  readonly source: string;
  readonly subject: string | null;
  readonly entry: string | null;
}

function keyOf(recipient: string, { kind, source, subject, entry }: Told): string {
  return `${recipient} ${kind} ${subject} ${source}:${entry}`;
}

function lineOf(truth: Truth, { recipient, at, by }: Due): string {
  return `${keyOf(recipient, truth)} of ${truth.at}, due ${at} (${by})`;
}

function rowOf(recipient: string, played: Played, truths: ReadonlyMap<Recorded, Truth>): Row {
  const ours = played.sent.filter(({ to }) => to === recipient);
  const contents = Map.groupBy(
    played.recorded.filter((one) => one.recipient === recipient),
    ({ messageId }) => messageId,
  );
  const kinds: Record<string, number> = {};
  for (const { messageId } of ours) {
    const [first] = contents.get(messageId) ?? [];
    const kind = first === undefined ? 'other' : first.message === 'alert' ? first.kind : first.message;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const single = aboutOne(played, truths).filter(({ message }) => message.to === recipient);
  const conversation = conversationsOf(ours);
  return {
    recipient,
    messages: ours.length,
    kinds,
    conversations: new Set(single.map(({ message }) => conversation.get(message.messageId))).size,
    events: new Set(single.map(({ event }) => event)).size,
  };
}
