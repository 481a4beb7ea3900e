import type { Subject, Watchlist } from '../model/watchlist.ts';
import type { Finding } from './problems.ts';

/** Stands in the address of a search for the names of one watched subject. */
const placeholder = '{name}';
/** A publisher answers this many requests a poll without taking us for a robot that it has to stop. */
const maxSubjects = 50;
/** Servers and proxies refuse longer addresses; every Cyrillic letter takes six characters. */
const maxAddressChars = 1500;

/** Whether a source asks about each watched subject. */
export function isSearch(url: string): boolean {
  return url.includes(placeholder);
}

/**
 * What a source fetches: its address or, for a search, one for each subject with its aliases in it, quoted and
 * joined by OR; several where that would be too long.
 */
export function addressesOf(url: string, watchlists: readonly Watchlist[]): readonly string[] {
  if (!isSearch(url)) return [url];
  return [...new Set(subjectsOf(watchlists).flatMap((subject) => searchesOf(url, subject)))];
}

/** Why a search can't be made; null where it can. */
export function searchFinding(
  id: string,
  url: string,
  isFeed: boolean,
  watchlists: readonly Watchlist[],
): Finding | null {
  const count = subjectsOf(watchlists).length;
  const path = ['sources', id];
  const hosts = ['a', 'b'].map((name) => URL.parse(url.replaceAll(placeholder, name))?.origin);
  if (!isFeed || hosts[0] !== hosts[1]) {
    const message = `\`${placeholder}\` stands only behind the host in the address of a feed`;
    return { path, message, isKey: true };
  }
  if (count >= 1 && count <= maxSubjects) return null;
  const message =
    count === 0
      ? 'searches for each watched subject, and there is none: add one to a watchlist, or switch the source off'
      : `searches for each watched subject, at most ${maxSubjects}, but there are ${count}: split the watchlists over several installations, or switch the source off`;
  return { path, message, isKey: true };
}

function subjectsOf(watchlists: readonly Watchlist[]): readonly Subject[] {
  return watchlists.flatMap(({ subjects }) => subjects);
}

function searchesOf(url: string, { name, aliases }: Subject): readonly string[] {
  const found: string[] = [];
  let names: string[] = [];
  for (const next of new Set([name, ...aliases])) {
    if (names.length > 0 && searchFor(url, [...names, next]).length > maxAddressChars) {
      found.push(searchFor(url, names));
      names = [];
    }
    names.push(next);
  }
  return [...found, searchFor(url, names)];
}

function searchFor(url: string, names: readonly string[]): string {
  const quoted = names.map((name) => `"${name.replaceAll('"', ' ').trim()}"`);
  const query = quoted.length === 1 ? quoted.join('') : `(${quoted.join(' OR ')})`;
  return new URL(url.replaceAll(placeholder, () => encodeURIComponent(query))).href;
}
