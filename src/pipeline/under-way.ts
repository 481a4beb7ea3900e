import { AppError } from '../model/errors.ts';
import type { Delivery } from '../store/deliveries.ts';
import { claimDue } from '../store/due.ts';
import type { Handle } from '../store/open.ts';

interface Unnoted {
  readonly ids: readonly string[];
  readonly work: () => Promise<void>;
}

/**
 * What this process is sending, and what came of it where the state could not be written then. A disk that is full or a
 * database server that restarts must leave no message half sent, and have none sent twice.
 */
export class UnderWay {
  readonly #ids = new Set<string>();
  readonly #unnoted = new Set<Unnoted>();

  /** What is marked as being sent and is not among these, nobody here is sending. */
  get ids(): readonly string[] {
    return [...this.#ids];
  }

  /** Whether something is known of a message that the state does not know yet. */
  get isUnnoted(): boolean {
    return this.#unnoted.size > 0;
  }

  /** As `claimDue`. */
  async take(db: Handle, recipients: readonly string[], now: string): Promise<Delivery | undefined> {
    let taken: string | undefined;
    try {
      return await claimDue(db, recipients, now, (id) => {
        taken = id;
        this.#ids.add(id);
      });
    } catch (error) {
      // Where the server's answer was lost, it may be marked all the same.
      if (taken !== undefined) this.#ids.delete(taken);
      throw error;
    }
  }

  /** Notes what came of messages; what cannot be noted now is noted by `settle`. Throws what `work` throws. */
  async note(ids: readonly string[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
      for (const id of ids) this.#ids.delete(id);
    } catch (error) {
      this.#unnoted.add({ ids, work });
      throw error;
    }
  }

  /** Does `work` for a message that was taken; where it throws, nobody is sending the message any more. */
  async whileTaken<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#ids.delete(id);
      throw error;
    }
  }

  /**
   * Makes up for what could not be written. Throws where the state still cannot be; what fails otherwise is reported,
   * tried again, and keeps no other message waiting.
   */
  async settle(report: (error: unknown) => void): Promise<void> {
    for (const unnoted of [...this.#unnoted]) {
      // Taken out before, since another call must not note it a second time, when it may be under way again.
      if (!this.#unnoted.delete(unnoted)) continue;
      try {
        await this.note(unnoted.ids, unnoted.work);
      } catch (error) {
        if (error instanceof AppError) throw error;
        report(error);
      }
    }
  }
}
