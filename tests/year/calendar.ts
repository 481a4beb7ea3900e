import type { AlertKind } from '../../src/model/alert.ts';
import { before, type Event, events, type ListChange, type Telling, year } from './events.ts';
import { noise } from './noise.ts';
import { latecomer, personOf, watched } from './people.ts';
import {
  type Feed,
  feeds,
  type Published,
  type Registers,
  type Source,
  type Step,
  stepsOf,
  type Trouble,
  troubles,
} from './publishing.ts';
import { Random } from './random.ts';
import { type Register, strangerOf } from './registers.ts';
import { type Authority, article, notice, type Said, type Tongue, type Written } from './texts.ts';

/** What must be told, of whom, and which event it belongs to. */
export interface Truth {
  readonly at: string;
  readonly source: Source;
  /** As the program names it: the id of an entry or item. */
  readonly entry: string;
  readonly kind: AlertKind;
  /** A subject, or a rule. */
  readonly subject: string;
  /** Null for what is no event: a call for sanctions, an anniversary. */
  readonly event: string | null;
  /** Tells what was told: it need not be told at once. */
  readonly again: boolean;
}

export interface Year {
  readonly steps: readonly Step[];
  readonly truth: readonly Truth[];
  readonly troubles: readonly Trouble[];
  readonly items: number;
  readonly changes: number;
  readonly events: number;
}

/** By which a rule finds people whom nobody thought of. */
export const ruled = { rule: 'any-iranian', country: 'Iran', code: 'ir', watchlist: 'africa-asia' } as const;
const publications = 26;
const noiseMoments = 110;
/** One item of so many in a feed is edited later. */
const editedOf = 7;
const seed = 20_221_209;

type Publish = (
  feed: Feed,
  item: { readonly at: string; readonly written: Written; readonly pageAt?: string },
) => string;

/** The year up to, not including, a day; the same in every run. */
export function playedYear(until = `${year + 1}-01-01`): Year {
  const random = new Random(seed);
  const truth: Truth[] = [];
  const items = new Map<Feed, Published[]>(feeds.map((feed) => [feed, []]));
  const publish: Publish = (feed, { at, written, pageAt = at }) => {
    const ours = items.get(feed) ?? [];
    const id = `${feed}-${at.slice(5, 16).replace(/\D/g, '')}-${ours.length}`;
    // Newspapers touch their articles up; that is no second article.
    const edited = ours.length % editedOf === 0 ? minutesAfter(at, 55) : null;
    ours.push({ id, at, written, pageAt, edited });
    return id;
  };
  const changes = new Map<string, ((register: Registers) => void)[]>();
  const change = (at: string, make: (register: Registers) => void): void => {
    changes.set(at, [...(changes.get(at) ?? []), make]);
  };

  for (const [event, telling] of allTellings()) {
    const { authority } = event;
    const people = event.subjects.map(personOf);
    const tell = (subject: string, source: Source, entry: string, kind: AlertKind, at: string): void => {
      const isAgain = telling.by !== 'list' && telling.again;
      truth.push({ at, source, entry, kind, subject, event: eventOf(event, subject), again: isAgain });
    };
    if (telling.by === 'list') {
      const source = authority === 'un' ? 'un-sc' : 'ofac-sdn';
      for (const { id } of people) {
        change(telling.at, (registers) => {
          tell(id, source, apply(registers[source], telling.change, id), kinds[telling.change], telling.at);
        });
      }
    } else if (telling.by === 'notice') {
      const feed = authority === 'un' ? 'un-press' : 'state-press';
      const pageAt = telling.late ? minutesAfter(telling.at, 30) : telling.at;
      const entry = publish(feed, { at: telling.at, written: notice(people, authority), pageAt });
      for (const { id } of people) tell(id, feed, entry, 'statement', pageAt);
    } else {
      const { at, tongue } = telling;
      for (const person of people) {
        const written = article(event.said, tongue, person, authority);
        const entry = publish(feedOf(tongue), { at, written });
        tell(person.id, feedOf(tongue), entry, at === before ? 'listed' : 'news', at);
      }
    }
  }
  talk(random, publish, truth);
  for (let i = 0; i < noiseMoments; i += 1) {
    const at = moment(random, 12, 9);
    for (let n = 1 + random.below(5); n > 0; n -= 1) {
      const feed = random.pick(feeds);
      publish(feed, { at, written: noise(feed, random) });
    }
  }
  for (let i = 0; i < publications; i += 1) {
    const at = `${new Date(Date.UTC(year, 0, 9 + 13 * i)).toISOString().slice(0, 10)}T14:30:00.000Z`;
    const source = i % 3 === 2 ? 'un-sc' : 'ofac-sdn';
    change(at, (registers) => {
      truth.push(
        ...publication(registers[source], i).flatMap(([id, kind]) => truthOfStranger(source, id, kind, at)),
      );
    });
  }
  return {
    ...stepsOf(until, items, changes),
    truth: truth.filter(({ at }) => at < until),
    troubles: troubles.filter(({ at }) => at < until),
    events: new Set(truth.filter(({ at, event }) => at < until && event !== null).map(({ event }) => event))
      .size,
  };
}

const kinds = {
  listed: 'listed',
  added: 'designation',
  amended: 'amendment',
  renamed: 'amendment',
  removed: 'delisting',
} as const satisfies Record<ListChange, AlertKind>;

function apply(register: Register, what: ListChange, subject: string): string {
  if (what === 'amended') return register.amend(subject);
  if (what === 'renamed') return register.rename(subject);
  return what === 'removed' ? register.remove(subject) : register.add(subject);
}

/** What happens on a list to people whom nobody watches by name: to which entries, and what it is. */
function publication(register: Register, nth: number): (readonly [id: string, kind: AlertKind])[] {
  const [added, amended] = [register.addStranger(), register.amendStranger(5 * nth)];
  const removed = nth % 4 === 3 ? register.removeStranger() : null;
  const happened: (readonly [string, AlertKind])[] = [];
  // Nobody sees that an entry was amended that came, or went, with the same publication.
  if (added !== null) happened.push([added, 'designation']);
  if (amended !== null && amended !== added && amended !== removed) happened.push([amended, 'amendment']);
  if (removed !== null) happened.push([removed, 'delisting']);
  return happened;
}

/** A rule finds those from one country; who is watched by name from September on is told of from then on. */
function truthOfStranger(source: Source, entry: string, kind: AlertKind, at: string): Truth[] {
  const stranger = strangerOf(entry);
  if (stranger === null) return [];
  const told = { at, source, entry, kind, again: false };
  if (stranger.nationality === ruled.country)
    return [{ ...told, subject: ruled.rule, event: `entry ${entry}` }];
  if (stranger.last !== latecomer.ofac[0]) return [];
  const isWatched = at >= latecomer.at;
  // He came before he was watched: what that is to him is told when his name is written down.
  const first = { ...told, at: latecomer.at, kind: 'listed' as const };
  const own = { subject: latecomer.id, event: `${latecomer.id} us` };
  return isWatched ? [{ ...told, ...own }] : kind === 'designation' ? [{ ...first, ...own }] : [];
}

/** The tellings of all events, each with its event. */
function allTellings(): (readonly [Event, Telling])[] {
  return events.flatMap((event) => event.tellings.map((telling) => [event, telling] as const));
}

/** Which of the events of a subject it is: the first that it goes on with, or itself. */
function eventOf(event: Event, subject: string): string {
  const ours = events.filter(({ subjects }) => subjects.includes(subject));
  const own = event.continues ? ours.find(({ authority }) => authority === event.authority) : event;
  return `${subject} ${event.authority} ${ours.indexOf(own ?? event)}`;
}

function feedOf(tongue: Tongue): Feed {
  return tongue === 'en' ? 'news-en' : tongue === 'ru' ? 'news-ru' : 'news-world';
}

function minutesAfter(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** A time by day, of any day. */
function moment(random: Random, hours: number, from: number): string {
  return new Date(Date.UTC(year, 0, 3 + random.below(360), from + random.below(hours), 7)).toISOString();
}

// biome-ignore format: a table
const sayings: readonly (readonly [Said, Tongue])[] = [
  ['call', 'en'], ['call', 'ru'], ['denial', 'en'], ['anniversary', 'en'],
  ['quoted', 'en'], ['quoted', 'ru'], ['namesake', 'en'], ['namesake', 'ru'],
];

/** What is said of watched people and tells of no event. Those that a newspaper speaks of are mentions. */
function talk(random: Random, publish: Publish, truth: Truth[]): void {
  const people = [...watched['caucasus-russia'], ...watched['africa-asia']];
  for (let i = 0; i < 56; i += 1) {
    const [said, tongue] = sayings[i % sayings.length] ?? ['call', 'en'];
    const person = random.pick(people);
    const at = moment(random, 10, 9);
    const authority: Authority = random.pick(['us', 'eu', 'gb']);
    const feed = feedOf(tongue);
    const entry = publish(feed, { at, written: article(said, tongue, person, authority) });
    if (said === 'quoted' || said === 'namesake') continue;
    truth.push({ at, source: feed, entry, kind: 'mention', subject: person.id, event: null, again: true });
  }
}
