import type { Schema } from '../../model/entry.ts';
import { TextMemory } from '../../model/text-memory.ts';
import type { NameKind, PreparedName, Token } from '../words/token.ts';
import { prepareName } from '../words/tokenise.ts';
import { type Alignment, align, swap } from './align.ts';
import { bitsOf } from './chance.ts';
import { explain } from './explain.ts';
import { orderNotes } from './extras.ts';
import { leftPlace, placesOf } from './left-over.ts';
import { type Scored, scoreOf } from './score.ts';

/** From this score on two names are taken for one: the same for all scripts and all kinds of name. */
export const DEFAULT_THRESHOLD = 0.8;

/** What was made of two names, or of a name and a piece of text. */
export interface Judged {
  /** 0 to 1, the same whichever name comes first. */
  readonly score: number;
  readonly explanation: readonly string[];
}

export interface Comparison extends Judged {
  /** How rare the words that agree are: chance would make them agree in one of 2^bits pairs of names. */
  readonly bits: number;
  /** What they were taken to name. */
  readonly kind: NameKind;
  /** Words that the left name begins and ends with and the right one has nothing for. */
  readonly missing: Missing;
}

export interface Missing {
  readonly first: Token | null;
  readonly last: Token | null;
}

const memory = new Map<Schema | undefined, TextMemory<PreparedName>>();
const memorySize = 20_000;
/** Of a name, some hundred bytes are kept for each letter. */
const memoryChars = 600_000;

/** How sure one may be that two names are one person's, organisation's, vessel's or aircraft's. */
export function compareNames(left: string, right: string, schema?: Schema): Comparison {
  let [a, b] = [prepared(left, schema), prepared(right, schema)];
  if (a.kind !== b.kind) [a, b] = [prepared(left, 'Organization'), prepared(right, 'Organization')];
  return comparePrepared(a, b);
}

/** The same for names that were prepared before, with the same schema. */
export function comparePrepared(left: PreparedName, right: PreparedName): Comparison {
  // A fixed order, so that ties fall alike whichever name comes first
  const isSwapped = left.text > right.text;
  const [first, second] = isSwapped ? [right, left] : [left, right];
  let best = scoreOf(align(first.tokens, second.tokens), left.kind);
  for (const one of first.ways) {
    for (const other of second.ways) {
      if (one === first.tokens && other === second.tokens) continue;
      const scored = scoreOf(align(one, other), left.kind);
      if (scored.score > best.score) best = scored;
    }
  }
  return new ScoredComparison(best, left.kind, isSwapped);
}

/** Its texts are written when they are read: most pairs are compared for their score alone. */
class ScoredComparison implements Comparison {
  readonly score: number;
  readonly #scored: Scored;
  readonly kind: NameKind;
  readonly #isSwapped: boolean;

  constructor(scored: Scored, kind: NameKind, isSwapped: boolean) {
    this.score = scored.score;
    this.#scored = scored;
    this.kind = kind;
    this.#isSwapped = isSwapped;
  }

  get bits(): number {
    return bitsOf(this.#scored.alignment.agreements);
  }

  get missing(): Missing {
    const { alignment } = this.#scored;
    return missingOf(this.#isSwapped ? swap(alignment) : alignment);
  }

  get explanation(): readonly string[] {
    const { alignment, total, notes } = this.#scored;
    const shown = this.#isSwapped ? swap(alignment) : alignment;
    return explain(shown, total, [...notes, ...orderNotes(alignment, this.kind)]);
  }
}

function missingOf({ agreements, leftOver }: Alignment): Missing {
  const agreed = agreements.map(leftPlace);
  const places = placesOf(leftOver, agreed);
  const count = agreed.reduce((sum, [, words]) => sum + words, leftOver.length);
  const at = (place: number): Token | null => leftOver[places.indexOf(place)] ?? null;
  return { first: at(0), last: at(count - 1) };
}

function prepared(name: string, schema: Schema | undefined): PreparedName {
  let names = memory.get(schema);
  if (names === undefined) {
    names = new TextMemory(memorySize, memoryChars);
    memory.set(schema, names);
  }
  return names.get(name) ?? names.remember(name, prepareName(name, schema));
}
