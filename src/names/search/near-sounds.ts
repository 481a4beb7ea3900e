import { distanceAt, firstRow, limitFirstRow, sizeAt } from '../sound/distance-rows.ts';
import { type Costs, costs, type Looseness, noCosts, type Phones } from '../sound/phones.ts';
import { type Report, type Sought, SoundTable } from '../sound/sound-table.ts';
import { calibrationOf, mostApart } from '../sound/sounds.ts';
import type { Script } from '../sound/transliterate.ts';
import type { Token } from '../words/token.ts';
import { keysInScript, keysOfSound } from './word-keys.ts';

/** What sounds near may turn out to sound nearer by another reading. */
const leniency = 1.25;

/** How a word sounds, and how loosely it is compared with those of other scripts. */
export interface Sounds {
  readonly script: Script;
  readonly looseness: Looseness;
  readonly phones: Phones;
}

/** The words of one script that are compared equally loosely with those of others. */
interface Section {
  readonly script: Script;
  readonly looseness: Looseness;
  readonly sounds: SoundTable;
}

/** Words by the ways in which they may sound, for finding those that a word may be like. */
export class NearSounds {
  readonly #sections: Section[] = [];

  add(token: Token, word: number): void {
    const { script, looseness } = token;
    for (const phones of soundsOf(token)) {
      this.addSounds({ script, looseness, phones }, word, [...keysOfSound(phones), ...keysInScript(phones)]);
    }
  }

  /** The same for a word of these sounds alone, by these keys. */
  addSounds({ script, looseness, phones }: Sounds, word: number, keys: readonly number[]): void {
    let section = this.#sections.find((one) => one.script === script && one.looseness === looseness);
    if (section === undefined) {
      section = { script, looseness, sounds: new SoundTable() };
      this.#sections.push(section);
    }
    section.sounds.add(phones, word, keys);
  }

  /** No word follows. */
  complete(): void {
    for (const { sounds } of this.#sections) sounds.complete();
  }

  /** Adds the words that sound near. */
  find(token: Token, words: Set<number>): void {
    const { script, looseness } = token;
    for (const phones of soundsOf(token)) {
      const keys = keysOfSound(phones);
      this.#find({ script, looseness, phones }, keys, [...keys, ...keysInScript(phones)], words);
    }
  }

  /** The same for these sounds alone, by these keys, among words of all scripts or of one. */
  findSounds(sought: Sounds, keys: readonly number[], words: Set<number>, among?: Script): void {
    this.#find(sought, keys, keys, words, among);
  }

  #find(
    sought: Sounds,
    keys: readonly number[],
    keysInOneScript: readonly number[],
    words: Set<number>,
    among?: Script,
  ): void {
    const note: Report = (word) => void words.add(word);
    const across = new Near(sought.phones, keys);
    const inScript = new Near(sought.phones, keysInOneScript);
    for (const { script, looseness, sounds } of this.#sections) {
      if (among !== undefined && script !== among) continue;
      if (script === sought.script) sounds.near(inScript, null, note);
      else sounds.near(across, Math.max(looseness, sought.looseness) as Looseness, note);
    }
  }
}

/** By every reading of the word, of its stem and of its full forms. */
function* soundsOf({ readings, stem, fullForms }: Token): Generator<Phones> {
  for (const { phones } of readings) yield phones;
  if (stem !== null) yield stem.phones;
  for (const form of fullForms) for (const { phones } of form.readings) yield phones;
}

/** Sounds for which all words are wanted that are about as near as they have to be. */
class Near implements Sought {
  readonly phones: Phones;
  readonly keys: readonly number[];
  cost: Costs = noCosts;
  limit = 0;

  constructor(phones: Phones, keys: readonly number[]) {
    this.phones = phones;
    this.keys = keys;
  }

  hearAs(looseness: Looseness | null): void {
    const { length } = this.phones;
    this.cost = costs[looseness ?? 0] ?? noCosts;
    firstRow(this.phones, this.cost.omit);
    this.limit = leniency * mostApart(calibrationOf(looseness, false)) * sizeAt(length);
    limitFirstRow(length, this.limit);
  }

  compare(_pool: Uint8Array, _start: number, length: number, word: number, report: Report): void {
    const distance = distanceAt(length, this.phones.length);
    if (distance <= this.limit) report(word, 0, 0);
  }
}
