import { likeness, mayBeJoined } from '../compare/align.ts';
import { calibration } from '../compare/calibration.ts';
import { isSyllabic, type PreparedName, type Token } from '../words/token.ts';

/** What is left over on both sides contradicts, so that one of two names has to be covered as far as the score, or nearly. */
const enoughCovered = 0.85;
const mostWords = 16;
const leftCover = new Float64Array(mostWords);
const rightCover = new Float64Array(mostWords);

/** One way to read a name, with what a quick look at it needs. */
interface CoveredWay {
  /** The rarest first: what differs shows early. */
  readonly tokens: readonly Token[];
  readonly inOrder: readonly Token[];
  readonly needed: number;
  readonly isInSyllables: boolean;
}

export type Cover = readonly CoveredWay[];

export function coverOf({ ways }: PreparedName): Cover {
  return ways.map((inOrder) => ({
    tokens: [...inOrder].sort((a, b) => b.weight - a.weight),
    inOrder,
    needed: neededWeight(inOrder),
    isInSyllables: inOrder.some(isSyllabic),
  }));
}

/** False where a look at the words tells that the score of two names stays below `least`. */
export function mayReach(left: Cover, right: Cover, least: number): boolean {
  for (const one of left) {
    for (const other of right) {
      if (one.tokens.length > mostWords || other.tokens.length > mostWords) return true;
      const areInSyllables = one.isInSyllables || other.isInSyllables;
      if (!cover(one, other, least, areInSyllables)) continue;
      if (reaches(one, other, least)) return true;
      if (areInSyllables && join(one, other) && reaches(one, other, least)) return true;
    }
  }
  return false;
}

/** Whether a word of one of two names may be two or three of the other's in one. */
export function mayJoin(left: Cover, right: Cover): boolean {
  return left.some((one) => right.some((other) => hasJoined(one, other) || hasJoined(other, one)));
}

function hasJoined(whole: CoveredWay, pieces: CoveredWay): boolean {
  return whole.inOrder.some((token) => mayBeJoined(token, pieces.inOrder));
}

/** Sets how well each word is met by the best of the other name's; false as soon as too many are not met. */
function cover(left: CoveredWay, right: CoveredWay, least: number, areInSyllables: boolean): boolean {
  leftCover.fill(0);
  rightCover.fill(0);
  const enough = least * enoughCovered;
  let lost = 0;
  let unmet = 0;
  for (let i = 0; i < left.tokens.length; i += 1) {
    const token = left.tokens[i] as Token;
    let best = 0;
    for (let j = 0; j < right.tokens.length; j += 1) {
      const value = likeness(token, right.tokens[j] as Token);
      if (value > best) best = value;
      if (value > (rightCover[j] ?? 0)) rightCover[j] = value;
    }
    leftCover[i] = best;
    if (best > 0 || areInSyllables || !isNeeded(token)) continue;
    lost += token.weight;
    unmet += 1;
    const isLeftLost = (left.needed - lost) / left.needed < enough;
    // The rest of the words can meet no more words than they are themselves.
    const isRightLost = ((left.tokens.length - unmet) * mostWeight) / right.needed < enough;
    if (isLeftLost && isRightLost) return false;
  }
  return true;
}

/** No word weighs more. */
const mostWeight = 1.25;

/** Whether the words that were met may be enough, and outweigh what is left over on both sides. */
function reaches(left: CoveredWay, right: CoveredWay, least: number): boolean {
  const [a, b] = [metWeight(left, leftCover), metWeight(right, rightCover)];
  const enough = least * enoughCovered;
  if (a < enough * left.needed && b < enough * right.needed) return false;
  const agreed = (a + b) / 2;
  const contradicts = Math.min(unmetWeight(left, leftCover), unmetWeight(right, rightCover));
  return agreed >= least * (agreed + contradicts * calibration.contradiction);
}

function metWeight({ tokens }: CoveredWay, met: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) sum += (tokens[at] as Token).weight * (met[at] ?? 0);
  return sum;
}

function unmetWeight({ tokens }: CoveredWay, met: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, weight } = tokens[at] as Token;
    if (met[at] === 0 && kind !== 'form') sum += weight;
  }
  return sum;
}

/** Of the words that no name is met without. */
export function neededWeight(tokens: readonly Token[]): number {
  let sum = 0;
  for (const token of tokens) if (isNeeded(token)) sum += token.weight;
  return sum;
}

function isNeeded({ kind }: Token): boolean {
  return kind === 'name' || kind === 'generic';
}

/** Takes words for met that may be two or three of the other name's in one, and all of those. Returns whether any may. */
function join(left: CoveredWay, right: CoveredWay): boolean {
  const isLeft = joinSide(left, leftCover, right, rightCover);
  return joinSide(right, rightCover, left, leftCover) || isLeft;
}

function joinSide(
  whole: CoveredWay,
  met: Float64Array,
  pieces: CoveredWay,
  piecesMet: Float64Array,
): boolean {
  let any = false;
  for (let at = 0; at < whole.tokens.length; at += 1) {
    if (!mayBeJoined(whole.tokens[at] as Token, pieces.inOrder)) continue;
    met[at] = 1;
    any = true;
  }
  if (any) piecesMet.fill(1);
  return any;
}
