import type { Schema } from '../../model/entry.ts';
import { addTo } from '../maps.ts';
import { costs, phoneCount, phonesOf } from '../sound/phones.ts';
import { forgetTokens, makeToken } from '../words/make-token.ts';
import { withSurnameLast } from '../words/surname-first.ts';
import type { PreparedName, Token } from '../words/token.ts';
import { prepareName } from '../words/tokenise.ts';
import { CharacterSearch } from './character-search.ts';
import { Partners } from './partners.ts';
import { WatchedNames } from './watched-names.ts';
import { WordIndex } from './word-index.ts';

/** Initials are words to the table of pairs: the sounds of `phones.ts`, then the Latin letters. */
const firstLetter = phoneCount;
export const firstWord = firstLetter + 26;
/** Of names of more words, only pairs of the rarest so many are looked for: of four, any two may be missing. */
const mostPaired = { person: 4, organisation: 3, object: 3 } as const;

/** Of what names a word is: of people, of organisations, vessels and aircraft, and of those of one word. */
export const wordFlag = { person: 1, body: 2, single: 4 } as const;

/** All names that are watched, by what they are found by in a text. */
export class WatchIndex<T> {
  readonly names = new WatchedNames<T>();
  readonly words = new WordIndex(firstWord);
  readonly partners = new Partners();
  /** Names of one word, by it. */
  readonly single = new Map<number, number[]>();
  /** Chinese names stand in sentences without spaces, so these are looked for letter by letter. */
  readonly unspaced = new CharacterSearch();
  /** By word: a set of `wordFlag`. */
  readonly flags: Uint8Array;
  /** The most words of a person's name, and of any other. */
  longestPerson = 2;
  longestBody = 2;

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    for (const { name, schema, value } of names) {
      if (!this.names.known(name, schema, value)) this.#add(prepareName(name, schema), schema, value);
    }
    this.names.complete();
    this.words.complete();
    this.partners.complete(this.words.size);
    this.flags = this.#flagsOfWords();
    forgetTokens();
  }

  #add(prepared: PreparedName, schema: Schema, value: T): void {
    const { kind, text, tokens } = prepared;
    const ways = prepared.ways.flatMap((way) =>
      spellings(way.filter(isFound), kind).map((tokens) => tokens.map((token) => this.#wordOf(token))),
    );
    const found = new Set(ways.flat().map(({ word }) => word));
    const surname = surnameOf(prepared);
    const surnameWord = surname === undefined ? -1 : this.words.add(surname);
    const name = this.names.add(prepared, schema, value, found, surnameWord);
    if (kind === 'person') this.longestPerson = Math.max(this.longestPerson, tokens.length);
    else this.longestBody = Math.max(this.longestBody, tokens.length);
    const isUnspaced = /^\p{Script=Han}{2,}$/u.test(text);
    if (isUnspaced) this.unspaced.add(text, name);
    for (const words of ways) {
      if (words.length > 1) this.#pair(name, words, kind);
      else if (!isUnspaced && words[0] !== undefined) addTo(this.single, words[0].word, name);
    }
    if (kind === 'person' && !isUnspaced) this.#pairInitials(name, tokens, surname);
  }

  #flagsOfWords(): Uint8Array {
    const flags = new Uint8Array(this.words.size);
    const set = (word: number, flag: number): void => {
      flags[word] = (flags[word] ?? 0) | flag;
    };
    for (let name = 0; name < this.names.size; name += 1) {
      const flag = this.names.kind(name) === 'person' ? wordFlag.person : wordFlag.body;
      for (const word of this.names.words(name)) set(word, flag);
    }
    for (const word of this.single.keys()) set(word, wordFlag.single);
    return flags;
  }

  #wordOf(token: Token): { word: number; bits: number } {
    return { word: this.words.add(token), bits: token.kind === 'generic' ? 0 : token.bits };
  }

  #pair(name: number, words: readonly { word: number; bits: number }[], kind: PreparedName['kind']): void {
    const most = mostPaired[kind];
    const rarest = words.length > most ? words.toSorted((a, b) => b.bits - a.bits).slice(0, most) : words;
    for (const [at, one] of rarest.entries())
      for (const other of rarest.slice(at + 1)) this.partners.add(one.word, other.word, name);
  }

  /** K. Alimardanov; without a sign of which is the surname, also Kerim A. */
  #pairInitials(name: number, tokens: readonly Token[], surname: Token | undefined): void {
    const named = tokens.filter(({ kind }) => kind === 'name');
    if (named.length < 2 || surname === undefined) return;
    const isCertain = named.some(isGivenName) && !isGivenName(surname);
    for (const token of named) {
      if (token === surname) continue;
      for (const initial of initialsOf(token)) this.partners.add(this.words.add(surname), initial, name);
      if (isCertain) continue;
      for (const initial of initialsOf(surname)) this.partners.add(this.words.add(token), initial, name);
    }
  }
}

function isFound({ kind }: Token): boolean {
  return kind === 'name' || kind === 'patronymic' || kind === 'generic';
}

const syllables = /^\p{Script=Hangul}{2}$/u;
/** Longer words are not written as one with others, but for Mohammad. */
const mostJoined = 5;

/** Given names of two words are also written in one, Jongun and Mohammadreza, and those of two syllables in two. */
function spellings(words: readonly Token[], kind: PreparedName['kind']): (readonly Token[])[] {
  const all: (readonly Token[])[] = [words];
  if (kind !== 'person') return all;
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return all;
  if (third !== undefined && words.length === 3) {
    if (areJoinable(first, second)) all.push([joined(first, second), third]);
    if (areJoinable(second, third)) all.push([first, joined(second, third)]);
  }
  const characters = words.length === 2 && syllables.test(second.text) ? [...second.text] : [];
  if (characters.length === 2) all.push([first, ...characters.map((part) => makeToken(part, 'name'))]);
  return all;
}

function areJoinable(left: Token, right: Token): boolean {
  if (left.kind !== 'name' || right.kind !== 'name' || left.script !== right.script) return false;
  return (
    right.latin.length <= mostJoined && (left.latin.length <= mostJoined || /^m.?h.?mm?.?d$/.test(left.latin))
  );
}

function joined(left: Token, right: Token): Token {
  return makeToken(left.text + right.text.toLowerCase(), 'name');
}

function isGivenName({ givenNames }: Token): boolean {
  return givenNames.length > 0;
}

/** The last name, unless a patronymic or a given name at the end tells that it stands first. */
function surnameOf({ kind, text, tokens }: PreparedName): Token | undefined {
  if (kind !== 'person') return undefined;
  const named = tokens.filter((token) => token.kind === 'name');
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (withSurnameLast(text) !== null) return last;
  if (tokens.at(-1)?.kind === 'patronymic') return first;
  return named.length === 2 && isGivenName(last) && !isGivenName(first) ? first : last;
}

/** The numbers that stand for a word's first letter and sound. */
function initialsOf({ phones, latin }: Token): number[] {
  const sound = phones[0];
  const letter = latin.charCodeAt(0) - 0x61;
  const found: number[] = [];
  if (sound !== undefined) found.push(sound);
  if (letter >= 0 && letter < 26 && sound !== phonesOf(latin.charAt(0))[0]) found.push(firstLetter + letter);
  return found;
}

/** Initials that sound nearly alike count as one. */
const alike = 0.3;

/** The numbers under which names are found that an initial may stand for. */
export function numbersOfInitial(token: Token): number[] {
  const letter = token.latin.charCodeAt(0) - 0x61;
  const found: number[] = letter >= 0 && letter < 26 ? [firstLetter + letter] : [];
  const sound = token.phones[0];
  const plain = phonesOf(token.latin.charAt(0))[0];
  for (let other = 0; other < phoneCount; other += 1) {
    if (
      other === plain ||
      (sound !== undefined && (costs[0]?.substitute[sound * phoneCount + other] ?? 1) <= alike)
    )
      found.push(other);
  }
  return found;
}
