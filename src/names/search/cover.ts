import { mayBeJoined } from '../compare/align.ts';
import { calibration } from '../compare/calibration.ts';
import { Growing } from '../growing.ts';
import type { Token } from '../words/token.ts';
import type { Likeness } from './vocabulary.ts';
import { WordShapes } from './word-shapes.ts';

/** What is left over on both sides contradicts, so that one of two names has to be covered as far as the score, or nearly. */
const enoughCovered = 0.85;
const mostWords = 16;
const unlike = -1;
/** At most 64 MB of numbers. */
const mostKnown = 16_000_000;
const mostKnownTokens = 5_000;

/** Tells by a quick look at the words of many names which of them one name may match. */
export class Cover {
  readonly #shapes: WordShapes;
  /** The words of all names, one after another. */
  readonly #words: Growing;
  readonly #asked = new WordShapes();
  readonly #askedWords = new Growing();
  readonly #askedMet = new Float64Array(mostWords);
  readonly #met = new Float64Array(mostWords);
  readonly #weighed = { asked: { met: 0, unmet: 0, needed: 0 }, other: { met: 0, unmet: 0, needed: 0 } };
  /** By word of the name that is meant, then by word of all: how like they are, `unlike` for not at all, 0 for unknown. */
  readonly #evidences: Float32Array[] = [];
  /** The same of words that were meant before: names share most of their words. */
  readonly #memory = new Map<Token, Float32Array>();
  /** To be filled anew: with these thrown away instead, the memory would be full of them until it is swept. */
  readonly #spare: Float32Array[] = [];

  constructor(shapes: WordShapes, words: Growing) {
    this.#shapes = shapes;
    this.#words = words;
  }

  /** From now on, this name is meant, the words of which are like these words. */
  ask(tokens: readonly Token[], likes: readonly (readonly Likeness[])[]): void {
    this.#evidences.length = 0;
    const most = Math.min(mostKnownTokens, mostKnown / this.#shapes.tokens.length);
    if (this.#memory.size + mostWords > most) {
      for (const known of this.#memory.values()) this.#spare.push(known);
      this.#memory.clear();
    }
    for (const [at, token] of tokens.slice(0, mostWords).entries())
      this.#evidences.push(this.#memory.get(token) ?? this.#begin(token, likes[at] ?? []));
    this.#asked.clear();
    this.#askedWords.length = 0;
    for (const token of tokens) this.#askedWords.push(this.#asked.add(token));
  }

  /** What is known of a word by its likes. */
  #begin(token: Token, likes: readonly Likeness[]): Float32Array {
    const words = this.#shapes.tokens.length;
    const spare = this.#spare.pop();
    const evidences = spare?.length === words ? spare.fill(0) : new Float32Array(words);
    for (const { word, evidence } of likes) evidences[word] = evidence;
    this.#memory.set(token, evidences);
    return evidences;
  }

  /** False where the score of the name and of the one with these words surely stays below `least`. */
  mayReach(from: number, to: number, least: number): boolean {
    const asked = this.#asked.tokens.length;
    if (asked > mostWords || to - from > mostWords) return true;
    this.#look(from, to);
    if (this.#reaches(from, to, least)) return true;
    return this.#isAnyInSyllables(from, to) && this.#join(from, to) && this.#reaches(from, to, least);
  }

  /** Whether a word of the name that is meant may be two or three of these words in one. */
  writesApart(from: number, to: number): boolean {
    for (let i = 0; i < this.#asked.tokens.length; i += 1) if (this.#isAskedJoined(i, from, to)) return true;
    return false;
  }

  /** Whether one of these words may be two or three of the name that is meant in one. */
  writesAsOne(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#isJoined(this.#words.at(at))) return true;
    return false;
  }

  #learn(known: Float32Array, asked: number, word: number): number {
    const evidence = this.#asked.likeness(asked, this.#shapes, word) || unlike;
    known[word] = evidence;
    return evidence;
  }

  /** Sets how well each word is met by the best of the other name's. */
  #look(from: number, to: number): void {
    this.#askedMet.fill(0, 0, this.#asked.tokens.length);
    this.#met.fill(0, 0, to - from);
    for (let i = 0; i < this.#asked.tokens.length; i += 1) {
      const known = this.#evidences[i] as Float32Array;
      let best = 0;
      for (let at = from; at < to; at += 1) {
        const word = this.#words.at(at);
        const evidence = known[word] || this.#learn(known, i, word);
        if (evidence > best) best = evidence;
        if (evidence > (this.#met[at - from] ?? 0)) this.#met[at - from] = evidence;
      }
      this.#askedMet[i] = best;
    }
  }

  /** Whether the words that were met may be enough, and outweigh what is left over on both sides. */
  #reaches(from: number, to: number, least: number): boolean {
    const { asked, other } = this.#weighed;
    weigh(asked, this.#asked, this.#askedWords, 0, this.#asked.tokens.length, this.#askedMet);
    weigh(other, this.#shapes, this.#words, from, to, this.#met);
    const enough = least * enoughCovered;
    if (asked.met < enough * asked.needed && other.met < enough * other.needed) return false;
    const agreed = (asked.met + other.met) / 2;
    return agreed >= least * (agreed + Math.min(asked.unmet, other.unmet) * calibration.contradiction);
  }

  #isAnyInSyllables(from: number, to: number): boolean {
    for (let i = 0; i < this.#asked.tokens.length; i += 1) if (this.#asked.isInSyllables(i)) return true;
    for (let at = from; at < to; at += 1) if (this.#shapes.isInSyllables(this.#words.at(at))) return true;
    return false;
  }

  /** Takes words for met that may be others in one, and all of those. Returns whether there are any. */
  #join(from: number, to: number): boolean {
    let [isAsked, isOther] = [false, false];
    for (let i = 0; i < this.#asked.tokens.length; i += 1) {
      if (!this.#isAskedJoined(i, from, to)) continue;
      this.#askedMet[i] = 1;
      isAsked = true;
    }
    for (let at = from; at < to; at += 1) {
      if (!this.#isJoined(this.#words.at(at))) continue;
      this.#met[at - from] = 1;
      isOther = true;
    }
    if (isAsked) this.#met.fill(1);
    if (isOther) this.#askedMet.fill(1);
    return isAsked || isOther;
  }

  #isAskedJoined(asked: number, from: number, to: number): boolean {
    if (!this.#asked.mayBeJoined(asked, this.#shapes, this.#words, from, to)) return false;
    const pieces: Token[] = [];
    for (let at = from; at < to; at += 1) pieces.push(this.#shapes.tokens[this.#words.at(at)] as Token);
    return mayBeJoined(this.#asked.tokens[asked] as Token, pieces);
  }

  #isJoined(word: number): boolean {
    const { tokens } = this.#asked;
    if (!this.#shapes.mayBeJoined(word, this.#asked, this.#askedWords, 0, tokens.length)) return false;
    return mayBeJoined(this.#shapes.tokens[word] as Token, tokens);
  }
}

interface Weighed {
  met: number;
  unmet: number;
  needed: number;
}

/** Into one object, filled again and again: there are hundreds of millions. */
function weigh(
  weighed: Weighed,
  shapes: WordShapes,
  words: Growing,
  from: number,
  to: number,
  cover: Float64Array,
): void {
  let [met, unmet, needed] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const word = words.at(at);
    const weight = shapes.weight(word);
    const value = cover[at - from] ?? 0;
    met += weight * value;
    if (value === 0 && !shapes.isForm(word)) unmet += weight;
    if (shapes.isNeeded(word)) needed += weight;
  }
  weighed.met = met;
  weighed.unmet = unmet;
  weighed.needed = needed;
}
