import { createHmac } from 'node:crypto';

/**
 * The headers that let a receiver know who sent a message, that it is whole, new, and not yet had: Standard Webhooks
 * (https://github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md, “Webhook headers”). The id is
 * that of the delivery, the same on every attempt; the time is that of the attempt.
 */
export function signedHeaders(
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** “Secret serialization”: behind `whsec_` stands the key in base64. Any other text is the key as it is. */
function keyOf(secret: string): Buffer {
  const serialised = /^whsec_(.+)$/.exec(secret)?.[1];
  return serialised === undefined ? Buffer.from(secret, 'utf8') : Buffer.from(serialised, 'base64');
}
