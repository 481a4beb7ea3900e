import { likeness } from '../compare/align.ts';
import { areFarInLetters, mostEdits } from '../compare/edits.ts';
import { Growing } from '../growing.ts';
import { areOutlinesFar, eitherOutline, joinedOutline } from '../sound/skeleton.ts';
import type { Script } from '../sound/transliterate.ts';
import { isNeeded, isSyllabic, isWord, mayBeSeveral, type Token } from '../words/token.ts';

/** Of a word: a bit each. */
const flag = {
  name: 1,
  /** May be a part of a word that another name writes as one, and may be such a word itself. */
  part: 2,
  whole: 4,
  /** A whole foreign name in Chinese characters. */
  foreign: 8,
  /** No name is met without it. */
  needed: 16,
  form: 32,
  syllables: 64,
};

const scripts: readonly Script[] = ['latin', 'cyrillic', 'greek', 'other', 'syllabic', 'abjad', 'han'];

/**
 * What a quick look tells of words, in arrays of numbers: most words are far from most others, and to follow each one's
 * objects through memory would cost more than the look. Words have numbers in the order in which they were added.
 */
export class WordShapes {
  readonly tokens: Token[] = [];
  /** By word; beside the tokens, since to follow each of these through memory would cost more. */
  #weights = new Float64Array(256);
  readonly #flags = new Growing();
  readonly #scripts = new Growing();
  /** Of all ways in which a word may sound, those of its full forms among them. */
  readonly #outlines = new Growing();
  readonly #letters = new Growing();
  readonly #letterCounts = new Growing();
  /** The consonants of the plain reading: their groups, and how many. */
  readonly #groups = new Growing();
  readonly #lengths = new Growing();
  readonly #lists = [
    this.#flags,
    this.#scripts,
    this.#outlines,
    this.#letters,
    this.#letterCounts,
    this.#groups,
    this.#lengths,
  ];

  add(token: Token): number {
    const plain = token.readings[0]?.skeleton;
    this.#flags.push(flagsOf(token));
    this.#scripts.push(scripts.indexOf(token.script));
    this.#outlines.push(widestOutline(token));
    this.#letters.push(token.letters);
    this.#letterCounts.push(token.latin.length);
    this.#groups.push(plain?.groups ?? 0);
    this.#lengths.push(plain?.length ?? 0);
    const word = this.tokens.push(token) - 1;
    if (word === this.#weights.length) {
      const larger = new Float64Array(Math.ceil(word * 1.5));
      larger.set(this.#weights);
      this.#weights = larger;
    }
    this.#weights[word] = token.weight;
    return word;
  }

  clear(): void {
    this.tokens.length = 0;
    for (const list of this.#lists) list.length = 0;
  }

  weight(word: number): number {
    return this.#weights[word] ?? 0;
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

  /** The evidence that a word and one of other shapes are one, of two words that `Vocabulary.like` did not find alike. */
  likeness(word: number, others: WordShapes, other: number): number {
    if (this.areFar(word, others, other)) return 0;
    return likeness(this.tokens[word] as Token, others.tokens[other] as Token);
  }

  /** Whether two words surely are two: within a script by their letters, as what sounds alike there is found by its sound. */
  areFar(word: number, others: WordShapes, other: number): boolean {
    if ((this.#flags.at(word) & others.#flags.at(other) & flag.name) === 0) return false;
    if (this.#scripts.at(word) !== others.#scripts.at(other))
      return areOutlinesFar(this.#outlines.at(word), others.#outlines.at(other));
    const more = this.#letterCounts.at(word) - others.#letterCounts.at(other);
    if (more >= mostEdits || more <= -mostEdits) return true;
    return areFarInLetters(this.#letters.at(word), others.#letters.at(other));
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
  const { kind } = token;
  let flags = 0;
  if (kind === 'name') flags |= flag.name;
  // Korean syllables like I and U are no initials.
  if (isWord(token) || kind === 'initial' || kind === 'title') flags |= flag.part;
  if (isWord(token) && mayBeSeveral(token)) flags |= flag.whole;
  if (token.isForeignHan) flags |= flag.foreign;
  if (isNeeded(token)) flags |= flag.needed;
  if (kind === 'form') flags |= flag.form;
  if (isSyllabic(token)) flags |= flag.syllables;
  return flags;
}

function widestOutline({ outline, fullForms }: Token): number {
  if (fullForms.length === 0) return outline;
  return fullForms.reduce((widest, form) => eitherOutline(widest, form.outline), outline);
}
