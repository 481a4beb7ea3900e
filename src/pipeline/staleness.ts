import type { SourceConfig } from '../config/definition.ts';
import { shownUrl } from '../http/fetch-error.ts';
import type { Alert } from '../model/alert.ts';
import { counted } from '../model/counted.ts';
import type { SourceState } from '../store/sources.ts';
import { sourceAlert } from './alerts.ts';

const dayMs = 24 * 60 * 60 * 1000;

type Age = Pick<SourceState, 'dated' | 'last_changed_at'>;

/**
 * How old, in whole days, a list is that should have been renewed by now; null where it is young enough, or
 * nobody said how old it may get. The publisher's own date counts or, where the list has none, the time at
 * which it last changed before our eyes.
 */
export function staleDays(source: SourceConfig, state: Age, now: Date): number | null {
  const date = state.dated ?? state.last_changed_at;
  if (source.staleAfterDays === null || date === null) return null;
  const days = Math.floor((now.getTime() - Date.parse(date)) / dayMs);
  return days > source.staleAfterDays ? days : null;
}

/** Tells the operator, once for each date of the list, that it stopped living though it answers. */
export function staleAlerts(source: SourceConfig, state: Age, at: string): Alert[] {
  const days = staleDays(source, state, new Date(at));
  if (days === null) return [];
  const date = (state.dated ?? state.last_changed_at ?? '').slice(0, 10);
  const what = state.dated === null ? 'has not changed since' : 'is still dated';
  const message = [
    `${source.name} answers, but the list ${what} ${date}: ${counted(days, 'day')}, where at most ${source.staleAfterDays} are expected.`,
    'The publisher may have retired this address and left an old file behind. Entries stored stay; new designations may be missing.',
    `Compare ${shownUrl(source.url)} with the publisher's page, then set the \`url\` of this source, or \`staleAfterDays\` if the list is slow.`,
  ].join('\n');
  return [sourceAlert(source, message, `stale ${date}`, at)];
}
