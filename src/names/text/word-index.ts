import { calibration } from '../compare/calibration.ts';
import { addTo } from '../maps.ts';
import { type Looseness, lettersOf, type Phones } from '../sound/phones.ts';
import { SoundTable } from '../sound/sound-table.ts';
import type { Script } from '../sound/transliterate.ts';
import { makeToken } from '../words/make-token.ts';
import type { Token } from '../words/token.ts';
import { Heard } from './heard.ts';
import { formsOf, type WordForm } from './inflection.ts';

/** The words of watched names that a word of a text is like, as parallel lists in the order of the words' numbers. */
export interface Likes {
  readonly words: Int32Array;
  readonly evidence: Float32Array;
  /** For each, the form of the text's word that is most like it, as its number in `texts`. */
  readonly forms: Uint8Array;
  readonly texts: readonly string[];
}

/** The words of one script that are compared equally loosely with those of others. */
interface Section {
  readonly script: Script;
  readonly looseness: Looseness;
  readonly plain: SoundTable;
  /** Other readings than the plain one, for words of other scripts. */
  readonly others: SoundTable;
}

/** The different words of many names, by their sound, for looking up the words of running text. */
export class WordIndex {
  /** Numbers below are left to whoever adds the words. */
  readonly #first: number;
  #numbers: Map<string, number> | null = new Map();
  #count = 0;
  readonly #sections: Section[] = [];
  #found = new Found(0);
  readonly #byGroup = new Map<number, number[]>();
  /** By spelling in Latin letters: words that are spelt alike may be heard as too different to be found by their sound. */
  readonly #byLatin = new Map<string, number | number[]>();
  #hasAbjad = false;

  constructor(first: number) {
    this.#first = first;
  }

  /** How many numbers are in use. */
  get size(): number {
    return this.#first + this.#count;
  }

  /** The number of a word, the same for all spellings in capital and small letters. */
  add(token: Token): number {
    const numbers = this.#numbers;
    if (numbers === null) throw new Error('the index is complete');
    const key = keyOf(token);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const word = this.size;
    this.#count += 1;
    numbers.set(key, word);
    this.#addSounds(token, word);
    this.#addSpelling(token, word);
    for (const group of [...token.givenNames, ...token.arabicNames]) addTo(this.#byGroup, group, word);
    return word;
  }

  /** No word follows. */
  complete(): void {
    this.#numbers = null;
    for (const { plain, others } of this.#sections) {
      plain.complete();
      others.complete();
    }
    this.#found = new Found(this.size);
  }

  /** Every word that this word of a text is, perhaps inflected; or only those of its own script. */
  like(text: string, inScript = false): Likes | null {
    const forms = formsOf(text);
    const whole = makeToken(text, 'name');
    this.#found.forms = [0];
    if (!inScript) this.#searchSpellings(forms, whole.script);
    const stems = this.#stems(whole, forms);
    this.#search(whole, whole.phones, stems, inScript);
    for (const [number, form] of forms.entries()) {
      if (form.isGuess || stems.numbers.includes(number)) continue;
      const token = makeToken(form.text, 'name');
      this.#search(token, token.phones, { ends: [token.phones.length], numbers: [number] }, inScript);
      this.#searchGroups([...token.givenNames, ...token.arabicNames], number);
    }
    this.#searchGroups([...whole.givenNames, ...whole.arabicNames], 0);
    return this.#found.take(forms);
  }

  /** The forms that sound as the word begins: they are compared in one go with it. */
  #stems(whole: Token, forms: readonly WordForm[]): Stems {
    const ends = [whole.phones.length];
    const numbers = [0];
    for (const [number, { text, isStem }] of forms.entries()) {
      if (number === 0 || !isStem) continue;
      const phones = makeToken(text, 'name').phones;
      if (phones.length === 0 || !beginsWith(whole.phones, phones)) continue;
      numbers.push(number);
      ends.push(phones.length);
    }
    return { ends, numbers };
  }

  #search(token: Token, plain: Phones, { ends, numbers }: Stems, inScript: boolean): void {
    const found = this.#found;
    found.forms = numbers;
    const heard = new Heard(plain, ends);
    let isAcross = false;
    for (const section of this.#sections) {
      if (section.script === token.script) section.plain.near(heard, null, found.note);
      else isAcross = true;
    }
    if (!isAcross || inScript) return;
    for (const [at, { phones }] of token.readings.entries()) {
      const less = plain.length - phones.length;
      const reading =
        at === 0 ? heard : new Heard(phones, less === 0 ? ends : ends.map((end) => Math.max(1, end - less)));
      for (const { script, looseness, plain: table, others } of this.#sections) {
        if (script === token.script) continue;
        const loose = Math.max(looseness, token.looseness) as Looseness;
        table.near(reading, loose, at === 0 ? found.note : found.noteOther);
        others.near(reading, loose, found.noteOther);
      }
    }
  }

  /** Comes before the search by sound: of two forms that are as good, that which is spelt as the name is meant. */
  #searchSpellings(forms: readonly WordForm[], script: Script): void {
    if (script === 'han') return;
    const isBare = script === 'abjad' || this.#hasAbjad;
    for (const [number, { text }] of forms.entries()) {
      const spelling = spellingOf(text);
      this.#found.forms[0] = number;
      this.#noteSpelt(spelling);
      const bare = isBare ? consonantsOf(spelling) : null;
      if (bare !== null) this.#noteSpelt(bare);
    }
  }

  #noteSpelt(spelling: string): void {
    const words = this.#byLatin.get(spelling);
    if (typeof words === 'number') this.#found.note(words, 1, 0);
    else if (words !== undefined) for (const word of words) this.#found.note(word, 1, 0);
  }

  #addSpelling(token: Token, word: number): void {
    if (token.script === 'han' || token.kind === 'initial') return;
    if (token.script === 'abjad') this.#hasAbjad = true;
    const spelt = plainX(token.latin);
    for (const spelling of [spelt, consonantsOf(spelt)]) {
      if (spelling === null || spelling.length < leastSpelt) continue;
      const words = this.#byLatin.get(spelling);
      if (words === undefined) this.#byLatin.set(spelling, word);
      else if (typeof words === 'number') this.#byLatin.set(spelling, [words, word]);
      else words.push(word);
    }
  }

  #searchGroups(groups: readonly number[], form: number): void {
    this.#found.forms = [form];
    for (const group of groups)
      for (const word of this.#byGroup.get(group) ?? []) this.#found.note(word, calibration.sameGivenName, 0);
  }

  #addSounds(token: Token, word: number): void {
    const { script, looseness } = token;
    let section = this.#sections.find((one) => one.script === script && one.looseness === looseness);
    if (section === undefined) {
      section = { script, looseness, plain: new SoundTable(), others: new SoundTable() };
      this.#sections.push(section);
    }
    section.plain.add(token.phones, word);
    if (token.stem !== null) section.plain.add(token.stem.phones, word);
    for (const { phones } of token.readings.slice(1)) section.others.add(phones, word);
  }
}

const leastSpelt = 2;
const leastConsonants = 4;
/** Consonants that Hebrew and Arabic write side by side, heard as one where no vowel is known to part them. */
const merging = /[rl]{2}|[td]{2}|[szcj]{2}|[pbvf]{2}|[kgqx]{2}|mm|nn/;

/** What Hebrew and Arabic write of גרטלר, Gertler, marked as such; null where its sounds tell as much. */
function consonantsOf(latin: string): string | null {
  if (latin.length < leastConsonants) return null;
  const bare = latin.replace(/[aeiou]/g, '');
  return bare.length >= leastConsonants && merging.test(bare) ? `-${bare}` : null;
}

const ascii = /^[A-Za-z]+$/;

function spellingOf(text: string): string {
  return plainX(ascii.test(text) ? text.toLowerCase() : makeToken(text, 'name').latin);
}

/** Xamenei in Azerbaijani and Uzbek is Khamenei. */
function plainX(latin: string): string {
  return latin.includes('kh') ? latin.replaceAll('kh', 'x') : latin;
}

/** A word read in two languages is two. */
function keyOf({ kind, text, script, phones, looseness }: Token): string {
  const read = script === 'han' ? `${looseness}${lettersOf(phones)}` : '';
  return `${kind === 'patronymic' ? '-' : ''}${read}${text.toLowerCase()}`;
}

function beginsWith(phones: Phones, beginning: Phones): boolean {
  if (beginning.length > phones.length) return false;
  for (let at = 0; at < beginning.length; at += 1) if (phones[at] !== beginning[at]) return false;
  return true;
}

/** Where a word's sounds may end, and the numbers of the forms that end there. */
interface Stems {
  readonly ends: readonly number[];
  readonly numbers: number[];
}

/** The best of what is found for a word, by the numbers of the words it is like. */
class Found {
  /** By end: the number of the form that ends there. */
  forms: number[] = [];
  readonly #evidence: Float32Array;
  readonly #forms: Uint8Array;
  readonly #words: number[] = [];

  constructor(words: number) {
    this.#evidence = new Float32Array(words);
    this.#forms = new Uint8Array(words);
  }

  readonly note = (word: number, evidence: number, end: number): void => {
    const best = this.#evidence[word] ?? 0;
    if (evidence <= best) return;
    if (best === 0) this.#words.push(word);
    this.#evidence[word] = evidence;
    this.#forms[word] = this.forms[end] ?? 0;
  };

  readonly noteOther = (word: number, evidence: number, end: number): void => {
    this.note(word, evidence * calibration.otherReading, end);
  };

  /** What was found, which is then forgotten. */
  take(forms: readonly WordForm[]): Likes | null {
    if (this.#words.length === 0) return null;
    const { length } = this.#words;
    const words = new Int32Array(length);
    for (let at = 0; at < length; at += 1) words[at] = this.#words[at] ?? 0;
    words.sort();
    const evidence = new Float32Array(length);
    const formNumbers = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) {
      const word = words[at] ?? 0;
      evidence[at] = this.#evidence[word] ?? 0;
      formNumbers[at] = this.#forms[word] ?? 0;
      this.#evidence[word] = 0;
    }
    this.#words.length = 0;
    return { words, evidence, forms: formNumbers, texts: forms.map(({ text }) => text) };
  }
}

/** Where a word stands among those that a word of a text is like; below 0 where it does not. */
export function placeOf(likes: Likes, word: number): number {
  let [low, high] = [0, likes.words.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = likes.words[middle] ?? 0;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
