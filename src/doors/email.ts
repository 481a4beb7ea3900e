import { alertMessage } from '../email/alert-message.ts';
import { digestMessage, gatheredMessage, summaryMessage } from '../email/collection-message.ts';
import type { Envelope, Message, Transport } from '../email/message.ts';
import type { Alert, Told } from '../model/alert.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Door } from './door.ts';

interface EmailOptions {
  readonly transport: Transport;
  readonly from: string;
  readonly onSent?: ((message: Message, alerts: readonly Alert[]) => void) | undefined;
}

/** Sends each message as one e-mail. */
export function emailDoor({ transport, from, onSent }: EmailOptions): Door {
  return {
    name: 'e-mail',
    async send(delivery, told) {
      const message = messageOf(delivery, told, from);
      const result = await transport.send(message);
      if (result.kind === 'sent')
        onSent?.(
          message,
          told.map(({ alert }) => alert),
        );
      return result;
    },
  };
}

function messageOf(delivery: Delivery, told: readonly Told[], from: string): Message {
  const envelope: Envelope = {
    id: delivery.id,
    from,
    to: delivery.recipient,
    references: JSON.parse(delivery.earlier) as string[],
    date: delivery.created_at,
  };
  const alerts = told.map(({ alert }) => alert);
  const [alert] = alerts;
  if (delivery.kind === 'alert' && alert !== undefined) return alertMessage(alert, envelope);
  if (delivery.kind === 'summary') return summaryMessage(alerts, envelope);
  return delivery.kind === 'gathered' ? gatheredMessage(alerts, envelope) : digestMessage(alerts, envelope);
}
