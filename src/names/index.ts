// TEMPORARY stand-in while the module is being written.
import anyAscii from 'any-ascii';
import type { Schema } from '../model/entry.ts';

export const DEFAULT_THRESHOLD = 0.8;
export interface Comparison {
  readonly score: number;
  readonly explanation: readonly string[];
}
function fold(name: string): string[] {
  return anyAscii(name.replaceAll('ə', 'e').replaceAll('Ə', 'e'))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((t) => t.length > 1)
    .map((t) => t.replace(/ij|iy|yy/g, 'i').replace(/[eao]/g, 'a'));
}
export function compareNames(left: string, right: string, _schema?: Schema): Comparison {
  const [a, b] = [fold(left), fold(right)];
  const shared = a.filter((t) => b.includes(t)).length;
  const score = shared / Math.max(1, Math.min(a.length, b.length));
  return {
    score: shared > 1 || (a.length === 1 && b.length === 1) ? score : score / 2,
    explanation: [`${shared} parts agree`],
  };
}
export class NameIndex<T> {
  readonly #names: { name: string; schema: Schema; value: T }[];
  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    this.#names = [...names];
  }
  candidates(_name: string, _schema?: Schema): Set<T> {
    return new Set(this.#names.map(({ value }) => value));
  }
}
export interface Mention<T> {
  value: T;
  name: string;
  text: string;
  start: number;
  end: number;
  score: number;
  explanation: readonly string[];
}
export class MentionFinder<T> {
  readonly #names: { name: string; schema: Schema; value: T }[];
  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    this.#names = [...names];
  }
  find(text: string): Mention<T>[] {
    const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)];
    return this.#names.flatMap(({ name, value }) =>
      words.flatMap((word, i) => {
        const next = words[i + 1];
        if (next === undefined) return [];
        const found = text.slice(word.index, next.index + next[0].length);
        if (compareNames(name, found).score < DEFAULT_THRESHOLD) return [];
        return [
          {
            value,
            name,
            text: found,
            start: word.index,
            end: word.index + found.length,
            score: 0.9,
            explanation: [],
          },
        ];
      }),
    );
  }
}
