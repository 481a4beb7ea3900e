import { setTimeout } from 'node:timers';
import type { Random } from '../year/random.ts';
import type { Attempt, Disturber } from './play.ts';
import type { Stage } from './stage.ts';

/** Kills a step at each of its commit points in turn, the first one that was not tried yet. */
export class AtCommitPoints {
  readonly #tried = new Map<string, Set<string>>();
  readonly #chosen: ((step: string) => readonly string[]) | null;

  /** `chosen`: the only points of a step that are tried; null: all, also those that only repeated steps have. */
  constructor(chosen: ((step: string) => readonly string[]) | null) {
    this.#chosen = chosen;
  }

  readonly disturb: Disturber = ({ name }) => ({
    tried: [...this.#triedIn(name)],
    chosen: this.#chosen?.(name) ?? null,
  });

  /** The point at which a process ended itself is the last on its trail. */
  readonly note = ({ step, wasKilled, points }: Attempt): void => {
    const last = points.at(-1);
    if (wasKilled && last !== undefined) this.#triedIn(step).add(last);
  };

  /** Whether a process was killed there; to be killed while the answer is on its way comes to the same as after it. */
  wasTried(step: string, point: string): boolean {
    const tried = this.#triedIn(step);
    return tried.has(point) || tried.has(point.replace(/^after /, 'sent '));
  }

  #triedIn(step: string): Set<string> {
    const tried = this.#tried.get(step) ?? new Set();
    this.#tried.set(step, tried);
    return tried;
  }
}

/** Kills at random moments, `times` in each step; `msOf` says how long a step takes that is not disturbed. */
export function atRandomMoments(random: Random, times: number, msOf: (step: number) => number): Disturber {
  let current = -1;
  let left = 0;
  return (_, step) => {
    if (step !== current) left = times;
    current = step;
    if (left === 0) return null;
    left -= 1;
    const after = random.below(Math.ceil(msOf(step) * 1000)) / 1000;
    let timer: NodeJS.Timeout;
    return {
      begin(child) {
        timer = setTimeout(() => child.kill(), after);
      },
      end: () => clearTimeout(timer),
    };
  };
}

/**
 * Kills where a server has taken a message: the mail server before and just after it answers, the webhook's before.
 * Each once for every message.
 */
export function atServers({ mailbox, receiver }: Stage): Disturber {
  const tried = new Set<string>();
  const isNew = (what: string): boolean => {
    const known = tried.has(what);
    tried.add(what);
    return !known;
  };
  return () => ({
    begin(child) {
      mailbox.onTaken(({ to, mail }, moment) => {
        if (isNew(`${moment} ${to} ${mail.messageId}`)) child.kill();
      });
      receiver.answerWith((response) => {
        if (isNew(String(receiver.posted.at(-1)?.headers['webhook-id']))) child.kill();
        else response.writeHead(204).end();
      });
    },
    end() {
      mailbox.onTaken(null);
      receiver.answerWith((response) => void response.writeHead(204).end());
    },
  });
}
