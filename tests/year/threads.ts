import type { Truth } from './calendar.ts';
import type { Played, Recorded, Sent } from './player.ts';
import { recipients } from './settings.ts';

/** The messages of a recipient that tell of one event and nothing else, with that event. */
export function aboutOne(
  { sent, recorded }: Played,
  truths: ReadonlyMap<Recorded, Truth>,
): { message: Sent; event: string }[] {
  const contents = Map.groupBy(recorded, ({ recipient, messageId }) => `${recipient} ${messageId}`);
  return sent.flatMap((message) => {
    const alerts = contents.get(`${message.to} ${message.messageId}`) ?? [];
    const events = new Set(alerts.map((alert) => truths.get(alert)?.event ?? null));
    const [event] = events;
    return events.size === 1 && event ? [{ message, event }] : [];
  });
}

/** Mail programs make a conversation of messages by their references: so are they joined here. */
export function conversationsOf(messages: readonly Sent[]): Map<string, string> {
  const first = new Map<string, string>();
  const root = (id: string): string => {
    const next = first.get(id) ?? id;
    return next === id ? id : root(next);
  };
  for (const { messageId, references } of messages) {
    if (!first.has(messageId)) first.set(messageId, messageId);
    for (const id of references) {
      if (!first.has(id)) first.set(id, id);
      first.set(root(messageId), root(id));
    }
  }
  return new Map(messages.map(({ messageId }) => [messageId, root(messageId)]));
}

/** Events in several conversations, conversations of several events, references to what the reader never got. */
export function strayed(played: Played, truths: ReadonlyMap<Recorded, Truth>): string[] {
  const astray: string[] = [];
  for (const recipient of recipients) {
    const ours = played.sent.filter(({ to }) => to === recipient);
    const got = new Set(ours.map(({ messageId }) => messageId));
    for (const { messageId, references } of ours) {
      const unknown = references.filter((id) => !got.has(id));
      if (unknown.length > 0)
        astray.push(`${recipient} ${messageId} refers to ${unknown.join(', ')}, never got`);
    }
    const conversation = conversationsOf(ours);
    const single = aboutOne(played, truths).filter(({ message }) => message.to === recipient);
    for (const [event, all] of Map.groupBy(single, (one) => one.event)) {
      const threads = new Set(all.map(({ message }) => conversation.get(message.messageId)));
      if (threads.size > 1) {
        const shown = all.map(({ message }) => `${message.at} ${message.subject}`);
        astray.push(`${recipient}: ${event} is in ${threads.size} conversations: ${shown.join(' | ')}`);
      }
    }
    for (const [, all] of Map.groupBy(single, ({ message }) => conversation.get(message.messageId))) {
      const events = new Set(all.map(({ event }) => event));
      if (events.size > 1) astray.push(`${recipient}: one conversation of ${[...events].join(', ')}`);
    }
  }
  return astray;
}
