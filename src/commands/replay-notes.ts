import { type Config, enabledSources } from '../config/definition.ts';
import { catalogue } from '../sources/registry.ts';
import type { Handle } from '../store/open.ts';
import { firstReadings } from '../store/past.ts';
import { shortTime } from './table.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What a replay since a day cannot know, in lines for people. */
export async function replayNotes(
  config: Config,
  state: Handle,
  { since, now }: { readonly since: string; readonly now: Date },
): Promise<string[]> {
  const { days } = config.retention;
  const keptSince = days === null ? '' : new Date(now.getTime() - days * dayMs).toISOString();
  const firstRead = await firstReadings(state);
  const enabled = enabledSources(config);
  const unread = enabled.filter(({ id }) => !firstRead.has(id));
  const later = enabled.filter(({ id }) => (firstRead.get(id) ?? '') > since);
  const others = [...firstRead.keys()].filter((id) => !enabled.some((source) => source.id === id));
  const hasFeeds = enabled.some(({ id, type }) => firstRead.has(id) && catalogue.isFeed(type));
  const dated = later.map(({ id }) => `${id} (${shortTime(firstRead.get(id) ?? null)} UTC)`);
  const lines = [
    [
      true,
      `who was listed before ${shortTime(since)} UTC is not told, nor what was told of them: only changes since`,
    ],
    [
      later.length > 0,
      `there is no history of before the first reading, nor of whom it found: ${dated.join(', ')}`,
    ],
    [unread.length > 0, `nothing is stored of ${unread.map(({ id }) => id).join(', ')}`],
    [others.length > 0, `not replayed, since it is not enabled: ${others.join(', ')}`],
    [
      since < keptSince,
      `of before ${shortTime(keptSince)} UTC only that is kept which an alert rests on (retention.days: ${days})`,
    ],
    [hasFeeds, 'notices and articles are known as they are worded now, from when they were first seen'],
  ] as const;
  return lines.flatMap(([applies, line]) => (applies ? [line] : []));
}
