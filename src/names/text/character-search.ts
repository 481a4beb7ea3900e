import { addTo } from '../maps.ts';
import { unspaced, unspacedClass } from './letters.ts';

/** A place in a text where one of the names stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly name: number;
}

/** Finds names in sentences that are written without spaces, in one pass however many there are. */
export class CharacterSearch {
  readonly #names = new Map<string, number[]>();
  /** The first two code units of all names. */
  readonly #beginnings = new Set<number>();
  readonly #lengths = new Set<number>();

  add(text: string, name: number): void {
    addTo(this.#names, text, name);
    this.#beginnings.add(beginning(text, 0));
    this.#lengths.add(text.length);
  }

  find(text: string): Place[] {
    const places: Place[] = [];
    if (this.#names.size === 0) return places;
    for (let start = 0; start + 1 < text.length; start += 1) {
      if (unspacedClass[text.charCodeAt(start)] !== unspaced.han) continue;
      if (!this.#beginnings.has(beginning(text, start))) continue;
      for (const length of this.#lengths) {
        for (const name of this.#names.get(text.slice(start, start + length)) ?? [])
          places.push({ start, end: start + length, name });
      }
    }
    return places;
  }
}

function beginning(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
