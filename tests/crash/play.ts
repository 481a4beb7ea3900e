import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Received } from '../support/mailbox.ts';
import type { Order } from './order.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import type { Ended, Process, Processes } from './processes.ts';
import { createState, type Stage } from './stage.ts';
import { configAt, type Step, story } from './story.ts';

/** One start of the program, to its end or until it was killed. */
export interface Attempt {
  readonly step: string;
  readonly wasKilled: boolean;
  readonly ms: number;
  /** Commit points that were passed, as `MOMENT NAME`. */
  readonly points: readonly string[];
  /** What the mail server took, in order. */
  readonly mails: readonly Received[];
  /** Ids of what was posted to the webhook, in order. */
  readonly posts: readonly string[];
}

/** What is done to one attempt. */
export interface Disturbance {
  readonly tried?: readonly string[];
  readonly chosen?: readonly string[] | null;
  /** Called once the process has its order. */
  begin?(child: Process): void;
  /** Called once it has ended. */
  end?(): void;
}

/** Says what is done to an attempt of a step; null lets it be. */
export type Disturber = (step: Step, index: number) => Disturbance | null;

export interface Played {
  readonly attempts: readonly Attempt[];
  readonly outcome: Outcome;
}

/** A step that is killed more often than it has commit points never ends. */
const mostAttempts = 300;

export interface PlayOptions {
  readonly disturb?: Disturber;
  readonly onAttempt?: (attempt: Attempt) => void;
  /** How many of the story's steps; all of them by default. */
  readonly steps?: number;
}

/** Plays the story, or its first steps; a step is repeated, at the same played time, until it is done. */
export async function play(
  stage: Stage,
  processes: Processes,
  { disturb, onAttempt, steps = story.length }: PlayOptions = {},
): Promise<Played> {
  const state = await createState(stage);
  const attempts: Attempt[] = [];
  try {
    for (const [index, step] of story.slice(0, steps).entries()) {
      step.publish?.(stage.site);
      const order: Order = {
        config: configAt(stage, state.config, index),
        now: step.at,
        polls: step.polls ?? [],
        accept: step.accept ?? null,
        trail: join(state.folder, 'trail'),
        tried: null,
        chosen: null,
      };
      for (let count = 0; ; count += 1) {
        if (count > mostAttempts) throw new Error(`“${step.name}” never ends`);
        const attempt = await attemptOf(stage, processes, step, order, disturb?.(step, index) ?? null);
        attempts.push(attempt);
        onAttempt?.(attempt);
        if (!attempt.wasKilled) break;
      }
    }
    return { attempts, outcome: await readOutcome(state, stage.site) };
  } finally {
    await state.drop();
  }
}

async function attemptOf(
  { mailbox, receiver }: Stage,
  processes: Processes,
  step: Step,
  order: Order,
  disturbance: Disturbance | null,
): Promise<Attempt> {
  rmSync(order.trail, { force: true });
  const child = await processes.take();
  const { tried = null, chosen = null } = disturbance ?? {};
  const ending = child.obey({ ...order, tried, chosen });
  disturbance?.begin?.(child);
  const { status, err, ms } = await ending;
  disturbance?.end?.();
  // What a killed process had sent is taken, or not, before the next one starts.
  await Promise.all([mailbox.idle(), receiver.idle()]);
  if (status !== null && (status !== 0 || err !== '')) throw failed(step, { status, err, ms });
  return {
    step: step.name,
    wasKilled: status === null,
    ms,
    points: existsSync(order.trail) ? readFileSync(order.trail, 'utf8').trimEnd().split('\n') : [],
    mails: mailbox.received.splice(0),
    posts: receiver.posted.splice(0).map(({ headers }) => String(headers['webhook-id'])),
  };
}

function failed(step: Step, { status, err }: Ended): Error {
  return new Error(`“${step.name}” ended with status ${status}: ${err}`);
}
