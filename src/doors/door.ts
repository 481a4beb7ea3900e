import type { SendResult } from '../email/message.ts';
import type { Told } from '../model/alert.ts';
import type { Delivery } from '../store/deliveries.ts';

/** A thing told, with the conversation that it belongs to. */
export interface ToldInThread extends Told {
  readonly thread: string;
}

/** One way in which alerts leave. */
export interface Door {
  /** What it sends, for logs. */
  readonly name: 'e-mail' | 'webhook' | 'feed';
  /**
   * Sends one message. Never throws for what a server or a disk does: what it throws is a defect. Called again for
   * the same delivery, the receiver can tell that it is the same.
   */
  send(delivery: Delivery, told: readonly ToldInThread[]): Promise<SendResult>;
}

/** The ways that are configured. */
export interface Doors {
  readonly email: Door;
  /** By id. */
  readonly webhooks: ReadonlyMap<string, Door>;
  readonly feed: Door | null;
  close(): Promise<void>;
}
