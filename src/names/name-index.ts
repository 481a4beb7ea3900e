import type { Schema } from '../model/entry.ts';
import { evidence, pairLooseness, tokenSimilarity } from './similarity.ts';
import type { PreparedName, Token } from './token.ts';
import { prepareName } from './tokenise.ts';

/** What the index is made of: a word of some names, or neighbouring words written as one. */
interface Unit {
  readonly token: Token;
  readonly joined: boolean;
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
  readonly #units = new Map<string, Unit>();
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

  #add({ token, joined }: Omit<Unit, 'names'>, position: number): void {
    const key = keyOf(token, joined);
    const known = this.#units.get(key);
    if (known === undefined) this.#units.set(key, { token, joined, names: new Set([position]) });
    else known.names.add(position);
  }

  /** The names that have a word like this one, remembered, since lists repeat their words. */
  #like(wanted: Omit<Unit, 'names'>): readonly number[] {
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

function agree(left: Omit<Unit, 'names'>, right: Omit<Unit, 'names'>): boolean {
  if (!left.joined && !right.joined) return tokenSimilarity(left.token, right.token) > 0;
  if (left.joined && right.joined) return false;
  return evidence(left.token.phones, right.token.phones, pairLooseness(left.token, right.token)) > 0;
}

function unitsOf(name: PreparedName): Omit<Unit, 'names'>[] {
  const { tokens } = name;
  const units: Omit<Unit, 'names'>[] = tokens.map((token) => ({ token, joined: false }));
  for (const first of tokens.keys()) {
    for (const size of [2, 3]) {
      const parts = tokens.slice(first, first + size);
      const token = parts[0];
      if (parts.length < size || token === undefined) continue;
      const latin = parts.map((part) => part.latin).join('');
      const phones = Uint8Array.from(parts.flatMap((part) => [...part.phones]));
      units.push({ token: { ...token, latin, phones, stem: null }, joined: true });
    }
  }
  return units;
}
