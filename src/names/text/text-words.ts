import { normalise } from '../words/normalise.ts';
import { letter, letterClass, unspacedClass } from './letters.ts';
import { isTitleWord } from './small-words.ts';

/** What stands between a word and the one before. */
export type Gap = 'space' | 'comma' | 'break';

const flag = { nameLike: 1, caseless: 2, initial: 4, odd: 8, tooLong: 16 } as const;
/**
 * The longest words of names have some 40 letters, and twice as many signs where each has a mark: what is longer is an
 * address, a key or an attack, and would take a time that grows with its square.
 */
const longestWord = 100;
/** Between two words of one name, with the white space that a layout leaves there. */
const widestGap = 200;
const hyphen = 0x2d;
/** A word that is divided at the end of a line. */
const division = /[-‐]\r?\n[ \t]*/g;
const stress = /[\u055b\u055c\u055e]/g;

/** The words of a running text, as places in it; the text of a word is cut out when it is asked for. */
export class TextWords {
  text = '';
  count = 0;
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #flags = new Uint8Array(1024);

  /** Takes another text in place of the one before. */
  cut(text: string): void {
    this.text = text;
    this.count = 0;
    const { length } = text;
    let at = 0;
    while (at < length) {
      const kind = letterClass[text.charCodeAt(at)] ?? 0;
      if ((kind & letter.start) === 0) at += 1;
      else at = this.#word(at, kind);
    }
  }

  start(at: number): number {
    return this.#starts[at] ?? 0;
  }

  end(at: number): number {
    return this.#ends[at] ?? 0;
  }

  /** A capital, or a script that has none. */
  isNameLike(at: number): boolean {
    return ((this.#flags[at] ?? 0) & flag.nameLike) !== 0;
  }

  isCaseless(at: number): boolean {
    return ((this.#flags[at] ?? 0) & flag.caseless) !== 0;
  }

  isInitial(at: number): boolean {
    return ((this.#flags[at] ?? 0) & flag.initial) !== 0;
  }

  /** Longer than a word of any name. */
  isTooLong(at: number): boolean {
    return ((this.#flags[at] ?? 0) & flag.tooLong) !== 0;
  }

  /** The word, its marks composed and invisible signs taken out. */
  word(at: number): string {
    const word = this.text.slice(this.#starts[at], this.#ends[at]);
    if (((this.#flags[at] ?? 0) & flag.odd) === 0) return word;
    return normalise(word.replace(division, '').replace(stress, ''));
  }

  /** A full stop after an initial ends no sentence; nor does a single line break end a name. */
  gap(at: number): Gap {
    if (at === 0) return 'break';
    const { text } = this;
    const [start, end] = [this.#ends[at - 1] ?? 0, this.#starts[at] ?? 0];
    if (end - start <= 1 && (start === end || text.charCodeAt(start) === 0x20)) return 'space';
    if (end - start > widestGap) return 'break';
    const between = text.slice(start, end);
    if (/\n\s*\n/.test(between)) return 'break';
    if (/^\s*[,،、，]\s*$/.test(between)) return 'comma';
    if (/^[\s\-‐‑"“”«»„()/&·・‧•־]*$/u.test(between)) return 'space';
    if (!/^[\s.\-‐‑"“”«»„()/&]*$/u.test(between)) return 'break';
    return this.isInitial(at - 1) || isTitleWord(this.word(at - 1)) ? 'space' : 'break';
  }

  /** Notes the word that begins here. Returns where to go on. */
  #word(start: number, first: number): number {
    const { text } = this;
    const { length } = text;
    const run = unspacedClass[text.charCodeAt(start)];
    let all = first;
    let at = start + 1;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = letterClass[code] ?? 0;
      if ((kind & letter.word) === 0) {
        const next = code === hyphen || code === 0x2010 ? afterDivision(text, at) : 0;
        if (next === 0) break;
        all |= letter.odd;
        at = next;
        continue;
      }
      if (unspacedClass[code] !== run && (kind & letter.start) !== 0) break;
      all |= kind;
      at += 1;
    }
    let end = at;
    if ((all & letter.apostrophe) !== 0) while (isApostrophe(text.charCodeAt(end - 1))) end -= 1;
    this.#note(start, end, first, all);
    return at;
  }

  #note(start: number, end: number, first: number, all: number): void {
    const at = this.count;
    if (at === this.#starts.length) this.#grow();
    let flags = (all & letter.odd) === 0 ? 0 : flag.odd;
    if ((first & (letter.upper | letter.caseless)) !== 0) flags |= flag.nameLike;
    else if ((all & letter.apostrophe) !== 0 && (all & letter.upper) !== 0) flags |= flag.nameLike;
    // The second syllable in Kim Jong-un
    else if (start > 0 && this.#ends[at - 1] === start - 1 && this.text.charCodeAt(start - 1) === hyphen)
      flags |= (this.#flags[at - 1] ?? 0) & flag.nameLike;
    if ((first & letter.caseless) !== 0) flags |= flag.caseless;
    if (end - start === 1 && (first & letter.upper) !== 0) flags |= flag.initial;
    if (end - start > longestWord) flags = flag.tooLong;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#flags[at] = flags;
    this.count = at + 1;
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    const [starts, ends, flags] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    starts.set(this.#starts);
    ends.set(this.#ends);
    flags.set(this.#flags);
    [this.#starts, this.#ends, this.#flags] = [starts, ends, flags];
  }
}

function isApostrophe(code: number): boolean {
  return ((letterClass[code] ?? 0) & letter.apostrophe) !== 0;
}

/** Where a word goes on that a hyphen and the end of the line divide; 0 where none is divided. */
function afterDivision(text: string, hyphenAt: number): number {
  let at = hyphenAt + 1;
  if (text.charCodeAt(at) === 0x0d) at += 1;
  if (text.charCodeAt(at) !== 0x0a) return 0;
  at += 1;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at += 1;
  return ((letterClass[text.charCodeAt(at)] ?? 0) & letter.lower) === 0 ? 0 : at;
}
