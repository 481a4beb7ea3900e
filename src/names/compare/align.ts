import { costs, phoneCount, phonesOf } from '../sound/phones.ts';
import { isSyllabic, isWord, mayBeSeveral, type Token } from '../words/token.ts';
import { mayBeName } from '../words/words.ts';
import { calibration } from './calibration.ts';
import { isWholeName, joinedEvidence } from './joined.ts';
import { tokenSimilarity } from './similarity.ts';

/** Words of one name that were found in the other; more than one where it is written apart. */
export interface Agreement {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Where the words begin in their names. */
  readonly leftAt: number;
  readonly rightAt: number;
  readonly evidence: number;
}

export interface Alignment {
  readonly agreements: readonly Agreement[];
  readonly leftOver: readonly Token[];
  readonly rightOver: readonly Token[];
}

/** So near are the sounds of one initial in two scripts. */
const sameInitial = 0.1;
/** The same where a syllable stands for one. */
const spelledInitial = 0.3;
/** The letter g by its English name. */
const softG = phonesOf('J')[0];

/** Words beyond these are not looked at: a set of them has to fit into the bits of a number. */
const mostWords = 30;
const scratch = new Float64Array(mostWords * mostWords);
const none: readonly Agreement[] = [];

/** Pairs the words of two names, the most alike first; each word is used once. */
export function align(allLeft: readonly Token[], allRight: readonly Token[]): Alignment {
  const left = allLeft.length > mostWords ? allLeft.slice(0, mostWords) : allLeft;
  const right = allRight.length > mostWords ? allRight.slice(0, mostWords) : allRight;
  const free = { left: 2 ** left.length - 1, right: 2 ** right.length - 1 };
  const agreements: Agreement[] = [];
  if (fill(left, right)) {
    if (left.length !== right.length) joinSyllables(left, right, free, agreements);
    pairUp(left, right, free, agreements);
  }
  if (mayJoin(free)) joinBoth(left, right, free, agreements, isWord);
  if (agreements.length === 0) return { agreements: none, leftOver: left, rightOver: right };
  return { agreements, leftOver: pick(left, free.left), rightOver: pick(right, free.right) };
}

/** The same with the other name first. */
export function swap({ agreements, leftOver, rightOver }: Alignment): Alignment {
  return {
    agreements: agreements.map(({ left, right, leftAt, rightAt, evidence }) => {
      return { left: right, right: left, leftAt: rightAt, rightAt: leftAt, evidence };
    }),
    leftOver: rightOver,
    rightOver: leftOver,
  };
}

/** The words that are not paired yet, a bit each. */
interface Free {
  left: number;
  right: number;
}

/** One word of a name may be several of the other, so that one and one are not enough. */
function mayJoin({ left, right }: Free): boolean {
  return left !== 0 && right !== 0 && ((left & (left - 1)) !== 0 || (right & (right - 1)) !== 0);
}

/** A given name of two syllables in one word must not meet one of the two alone: 봉주 is Pong-ju, and no Pong. */
function joinSyllables(
  left: readonly Token[],
  right: readonly Token[],
  free: Free,
  agreements: Agreement[],
): void {
  joinBoth(left, right, free, agreements, isSyllabic);
}

function joinBoth(
  left: readonly Token[],
  right: readonly Token[],
  free: Free,
  agreements: Agreement[],
  mayBeWhole: (token: Token) => boolean,
): void {
  joinUp(left, right, free.left, free.right, mayBeWhole, (one, parts, value) => {
    free.left &= ~(1 << one);
    free.right &= ~parts;
    agreements.push({ ...picked(left, 1 << one, right, parts), evidence: value });
  });
  joinUp(right, left, free.right, free.left, mayBeWhole, (one, parts, value) => {
    free.right &= ~(1 << one);
    free.left &= ~parts;
    agreements.push({ ...picked(left, parts, right, 1 << one), evidence: value });
  });
}

/** Sets how alike each word is to each. Returns whether any two are. */
function fill(left: readonly Token[], right: readonly Token[]): boolean {
  const bothHaveFathers = hasPatronymic(left) && hasPatronymic(right);
  let any = false;
  let cell = 0;
  for (const a of left) {
    for (const b of right) {
      let value = likeness(a, b);
      if (bothHaveFathers && (a.kind === 'patronymic') !== (b.kind === 'patronymic'))
        value *= calibration.fatherForSon;
      scratch[cell] = value;
      cell += 1;
      if (value > 0) any = true;
    }
  }
  return any;
}

function hasPatronymic(tokens: readonly Token[]): boolean {
  for (const { kind } of tokens) if (kind === 'patronymic') return true;
  return false;
}

/** How far apart words stand, by their places from the front and from the end of both names. */
function apart(distance: number, longer: number): number {
  return Math.abs(distance) + Math.abs(distance - longer);
}

function pairUp(left: readonly Token[], right: readonly Token[], free: Free, agreements: Agreement[]): void {
  const longer = left.length - right.length;
  while (true) {
    let bestGain = 0;
    let bestI = -1;
    let bestJ = -1;
    for (let i = 0; i < left.length; i += 1) {
      if ((free.left & (1 << i)) === 0) continue;
      const weight = (left[i] as Token).weight;
      for (let j = 0; j < right.length; j += 1) {
        const value = scratch[i * right.length + j] ?? 0;
        if (value === 0 || (free.right & (1 << j)) === 0) continue;
        const gain = value * (weight + (right[j] as Token).weight);
        if (gain < bestGain) continue;
        // Among equals those that stand at the same place, from the front and from the end
        if (gain === bestGain && apart(i - j, longer) >= apart(bestI - bestJ, longer)) continue;
        bestGain = gain;
        bestI = i;
        bestJ = j;
      }
    }
    if (bestI < 0) return;
    free.left &= ~(1 << bestI);
    free.right &= ~(1 << bestJ);
    agreements.push({
      left: left.slice(bestI, bestI + 1),
      right: right.slice(bestJ, bestJ + 1),
      leftAt: bestI,
      rightAt: bestJ,
      evidence: scratch[bestI * right.length + bestJ] ?? 0,
    });
  }
}

/** The evidence that two words of names are one, by what kinds of words they are. */
export function likeness(left: Token, right: Token): number {
  if (left.kind === 'name' && right.kind === 'name') return tokenSimilarity(left, right);
  const exact =
    left.kind === 'number' || left.kind === 'form' || right.kind === 'number' || right.kind === 'form';
  if (exact) return left.kind === right.kind && left.latin === right.latin ? 1 : 0;
  if (left.concept >= 0 && right.concept >= 0) return left.concept === right.concept ? 1 : 0;
  if (left.kind === 'initial' || right.kind === 'initial') return initialLikeness(left, right);
  if ((left.kind === 'title') !== (right.kind === 'title')) return titleLikeness(left, right);
  return tokenSimilarity(left, right);
}

/** A title is known as one in some scripts, and looks like a name in others: Tunku and 툰쿠; or it is one, as Amir. */
function titleLikeness(left: Token, right: Token): number {
  const { latin, isShortened } = left.kind === 'title' ? left : right;
  const isSurelyTitle = isShortened || !mayBeName(latin);
  return isSurelyTitle && left.script === right.script ? 0 : tokenSimilarity(left, right);
}

function initialLikeness(left: Token, right: Token): number {
  if (left.kind === 'title' || right.kind === 'title' || left.script === 'han' || right.script === 'han')
    return 0;
  if (left.script !== right.script && (left.looseness > 0 || right.looseness > 0)) {
    return spelledInitialLikeness(left, right);
  }
  const [a, b] = [left.phones[0], right.phones[0]];
  const cost = costs[0];
  if (a === undefined || b === undefined || cost === undefined) return left.latin === right.latin ? 1 : 0;
  if (left.kind === right.kind) return left.latin === right.latin ? 1 : 0;
  if (left.latin[0] === right.latin[0]) return calibration.initial;
  const isAcross = left.script !== right.script;
  return isAcross && (cost.substitute[a * phoneCount + b] ?? 1) <= sameInitial ? calibration.initial : 0;
}

/**
 * Scripts other than alphabets write an initial as a syllable of the name, or spell the name of a Latin letter out: its
 * consonant (M. is எம், P. is பா or பி), or a vowel that is near (E. is ஈ, A. is ஏ).
 */
function spelledInitialLikeness(left: Token, right: Token): number {
  const [a, b] = [initialSound(left), initialSound(right)];
  const cost = costs[1];
  if (a === undefined || b === undefined || cost === undefined) return 0;
  const isSoftG = (left.latin === 'g' && b === softG) || (right.latin === 'g' && a === softG);
  if (!isSoftG && (cost.substitute[a * phoneCount + b] ?? 1) > spelledInitial) return 0;
  return left.kind === right.kind ? 1 : calibration.initial;
}

function initialSound({ kind, looseness, phones }: Token): number | undefined {
  if (kind !== 'initial' || looseness === 0) return phones[0];
  const omit = costs[0]?.omit;
  return phones.find((phone) => omit?.[phone] === 1) ?? phones[0];
}

/** A word of one name against two or three neighbours of the other: Abdulaziz and Abdul Aziz, Taebok and Tae-bok. */
function joinUp(
  whole: readonly Token[],
  pieces: readonly Token[],
  wholeFree: number,
  piecesFree: number,
  mayBeWhole: (token: Token) => boolean,
  found: (one: number, parts: number, value: number) => void,
): void {
  let free = piecesFree;
  for (let one = 0; one < whole.length; one += 1) {
    const token = whole[one] as Token;
    if ((wholeFree & (1 << one)) === 0 || !mayBeWhole(token) || !mayBeSeveral(token)) continue;
    const { parts, value } = bestParts(token, pieces, free);
    if (value === 0) continue;
    free &= ~parts;
    found(one, parts, value);
  }
}

function bestParts(token: Token, pieces: readonly Token[], free: number): { parts: number; value: number } {
  const best = { parts: 0, value: 0 };
  const least = leastOf(token);
  for (let first = 0; first < pieces.length; first += 1) {
    const piece = pieces[first] as Token;
    if ((free & (1 << first)) === 0 || !isPiece(piece, token)) continue;
    if (!isWholeName(token) && !mayBegin(token, piece)) continue;
    let parts = 1 << first;
    let length = piece.phones.length;
    for (let last = first + 1; last <= first + (token.isForeignHan ? 3 : 2); last += 1) {
      const next = pieces[last];
      if (next === undefined || (free & (1 << last)) === 0 || !isPiece(next, token)) break;
      parts |= 1 << last;
      length += next.phones.length;
      if (length > 2 * token.phones.length) break;
      if (2 * length < token.phones.length) continue;
      const value = joinedEvidence(token, pieces.slice(first, last + 1));
      if (value >= least && value > best.value) {
        best.parts = parts;
        best.value = value;
      }
    }
  }
  return best;
}

function leastOf(token: Token): number {
  if (token.isForeignHan) return calibration.leastJoinedForeign;
  return isWholeName(token) ? calibration.leastJoinedWhole : calibration.leastJoined;
}

/** Whether a word may be two or three neighbours of another name in one. */
export function mayBeJoined(token: Token, pieces: readonly Token[]): boolean {
  return isWord(token) && mayBeSeveral(token) && bestParts(token, pieces, -1).value > 0;
}

/** Whether two words begin nearly alike: without it there is no need to look further. */
function mayBegin(token: Token, piece: Token): boolean {
  const [a, b] = [token.phones[0], piece.phones[0]];
  if (a === undefined || b === undefined) return false;
  const { substitute, omit } = costs[2] ?? { substitute: [], omit: [] };
  return (substitute[a * phoneCount + b] ?? 1) < 0.6 || (omit[a] ?? 1) < 0.6 || (omit[b] ?? 1) < 0.6;
}

/**
 * Chinese characters transcribe Syed and Tengku with the name, and Amir Hossein is one word as often as two. Syllables
 * like I and U are no initials.
 */
function isPiece(piece: Token, whole: Token): boolean {
  if (piece.kind === 'title') return whole.isForeignHan || whole.script === 'abjad' || mayBeName(piece.latin);
  return isWord(piece) || (isSyllabic(whole) && piece.kind === 'initial' && /^[iou]$/.test(piece.latin));
}

function picked(
  left: readonly Token[],
  leftSet: number,
  right: readonly Token[],
  rightSet: number,
): Omit<Agreement, 'evidence'> {
  const [leftAt, rightAt] = [firstOf(leftSet), firstOf(rightSet)];
  return { left: pick(left, leftSet), right: pick(right, rightSet), leftAt, rightAt };
}

/** The lowest bit that is set. */
function firstOf(set: number): number {
  return 31 - Math.clz32(set & -set);
}

function pick(tokens: readonly Token[], set: number): Token[] {
  return tokens.filter((_, at) => (set & (1 << at)) !== 0);
}
