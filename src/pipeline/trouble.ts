import type { SourceConfig } from '../config/definition.ts';
import { isRecorded } from '../store/alerts.ts';
import type { Handle } from '../store/open.ts';
import { countPolls, type SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** An operator hears of a source once it failed so often and for so long: anything less is the web's weather. */
export const leastFailures = 3;
const leastFailingMs = 60 * minuteMs;
/** So many of the polls of a day, and half of them, make a source that comes and goes, though no failure lasts. */
const oftenTroubled = 12;

/**
 * What the operator was told of one trouble. It begins with a poll that fails or is held, and is over once the source
 * has worked for a day: what fails again sooner comes and goes, and must not be told each time.
 */
export interface Known {
  readonly isTold: boolean;
  readonly isRecovered: boolean;
  readonly comesAndGoes: boolean;
}

/** Whether a trouble that began at `since` has lasted for long enough to be told. */
export function isLong(since: string, at: string): boolean {
  return Date.parse(at) - Date.parse(since) >= leastFailingMs;
}

/** How many whole days lie between two times. */
export function daysSince(since: string, at: string): number {
  return Math.floor((Date.parse(at) - Date.parse(since)) / dayMs);
}

/** What tells the messages about one trouble apart; each is told once. */
export const incidents = {
  failing: (since: string) => `failing ${since}`,
  recovered: (since: string) => `recovered ${since}`,
  /** Once a day, lest a source that stays away in the end is not told of any more. */
  comesAndGoes: (since: string, day: number) => `comes and goes ${since} ${day}`,
  steady: (since: string) => `steady ${since}`,
} as const;

/** When the trouble began that a source is in, or was in less than a day ago; null where there is none. */
export async function openSince(trx: Handle, state: SourceState, at: string): Promise<string | null> {
  if (state.failing_since === null || state.failures > 0) return state.failing_since;
  return (await isOver(trx, state.id, at)) ? null : state.failing_since;
}

/** What the operator knows of the trouble that began at `since`. */
export async function knownOf(trx: Handle, source: SourceConfig, since: string, at: string): Promise<Known> {
  const wasSaid = (incident: string): Promise<boolean> =>
    isRecorded(trx, sourceAlert(source, '', incident, '').id);
  const today = daysSince(since, at);
  let comesAndGoes = false;
  for (const day of [today, today - 1, today - 2]) {
    comesAndGoes ||= await wasSaid(incidents.comesAndGoes(since, day));
  }
  // What is held is told at once, what fails only once it lasts.
  const { held } = await countPolls(trx, source.id, since);
  return {
    isTold: held > 0 || (await wasSaid(incidents.failing(since))),
    isRecovered: await wasSaid(incidents.recovered(since)),
    comesAndGoes,
  };
}

/** Whether a source has worked for a day, the web's weather apart. */
export async function isOver(trx: Handle, sourceId: string, at: string): Promise<boolean> {
  const { troubled, held } = await countPolls(trx, sourceId, dayBefore(at), at);
  return held === 0 && troubled < leastFailures;
}

/** How many polls of the day before `at` failed or were held, the one that just did with them. */
export async function troubledWithinDay(
  trx: Handle,
  sourceId: string,
  at: string,
): Promise<{ readonly polls: number; readonly troubled: number; readonly isOften: boolean }> {
  const counted = await countPolls(trx, sourceId, dayBefore(at), at);
  const polls = counted.polls + 1;
  const troubled = counted.troubled + 1;
  return { polls, troubled, isOften: troubled >= oftenTroubled && troubled >= polls / 2 };
}

function dayBefore(at: string): string {
  return new Date(Date.parse(at) - dayMs + 1).toISOString();
}
