import { likeness } from '../compare/align.ts';
import { areFarInLetters, mostEdits } from '../compare/edits.ts';
import { Growing } from '../growing.ts';
import {
  areOutlinesFar,
  bitsOf,
  eitherOutline,
  fewConsonants,
  isOneApart,
  joinedOutline,
  outlineOf,
} from '../sound/skeleton.ts';
import { mostOmitted } from '../sound/sounds.ts';
import { isSyllabic, type Token } from '../words/token.ts';

/** Of a word: a bit each. */
const flag = {
  /** Compared as a name, by sound, letters and given names alone. */
  name: 1,
  characters: 2,
  /** A foreign name in Chinese characters. */
  foreign: 4,
  /** May be a part of a word that another name writes as one, and may be such a word itself. */
  part: 8,
  whole: 16,
  /** No name is met without it. */
  needed: 32,
  form: 64,
  syllables: 128,
};
/** Sizes are kept as whole numbers. */
const sizeUnit = 1000;
/** Words of fewer sounds are nobody's two words. */
const leastWhole = 3;

/**
 * What a quick look tells of words, in arrays of numbers: most words are far from most others, and to follow each one's
 * objects through memory would cost more than the look. Words have numbers in the order in which they were added.
 */
export class WordShapes {
  readonly tokens: Token[] = [];
  readonly #flags = new Growing();
  /** Of all ways in which a word may sound, and of the plain one; those of its full forms among them. */
  readonly #outlines = new Growing();
  readonly #plain = new Growing();
  /** The key of the plain reading, where it is short and the only one to compare; −1 for others. */
  readonly #shortKeys = new Growing();
  /** Its skeletons and its given names, by a bit each, which others may share. */
  readonly #keys = new Growing();
  readonly #givenNames = new Growing();
  /** How much there is to hear of the plain reading, if it is the only one to compare; −1 for others. */
  readonly #sizes = new Growing();
  readonly #letters = new Growing();
  readonly #letterCounts = new Growing();
  readonly #latin = new Growing();
  readonly #scripts = new Growing();
  /** The consonants of the plain reading: their groups, and how many. */
  readonly #groups = new Growing();
  readonly #lengths = new Growing();
  readonly #lists = [
    this.#flags,
    this.#outlines,
    this.#plain,
    this.#shortKeys,
    this.#keys,
    this.#givenNames,
    this.#sizes,
    this.#letters,
    this.#letterCounts,
    this.#latin,
    this.#scripts,
    this.#groups,
    this.#lengths,
  ];

  add(token: Token): number {
    const plain = token.readings[0]?.skeleton;
    const others = [
      ...token.fullForms.flatMap(({ readings }) => readings),
      ...(token.stem ? [token.stem] : []),
    ];
    const skeletons = [...token.readings, ...others].map(({ skeleton }) => skeleton);
    this.#flags.push(flagsOf(token));
    const ofOthers = outlineOf(others.map(({ skeleton }) => skeleton));
    this.#outlines.push(others.length > 0 ? eitherOutline(token.outline, ofOthers) : token.outline);
    this.#plain.push(outlineOf([...(plain ? [plain] : []), ...others.map(({ skeleton }) => skeleton)]));
    const isShort = plain !== undefined && plain.length < fewConsonants && others.length === 0;
    this.#shortKeys.push(isShort ? plain.key : -1);
    pushBits(
      this.#keys,
      skeletons.map(({ key }) => key),
    );
    this.#sizes.push(others.length > 0 ? -1 : Math.round((token.readings[0]?.sizes[0] ?? 0) * sizeUnit));
    this.#letters.push(token.letters);
    this.#letterCounts.push(token.latin.length);
    this.#latin.push(hashOf(token.latin));
    this.#scripts.push(hashOf(token.script));
    pushBits(this.#givenNames, [...token.givenNames, ...token.arabicNames]);
    this.#groups.push(plain?.groups ?? 0);
    this.#lengths.push(plain?.length ?? 0);
    return this.tokens.push(token) - 1;
  }

  clear(): void {
    this.tokens.length = 0;
    for (const list of this.#lists) list.length = 0;
  }

  weight(word: number): number {
    return (this.tokens[word] as Token).weight;
  }

  isNeeded(word: number): boolean {
    return (this.#flags.at(word) & flag.needed) !== 0;
  }

  isForm(word: number): boolean {
    return (this.#flags.at(word) & flag.form) !== 0;
  }

  isInSyllables(word: number): boolean {
    return (this.#flags.at(word) & flag.syllables) !== 0;
  }

  /** The evidence that a word and one of other shapes are one. */
  likeness(word: number, others: WordShapes, other: number): number {
    if (this.areFar(word, others, other)) return 0;
    return likeness(this.tokens[word] as Token, others.tokens[other] as Token);
  }

  /** Whether a word and one of other shapes surely are two. */
  areFar(word: number, others: WordShapes, other: number): boolean {
    const both = this.#flags.at(word) & others.#flags.at(other);
    // The same Chinese characters are one word, however they are read.
    if ((both & flag.name) === 0 || (both & flag.characters) !== 0) return false;
    if (share(this.#givenNames, word, others.#givenNames, other)) return false;
    if (this.#latin.at(word) === others.#latin.at(other)) return false;
    if (this.#scripts.at(word) !== others.#scripts.at(other))
      return areOutlinesFar(this.#outlines.at(word), others.#outlines.at(other));
    // Within a script, other readings than the plain ones must have the same consonants.
    return (
      (this.#arePlainFar(word, others, other) || this.#areSizesFar(word, others, other)) &&
      !share(this.#keys, word, others.#keys, other) &&
      (areFarInLetters(this.#letters.at(word), others.#letters.at(other)) ||
        Math.abs(this.#letterCounts.at(word) - others.#letterCounts.at(other)) >= mostEdits)
    );
  }

  #arePlainFar(word: number, others: WordShapes, other: number): boolean {
    const key = this.#shortKeys.at(word);
    const otherKey = others.#shortKeys.at(other);
    if (key < 0 || otherKey < 0) return areOutlinesFar(this.#plain.at(word), others.#plain.at(other));
    return !isOneApart(key, this.#lengths.at(word), otherKey, others.#lengths.at(other));
  }

  /** What one word has more of than the other has to be left out. */
  #areSizesFar(word: number, others: WordShapes, other: number): boolean {
    const size = this.#sizes.at(word);
    const otherSize = others.#sizes.at(other);
    if (size < 0 || otherSize < 0) return false;
    return Math.abs(size - otherSize) / sizeUnit > mostOmitted((size + otherSize) / 2 / sizeUnit);
  }

  /** Whether a look cannot exclude that a word is two or three neighbours of others, given by their numbers, in one. */
  mayBeJoined(word: number, others: WordShapes, numbers: Growing, from: number, to: number): boolean {
    const flags = this.#flags.at(word);
    if ((flags & flag.whole) === 0) return false;
    if ((flags & flag.foreign) !== 0) return to - from > 1;
    for (let first = from; first + 1 < to; first += 1) {
      let [groups, length] = [0, 0];
      for (let last = first; last <= first + 2 && last < to; last += 1) {
        const other = numbers.at(last);
        if ((others.#flags.at(other) & flag.part) === 0) break;
        groups |= others.#groups.at(other);
        length += others.#lengths.at(other);
        if (last === first) continue;
        if (!areOutlinesFar(this.#outlines.at(word), joinedOutline(groups, length, last - first + 1)))
          return true;
      }
    }
    return false;
  }
}

function flagsOf(token: Token): number {
  const { kind, script, phones } = token;
  const isPart = kind === 'name' || kind === 'patronymic' || kind === 'generic';
  const isInSyllables = isSyllabic(token);
  let flags = 0;
  if (kind === 'name') flags |= flag.name;
  if (script === 'han') flags |= flag.characters;
  if (token.isForeignHan) flags |= flag.foreign;
  // Korean syllables like I and U are no initials.
  if (isPart || kind === 'initial') flags |= flag.part;
  if (isPart && phones.length >= leastWhole && !(isInSyllables && token.text.length === 1))
    flags |= flag.whole;
  if (kind === 'name' || kind === 'generic') flags |= flag.needed;
  if (kind === 'form') flags |= flag.form;
  if (isInSyllables) flags |= flag.syllables;
  return flags;
}

/** Two sets of bits for the same keys: others may share a bit of one, hardly of both. */
function pushBits(list: Growing, keys: readonly number[]): void {
  list.push(bitsOf(keys));
  list.push(bitsOf(keys.map((key) => Math.imul(key + 1, 0x85ebca6b))));
}

function share(list: Growing, word: number, others: Growing, other: number): boolean {
  return (
    (list.at(2 * word) & others.at(2 * other)) !== 0 &&
    (list.at(2 * word + 1) & others.at(2 * other + 1)) !== 0
  );
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
