// Twenty publishers whose lists, feeds and pages change from day to day, as much as real ones do.
import type { SourceConfig } from '../src/config/definition.ts';
import { ofacXml, type RssItem, rss, semaXml, simpleCsv } from '../tests/support/lists.ts';
import type { Site } from '../tests/support/site.ts';
import { aSource } from '../tests/support/world.ts';
import { type Person, watched } from '../tests/year/people.ts';
import { article } from '../tests/year/texts.ts';
import { Chance } from './made-up.ts';

/** Somebody who publishes at one address, and does something new when asked to. */
export interface Publisher {
  readonly source: SourceConfig;
  /** How often a day something new comes. */
  readonly timesADay: number;
  publish(now: Date): void;
}

export const people: readonly Person[] = Object.values(watched).flat();

interface Listed {
  readonly number: number;
  readonly last: string;
  readonly first: string;
  readonly revision: number;
}

type Write = (entries: readonly Listed[], now: Date) => string;

const formats: readonly { readonly type: string; readonly write: Write }[] = [
  {
    type: 'ofac-xml',
    write: (entries, now) => {
      const [year, month, day] = now.toISOString().slice(0, 10).split('-');
      const written = entries.map(({ number, last, first, revision }) => ({
        uid: number,
        last: last.toUpperCase(),
        first,
        nationality: 'Russia',
        remarks: `Additional sanctions information, revision ${revision}`,
      }));
      return ofacXml(written, `${month}/${day}/${year}`);
    },
  },
  {
    type: 'ca-sema',
    write: (entries) =>
      semaXml(
        entries.map(({ number, last, first, revision }) => {
          const born = `19${60 + (number % 30)}-0${1 + (revision % 9)}-1${number % 10}`;
          return { given: first, last, born };
        }),
      ),
  },
  {
    type: 'opensanctions',
    write: (entries, now) =>
      simpleCsv(
        entries.map(({ number, last, first, revision }) => ({
          id: `x-${number}`,
          name: `${first} ${last}`,
          aliases: `${first} ${last} ${revision}`,
          country: 'ru',
          seen: now.toISOString().slice(0, 19),
        })),
      ),
  },
];

const firstNumber = 10_000;

/** A list of so many entries: with each change some come, some go, some are amended, at times somebody who is watched. */
function listPublisher(site: Site, id: string, nth: number, size: number): Publisher {
  const chance = new Chance(nth + 1);
  const format = formats[nth % formats.length];
  if (format === undefined) throw new RangeError('there are no formats');
  let number = firstNumber;
  const stranger = (): Listed => {
    number += 1;
    return { number, last: `${chance.word()}${chance.word()}`, first: chance.word(), revision: 0 };
  };
  const entries = Array.from({ length: size }, stranger);
  const exchange = (): void => {
    for (let n = 0; n < 2; n += 1) entries.splice(chance.below(entries.length), 1);
    entries.push(stranger(), stranger());
    for (let n = 0; n < 3; n += 1) {
      const at = chance.below(entries.length);
      const entry = entries[at];
      if (entry !== undefined) entries[at] = { ...entry, revision: entry.revision + 1 };
    }
  };
  /** Comes to the list, or leaves it again. */
  const changeWatched = (): void => {
    const { ofac } = chance.of(people);
    const [last, first = ''] = ofac;
    const at = entries.findIndex((entry) => entry.last === last && entry.first === first);
    if (at >= 0) entries.splice(at, 1);
    else entries.push({ ...stranger(), last, first });
  };
  return {
    source: aSource({
      id,
      type: format.type,
      url: `${site.origin}/${id}`,
      expect: { min: size / 2, max: size * 2 },
    }),
    timesADay: 2,
    publish(now) {
      exchange();
      if (chance.is(0.1)) changeWatched();
      site.serve(`/${id}`, format.write(entries, now));
    },
  };
}

const vocabulary = 12_000;
const carried = 30;

/** Text of words that are the rarer the higher their number, as in any language. */
class Texts {
  readonly #words: readonly string[];
  readonly #chance: Chance;

  constructor(chance: Chance) {
    const words = new Chance(1);
    this.#words = Array.from({ length: vocabulary }, () => words.word());
    this.#chance = chance;
  }

  write(length: number): string {
    const word = (): string => this.#words[this.#chance.below(this.#chance.below(vocabulary) + 1)] ?? '';
    const sentence = (): string => `${Array.from({ length: 12 }, word).join(' ')}.`;
    return Array.from({ length: length / 12 }, sentence).join(' ');
  }
}

interface Written {
  readonly title: string;
  readonly summary: string;
}

/** Now and then about somebody who is watched. */
function writtenOf(chance: Chance, texts: Texts): Written {
  if (chance.is(0.02)) {
    const { title, text } = article('imposed', 'en', chance.of(people), 'us');
    return { title, summary: text };
  }
  return { title: texts.write(12), summary: texts.write(36) };
}

function feedPublisher(site: Site, id: string, nth: number): Publisher {
  const chance = new Chance(100 + nth);
  const texts = new Texts(chance);
  const fullText = nth % 3 === 0;
  const items: RssItem[] = [];
  let number = 0;
  return {
    source: aSource({ id, type: 'feed', url: `${site.origin}/${id}`, fullText, language: 'en' }),
    timesADay: 12,
    publish(now) {
      number += 1;
      const path = `/${id}/${number}.html`;
      const { title, summary } = writtenOf(chance, texts);
      const link = `${site.origin}${path}`;
      items.unshift({ guid: `${id}-${number}`, title, link, description: summary, date: now.toUTCString() });
      if (fullText) site.serve(path, page(title, `${summary} ${texts.write(600)}`));
      const gone = items.length > carried ? items.pop() : undefined;
      if (gone !== undefined && fullText) site.serve(new URL(gone.link).pathname, 404);
      site.serve(`/${id}`, rss(items));
    },
  };
}

function page(title: string, text: string): string {
  return `<html><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

function pagePublisher(site: Site, id: string, nth: number): Publisher {
  const chance = new Chance(200 + nth);
  const texts = new Texts(chance);
  const links: { readonly path: string; readonly title: string }[] = [];
  let number = 0;
  return {
    source: aSource({
      id,
      type: 'page',
      url: `${site.origin}/${id}`,
      fullText: true,
      official: true,
      links: `/${id}/\\d+`,
      language: 'en',
    }),
    timesADay: 4,
    publish() {
      number += 1;
      const { title, summary } = writtenOf(chance, texts);
      const path = `/${id}/${number}.html`;
      links.unshift({ path, title });
      site.serve(path, page(title, `${summary} ${texts.write(400)}`));
      const gone = links.length > carried ? links.pop() : undefined;
      if (gone !== undefined) site.serve(gone.path, 404);
      const anchors = links.map((link) => `<li><a href="${link.path}">${link.title}</a></li>`).join('\n');
      site.serve(`/${id}`, `<html><body><h1>Notices</h1><ul>${anchors}</ul></body></html>`);
    },
  };
}

/** Eight lists in three formats, nine feeds and three pages of notices. */
export function publishersAt(site: Site, entries: number): readonly Publisher[] {
  const some = (count: number, make: (nth: number) => Publisher): Publisher[] =>
    Array.from({ length: count }, (_, nth) => make(nth));
  return [
    ...some(8, (nth) => listPublisher(site, `list-${nth}`, nth, entries)),
    ...some(9, (nth) => feedPublisher(site, `feed-${nth}`, nth)),
    ...some(3, (nth) => pagePublisher(site, `page-${nth}`, nth)),
  ];
}
