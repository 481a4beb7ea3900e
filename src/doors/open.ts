import type { Config } from '../config/definition.ts';
import type { Message, Transport } from '../email/message.ts';
import { createWriter } from '../email/writer.ts';
import { createPoster } from '../http/post.ts';
import type { Alert } from '../model/alert.ts';
import type { Handle } from '../store/open.ts';
import type { Doors } from './door.ts';
import { emailDoor } from './email.ts';
import { feedDoor } from './feed.ts';
import { webhookDoor } from './webhook.ts';

interface DoorsOptions {
  readonly db: Handle;
  /** How e-mails leave; closed with the doors. */
  readonly transport: Transport;
  /** The recipient that is the feed. */
  readonly feedRecipient: string;
  readonly clock: () => Date;
  /** Aborted once the program is to leave. */
  readonly signal: AbortSignal;
  readonly onSent?: ((message: Message, alerts: readonly Alert[]) => void) | undefined;
}

/** All ways in which alerts leave by this configuration. Throws `E_CONFIG_TEMPLATES` as `createWriter` does. */
export async function openDoors(config: Config, options: DoorsOptions): Promise<Doors> {
  const { db, transport, feedRecipient, onSent, ...rest } = options;
  const { email, webhooks, alerts, http } = config;
  const { templates, attachJson } = email;
  const writer = await createWriter({ templates, attachJson, publicUrl: http.publicUrl });
  const poster = createPoster({ ...rest, userAgent: http.userAgent });
  const feed = { db, recipient: feedRecipient, publicUrl: http.publicUrl };
  return {
    email: emailDoor(config, { db, transport, writer, onSent }),
    webhooks: new Map(webhooks.map((webhook) => [webhook.id, webhookDoor(webhook, { ...rest, poster })])),
    feed: alerts.feedFile === null ? null : feedDoor(alerts.feedFile, feed),
    async close() {
      await Promise.all([transport.close(), poster.close()]);
    },
  };
}
