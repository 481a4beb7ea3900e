import PQueue from 'p-queue';
import { isPerson } from './settings.ts';
import { UnderWay } from './under-way.ts';

/** The lane of a recipient: all e-mails go through one server, which gets them one by one. */
export function laneOf(recipient: string): string {
  return isPerson(recipient) ? emailLane : recipient;
}

export const emailLane = 'e-mail';

/**
 * What leaves by one lane leaves one after the other; the lanes do not wait for each other, so that a mail server or
 * a webhook that hangs holds up nobody else's alerts.
 */
export class Lanes {
  /** What is in them. */
  readonly underWay = new UnderWay();
  readonly #queues = new Map<string, PQueue>();

  /** Runs the work of a lane behind what the lane is doing. */
  async run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    return await this.#queueOf(lane).add(work);
  }

  #queueOf(lane: string): PQueue {
    const queue = this.#queues.get(lane) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(lane, queue);
    return queue;
  }
}
