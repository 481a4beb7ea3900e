import type { Config } from '../config/definition.ts';
import type { Envelope, Message, Transport } from '../email/message.ts';
import type { Writer } from '../email/writer.ts';
import type { Alert, Because, Proof, Told } from '../model/alert.ts';
import type { Language } from '../model/watchlist.ts';
import { becauseOf } from '../store/addressees.ts';
import { anchorOfDelivery } from '../store/audit.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Handle } from '../store/open.ts';
import type { Door, Doors } from './door.ts';

interface EmailOptions {
  readonly db: Handle;
  readonly transport: Transport;
  readonly writer: Writer;
  readonly onSent?: ((message: Message, alerts: readonly Alert[]) => void) | undefined;
}

/** Sends each message as one e-mail. */
export function emailDoor(config: Config, { db, transport, writer, onSent }: EmailOptions): Door {
  return {
    name: 'e-mail',
    async send(delivery, told) {
      const alerts = told.map(({ alert }) => alert);
      const language = languageOf(alerts, config);
      const message = messageOf(writer, delivery, told, {
        id: delivery.id,
        from: config.email.from,
        to: delivery.recipient,
        references: JSON.parse(delivery.earlier) as string[],
        date: delivery.created_at,
        language,
        because:
          delivery.kind === 'proof'
            ? becauseOfAddress(delivery.recipient, config)
            : await becauseOf(db, delivery.id),
        audit: await anchorOfDelivery(db, delivery.id),
      });
      const result = await transport.send(message);
      const isTooLarge = result.kind === 'failed' && result.isTooLarge === true;
      const smaller = isTooLarge ? writer.smaller(message, language) : null;
      const last = smaller === null ? result : await transport.send(smaller);
      if (last.kind === 'sent') onSent?.(smaller ?? message, alerts);
      return last;
    },
  };
}

/** Doors that lead to people alone. */
export function onlyEmail(email: Door): Doors {
  return { email, webhooks: new Map(), feed: null, close: async () => {} };
}

function messageOf(writer: Writer, delivery: Delivery, told: readonly Told[], envelope: Envelope): Message {
  const { kind, data } = delivery;
  if (kind === 'proof') return writer.proof(JSON.parse(data ?? '{}') as Proof, envelope);
  const [first] = told;
  if (kind === 'alert' && first !== undefined) return writer.alert(first, envelope);
  return writer[kind === 'alert' ? 'digest' : kind](told, envelope);
}

/** Of a message that is about no alert: the widest reason why this address is told anything. */
function becauseOfAddress(address: string, { email, watchlists }: Config): Because {
  if (email.to.includes(address)) return 'everything';
  return watchlists.some(({ to }) => to.includes(address)) ? 'watchlist' : 'subject';
}

/** That of the watchlist; where several have not the same, that of all e-mails. */
function languageOf(alerts: readonly Alert[], { watchlists, email }: Config): Language {
  const spoken = alerts.map(({ watchlist }) => watchlists.find(({ id }) => id === watchlist)?.language);
  const languages = new Set(spoken.map((language) => language ?? email.language));
  const [only = email.language] = languages;
  return languages.size === 1 ? only : email.language;
}
