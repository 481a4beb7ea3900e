import type { Schema } from '../model/entry.ts';
import { leastDistance, soundMask } from './distance-bound.ts';
import { joinPhones, type Looseness } from './phones.ts';
import { evidence, levelOf, mostDistance, pairLooseness, sizeOf, tokenSimilarity } from './similarity.ts';
import type { PreparedName, Token } from './token.ts';
import { prepareName } from './tokenise.ts';

/** A word of a name, or neighbouring words written as one, with what tells unlike words apart at a glance. */
interface Unit {
  readonly token: Token;
  readonly joined: boolean;
  readonly mask: number;
  /** By looseness. */
  readonly sizes: readonly number[];
}

interface IndexedUnit extends Unit {
  /** Positions in the list of names. */
  readonly names: Set<number>;
}

const memorySize = 50_000;

/**
 * Finds the few names that a name could match. It keeps every name of which one word agrees, alone or written
 * together with its neighbours: without such a word no comparison reaches the default threshold.
 */
export class NameIndex<T> {
  readonly #values: T[] = [];
  readonly #units = new Map<string, IndexedUnit>();
  readonly #memory = new Map<string, readonly number[]>();

  constructor(names: Iterable<{ name: string; schema: Schema; value: T }>) {
    for (const { name, schema, value } of names) {
      const position = this.#values.push(value) - 1;
      for (const kind of [schema, undefined, 'Organization', 'Person'] as const) {
        for (const words of neighbours(prepareName(name, kind))) this.#add(unitOf(words), position);
      }
    }
  }

  /** Values in the order in which their names were given; a value of several names may come several times. */
  candidates(name: string, schema?: Schema): Iterable<T> {
    const positions = new Set<number>();
    const kinds =
      schema === undefined || schema === 'LegalEntity' ? [schema, 'Organization' as const] : [schema];
    for (const kind of kinds) {
      for (const words of neighbours(prepareName(name, kind))) {
        for (const at of this.#like(words)) positions.add(at);
      }
    }
    if (positions.size === 0) return [];
    return [...positions].sort((a, b) => a - b).flatMap((at) => this.#values.slice(at, at + 1));
  }

  #add(unit: Unit, position: number): void {
    const key = keyOf(unit.token, unit.joined);
    const known = this.#units.get(key);
    if (known === undefined) this.#units.set(key, { ...unit, names: new Set([position]) });
    else known.names.add(position);
  }

  /** The names that have a word like this one, remembered, since lists repeat their words. */
  #like(words: readonly Token[]): readonly number[] {
    const key = words.length === 1 ? wordKey(words[0]) : words.map(wordKey).join('+');
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
    const wanted = unitOf(words);
    const found = new Set<number>();
    for (const unit of this.#units.values()) {
      if (agree(wanted, unit)) for (const at of unit.names) found.add(at);
    }
    if (this.#memory.size >= memorySize) this.#memory.clear();
    const result = [...found];
    this.#memory.set(key, result);
    return result;
  }
}

function keyOf(token: Token, joined: boolean): string {
  return `${token.latin}|${token.phones.join()}|${token.stem?.length ?? 0}|${token.script}|${joined ? '+' : ''}`;
}

/** As `align` decides whether two words, or a word and two or three neighbours, agree. */
function agree(left: Unit, right: Unit): boolean {
  if (left.joined && right.joined) return false;
  const looseness = pairLooseness(left.token, right.token);
  if (left.token.stem === null && right.token.stem === null && !couldAgree(left, right, looseness)) {
    return left.token.latin === right.token.latin;
  }
  if (!left.joined && !right.joined) return tokenSimilarity(left.token, right.token) > 0;
  return evidence(left.token.phones, right.token.phones, looseness) > 0;
}

function couldAgree(left: Unit, right: Unit, looseness: Looseness | null): boolean {
  const [a, b] = [left.token.phones, right.token.phones];
  const level = levelOf(a, b, looseness);
  const at = level ?? 0;
  const limit = mostDistance(((left.sizes[at] ?? 0) + (right.sizes[at] ?? 0)) / 2, level);
  return leastDistance(a, right.mask, at) <= limit && leastDistance(b, left.mask, at) <= limit;
}

/** The words of a name, and each two or three that stand together. */
function neighbours({ tokens }: PreparedName): (readonly Token[])[] {
  const found: (readonly Token[])[] = tokens.map((token) => [token]);
  for (const first of tokens.keys()) {
    for (const size of [2, 3]) {
      if (first + size <= tokens.length) found.push(tokens.slice(first, first + size));
    }
  }
  return found;
}

function unitOf(words: readonly Token[]): Unit {
  const [first] = words;
  if (first === undefined) throw new RangeError('a unit has at least one word');
  if (words.length === 1) return described(first, false);
  const latin = words.map((word) => word.latin).join('');
  const phones = joinPhones(words.map((word) => word.phones));
  return described({ ...first, latin, phones, stem: null }, true);
}

function described(token: Token, joined: boolean): Unit {
  const { phones } = token;
  const sizes = ([0, 1, 2, 3] as const).map((level) => sizeOf(phones, level));
  return { token, joined, mask: soundMask(phones), sizes };
}

/** What a token was made of: all else follows from it. */
function wordKey(token: Token | undefined): string {
  return token === undefined ? '' : `${token.text}|${token.kind}`;
}
