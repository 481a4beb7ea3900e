import type { Config, SourceConfig } from '../../src/config/definition.ts';
import type { AlertKind } from '../../src/model/alert.ts';
import type { KindChoice, Subject, Watchlist } from '../../src/model/watchlist.ts';
import { aSource, aSubject, aWatchlist } from '../support/world.ts';
import { ruled, type Truth } from './calendar.ts';
import { latecomer, type Person, watched } from './people.ts';
import { feeds, lists } from './publishing.ts';
import { namesake } from './registers.ts';

// How the played desk is configured, and what follows from it for whom is told what and when. The second is
// written down here apart from the program, by the words of its documentation.

const everything = 'analyst@example.org';
export const operator = 'operator@example.org';
type WatchlistId = keyof typeof watched;
const desks: Readonly<Record<WatchlistId, string>> = {
  'caucasus-russia': 'caucasus@example.org',
  'africa-asia': 'africa@example.org',
  bodies: 'compliance@example.org',
};
const counsel = { subject: 'cartes', to: 'counsel@example.org' } as const;
export const recipients = [everything, ...Object.values(desks), counsel.to, operator];

const immediate: readonly AlertKind[] = ['designation', 'statement', 'delisting', 'news'];
const digest: readonly AlertKind[] = ['amendment', 'mention'];
const bodiesKinds: KindChoice = {
  immediate: ['designation', 'delisting'],
  digest: ['statement', 'news', 'amendment'],
  none: ['mention'],
};
const counselKinds: KindChoice = {
  immediate: ['designation'],
  digest: [],
  none: ['delisting', 'statement', 'news', 'amendment', 'mention'],
};
const quiet = { from: '22:00', to: '07:00', except: ['designation'] as readonly AlertKind[] };
const digestAt = '08:00';
const mute = { subject: 'kadyrov', until: '2025-08-15', reason: 'under review by counsel' } as const;
const maxPerHour = 5;

const anyone = { country: [], program: [], source: [], schema: [], text: [] };

/** As the files are at a time: in September somebody is written down. */
export function settingsOf(config: Config, origin: string, at: string): Config {
  return {
    ...config,
    sources: sourcesAt(origin),
    watchlists: (Object.keys(watched) as WatchlistId[]).map((id) => watchlistOf(id, at)),
    email: { ...config.email, to: [everything], operator: [operator] },
    alerts: {
      ...config.alerts,
      immediate,
      digest: { schedule: '0 8 * * *', kinds: digest },
      quiet,
      maxPerHour,
    },
  };
}

function sourcesAt(origin: string): SourceConfig[] {
  const authorities: Readonly<Record<string, string>> = {
    'ofac-sdn': 'US Department of the Treasury, OFAC',
    'un-sc': 'United Nations Security Council',
    'state-press': 'US Department of State',
    'un-press': 'United Nations',
  };
  const types: Readonly<Record<string, string>> = { 'ofac-sdn': 'ofac-xml', 'un-sc': 'un-sc' };
  return [...lists, ...feeds].map((id) => {
    const authority = authorities[id] ?? null;
    const isNotices = id === 'state-press' || id === 'un-press';
    return aSource({
      id,
      type: types[id] ?? 'feed',
      url: `${origin}/${id}`,
      authority,
      official: isNotices,
      fullText: isNotices,
    });
  });
}

function watchlistOf(id: WatchlistId, at: string): Watchlist {
  const late = id === latecomer.watchlist && at >= latecomer.at ? [latecomer] : [];
  return aWatchlist([...watched[id], ...late].map(subjectOf), {
    id,
    file: `${id}.yaml`,
    to: [desks[id]],
    ...(id === 'bodies' ? { kinds: bodiesKinds } : {}),
    ...(id === 'caucasus-russia' ? { mutes: [{ source: null, term: null, ...mute }] } : {}),
    ...(id === ruled.watchlist
      ? { rules: [{ id: ruled.rule, when: { ...anyone, country: [ruled.code] } }] }
      : {}),
  });
}

function subjectOf({ id, schema, name, country, russian }: Person): Subject {
  return aSubject(name, {
    id,
    schema,
    countries: [country],
    aliases: russian[0] === name ? [] : [russian[0]],
    ...(id === namesake.subject ? { ignore: [`ofac-sdn:${namesake.id}`] } : {}),
    ...(id === counsel.subject ? { to: [counsel.to], kinds: counselKinds } : {}),
  });
}

/** Who is to be told of something, and when the message is to be made. */
export interface Due {
  readonly recipient: string;
  readonly at: string;
  readonly by: 'immediate' | 'digest' | 'summary';
}

export function dueOf(truth: Truth): Due[] {
  const { subject, kind } = truth;
  const watchlist = watchlistWith(subject);
  const isCounsel = subject === counsel.subject;
  const to = [everything, desks[watchlist], ...(isCounsel ? [counsel.to] : [])];
  const way = wayOf(truth, isCounsel ? counselKinds : watchlist === 'bodies' ? bodiesKinds : null);
  if (way === 'none') return [];
  const isMuted = subject === mute.subject && truth.at < mute.until;
  const at = isMuted
    ? nextDay(mute.until, digestAt)
    : way === 'digest'
      ? nextDay(truth.at, digestAt)
      : !quiet.except.includes(kind)
        ? afterNight(truth.at)
        : truth.at;
  return to.map((recipient) => ({ recipient, at, by: isMuted ? 'digest' : way }));
}

function wayOf({ kind, again }: Truth, kinds: KindChoice | null): Due['by'] | 'none' {
  if (kind === 'listed') return 'summary';
  const ways = [kinds, { immediate, digest, none: [] }].filter((choice) => choice !== null);
  const choice = ways.find((one) => [...one.immediate, ...one.digest, ...one.none].includes(kind));
  if (choice?.immediate.includes(kind)) return again ? 'digest' : 'immediate';
  return choice?.digest.includes(kind) ? 'digest' : 'none';
}

function watchlistWith(subject: string): WatchlistId {
  if (subject === ruled.rule) return ruled.watchlist;
  if (subject === latecomer.id) return latecomer.watchlist;
  const ids = Object.keys(watched) as WatchlistId[];
  const found = ids.find((id) => watched[id].some((person) => person.id === subject));
  if (found === undefined) throw new RangeError(`nobody watches ${subject}`);
  return found;
}

/** The first such time of a day after, not at, a time; of a day, at or after its beginning. */
function nextDay(after: string, time: string): string {
  const today = `${after.slice(0, 10)}T${time}:00.000Z`;
  return today > after ? today : dayAfter(today, 1);
}

function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 24 * 60 * 60_000).toISOString();
}

function afterNight(at: string): string {
  const time = at.slice(11, 16);
  return time >= quiet.from || time < quiet.to ? nextDay(at, quiet.to) : at;
}

/** When something may be due besides the moments at which something is published; a digest of before that, too. */
export function ticksAround(at: string): string[] {
  const digests = [at, dayAfter(at, -1)].map((time) => nextDay(time, digestAt));
  return [nextDay(at, quiet.to), ...digests];
}
export const otherTicks = [nextDay(mute.until, digestAt)];
