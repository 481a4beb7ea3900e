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
        for (const unit of unitsOf(prepareName(name, kind))) this.#add(unit, position);
      }
    }
  }

  /** Values in the order in which their names were given; a value of several names may come several times. */
  candidates(name: string, schema?: Schema): Iterable<T> {
    const positions = new Set<number>();
    for (const unit of unitsOf(prepareName(name, schema)))
      for (const at of this.#like(unit)) positions.add(at);
    if (schema === undefined || schema === 'LegalEntity') {
      for (const unit of unitsOf(prepareName(name, 'Organization'))) {
        for (const at of this.#like(unit)) positions.add(at);
      }
    }
    return [...positions].sort((a, b) => a - b).flatMap((at) => this.#values.slice(at, at + 1));
  }

  #add(unit: Unit, position: number): void {
    const key = keyOf(unit.token, unit.joined);
    const known = this.#units.get(key);
    if (known === undefined) this.#units.set(key, { ...unit, names: new Set([position]) });
    else known.names.add(position);
  }

  /** The names that have a word like this one, remembered, since lists repeat their words. */
  #like(wanted: Unit): readonly number[] {
    const key = keyOf(wanted.token, wanted.joined);
    const known = this.#memory.get(key);
    if (known !== undefined) return known;
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

function unitsOf(name: PreparedName): Unit[] {
  const { tokens } = name;
  const units = tokens.map((token) => unitOf(token, false));
  for (const first of tokens.keys()) {
    for (const size of [2, 3]) {
      const parts = tokens.slice(first, first + size);
      const token = parts[0];
      if (parts.length < size || token === undefined) continue;
      const latin = parts.map((part) => part.latin).join('');
      const phones = joinPhones(parts.map((part) => part.phones));
      units.push(unitOf({ ...token, latin, phones, stem: null }, true));
    }
  }
  return units;
}

function unitOf(token: Token, joined: boolean): Unit {
  const { phones } = token;
  const sizes = ([0, 1, 2, 3] as const).map((level) => sizeOf(phones, level));
  return { token, joined, mask: soundMask(phones), sizes };
}
