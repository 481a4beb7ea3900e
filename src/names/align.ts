import { costs, joinPhones, phoneCount } from './phones.ts';
import { evidence, pairLooseness, tokenSimilarity } from './similarity.ts';
import type { Token } from './token.ts';

/** Words of one name that were found in the other; more than one where it is written apart. */
export interface Agreement {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  readonly evidence: number;
}

export interface Alignment {
  readonly agreements: readonly Agreement[];
  readonly leftOver: readonly Token[];
  readonly rightOver: readonly Token[];
}

/** What an initial says about a name that begins with it. */
const initialEvidence = 0.66;

/** Pairs the words of two names, the most alike first; each word is used once. */
export function align(left: readonly Token[], right: readonly Token[]): Alignment {
  const agreements: Agreement[] = [];
  const leftFree = new Set(left.keys());
  const rightFree = new Set(right.keys());
  for (const { i, j, evidence: value } of likePairs(left, right)) {
    if (!leftFree.has(i) || !rightFree.has(j)) continue;
    leftFree.delete(i);
    rightFree.delete(j);
    agreements.push({ left: pick(left, [i]), right: pick(right, [j]), evidence: value });
  }
  if (leftFree.size > 0 && rightFree.size > 0) {
    for (const { one, parts, value } of joined(left, leftFree, right, rightFree)) {
      agreements.push({ left: pick(left, [one]), right: pick(right, parts), evidence: value });
    }
    for (const { one, parts, value } of joined(right, rightFree, left, leftFree)) {
      agreements.push({ left: pick(left, parts), right: pick(right, [one]), evidence: value });
    }
  }
  return { agreements, leftOver: pick(left, [...leftFree]), rightOver: pick(right, [...rightFree]) };
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly evidence: number;
  readonly gain: number;
}

function likePairs(left: readonly Token[], right: readonly Token[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const value = likeness(a, b);
      if (value > 0) pairs.push({ i, j, evidence: value, gain: value * (a.weight + b.weight) });
    }
  }
  if (pairs.length < 2) return pairs;
  return pairs.sort(
    (a, b) => b.gain - a.gain || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  );
}

function likeness(left: Token, right: Token): number {
  const exact =
    left.kind === 'number' || left.kind === 'form' || right.kind === 'number' || right.kind === 'form';
  if (exact) return left.kind === right.kind && left.latin === right.latin ? 1 : 0;
  if (left.kind === 'initial' || right.kind === 'initial') return initialLikeness(left, right);
  if ((left.kind === 'title') !== (right.kind === 'title')) return 0;
  return tokenSimilarity(left, right);
}

function initialLikeness(left: Token, right: Token): number {
  const [a, b] = [left.phones[0], right.phones[0]];
  const cost = costs[0];
  if (a === undefined || b === undefined || cost === undefined) return left.latin === right.latin ? 1 : 0;
  if (left.kind === right.kind) return left.latin === right.latin ? 1 : 0;
  return (cost.substitute[a * phoneCount + b] ?? 1) <= 0.3 || left.latin[0] === right.latin[0]
    ? initialEvidence
    : 0;
}

interface Joined {
  readonly one: number;
  readonly parts: number[];
  readonly value: number;
}

/** A word of one name against two or three neighbours of the other: Abdulaziz and Abdul Aziz, Taebok and Tae-bok. */
function joined(
  whole: readonly Token[],
  wholeFree: Set<number>,
  pieces: readonly Token[],
  piecesFree: Set<number>,
): Joined[] {
  const found: Joined[] = [];
  for (const one of [...wholeFree]) {
    const token = whole[one];
    if (token === undefined || !isWord(token) || token.phones.length < 3) continue;
    const best = bestParts(token, pieces, piecesFree);
    if (best === null) continue;
    found.push({ one, ...best });
    wholeFree.delete(one);
    for (const part of best.parts) piecesFree.delete(part);
  }
  return found;
}

function bestParts(
  token: Token,
  pieces: readonly Token[],
  free: ReadonlySet<number>,
): Omit<Joined, 'one'> | null {
  let best: Omit<Joined, 'one'> | null = null;
  for (const first of free) {
    let length = pieces[first]?.phones.length ?? 0;
    for (let size = 2; size <= 3; size += 1) {
      const last = first + size - 1;
      if (!free.has(last)) break;
      length += pieces[last]?.phones.length ?? 0;
      if (length > 2 * token.phones.length) break;
      const tokens = pieces.slice(first, last + 1);
      if (2 * length < token.phones.length || !tokens.every(isWord)) continue;
      const value = joinedEvidence(token, tokens);
      if (value <= (best?.value ?? 0)) continue;
      best = { parts: size === 2 ? [first, last] : [first, first + 1, last], value };
    }
  }
  return best;
}

function isWord(token: Token): boolean {
  return token.kind === 'name' || token.kind === 'patronymic' || token.kind === 'generic';
}

function joinedEvidence(token: Token, parts: readonly Token[]): number {
  const [first] = parts;
  return first === undefined
    ? 0
    : evidence(token.phones, joinPhones(parts.map(({ phones }) => phones)), pairLooseness(token, first));
}

function pick(tokens: readonly Token[], indexes: readonly number[]): Token[] {
  const picked: Token[] = [];
  for (const index of indexes) {
    const token = tokens[index];
    if (token !== undefined) picked.push(token);
  }
  return picked;
}
