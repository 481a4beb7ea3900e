import { stemsOf } from './inflection.ts';
import { makeToken } from './make-token.ts';
import { tokenSimilarity } from './similarity.ts';
import { soundKeyPrefixes, soundKeys } from './sound-key.ts';
import type { Token } from './token.ts';

/** A word of watched names that a word of a text agrees with. */
export interface WordHit {
  readonly token: Token;
  readonly names: readonly number[];
  /** The word of the text without the ending that kept it from agreeing. */
  readonly stem: string;
  readonly evidence: number;
}

interface IndexedWord {
  readonly token: Token;
  readonly names: number[];
}

const memorySize = 50_000;

/** The words of many names by their sound, for looking up the words of running text. */
export class WordIndex {
  readonly #words = new Map<string, IndexedWord>();
  readonly #byKey = new Map<string, Set<IndexedWord>>();
  readonly #memory = new Map<string, readonly WordHit[]>();

  add(token: Token, name: number): void {
    if (token.kind !== 'name' && token.kind !== 'patronymic' && token.kind !== 'generic') return;
    const id = `${token.kind}|${token.text}`;
    let word = this.#words.get(id);
    if (word === undefined) {
      word = { token, names: [] };
      this.#words.set(id, word);
      for (const key of soundKeys(token.phones)) {
        const bucket = this.#byKey.get(key);
        if (bucket === undefined) this.#byKey.set(key, new Set([word]));
        else bucket.add(word);
      }
    }
    if (word.names.at(-1) !== name) word.names.push(name);
  }

  /** Every indexed word that this word of a text is, perhaps inflected. */
  find(text: string): readonly WordHit[] {
    const known = this.#memory.get(text);
    if (known !== undefined) return known;
    const hits = this.#search(text);
    if (this.#memory.size >= memorySize) this.#memory.clear();
    this.#memory.set(text, hits);
    return hits;
  }

  #search(text: string): WordHit[] {
    const candidates = new Set<IndexedWord>();
    for (const key of soundKeyPrefixes(makeToken(text, 'name').phones)) {
      for (const word of this.#byKey.get(key) ?? []) candidates.add(word);
    }
    if (candidates.size === 0) return [];
    const stems = stemsOf(text).map((stem) => ({ stem, token: makeToken(stem, 'name') }));
    const hits: WordHit[] = [];
    for (const { token, names } of candidates) {
      let best: { stem: string; evidence: number } | null = null;
      for (const { stem, token: form } of stems) {
        const evidence = tokenSimilarity(token, form);
        if (evidence > (best?.evidence ?? 0)) best = { stem, evidence };
      }
      if (best !== null) hits.push({ token, names, ...best });
    }
    return hits;
  }
}
