import type { Looseness } from '../sound/phones.ts';
import { isSyllabic, type NameKind, type Token } from '../words/token.ts';
import type { Agreement, Alignment } from './align.ts';
import { calibration } from './calibration.ts';
import { isHangul, pairLooseness } from './similarity.ts';

/** One name in full and a single name of it: never proof. */
export const singleNameCap = 0.7;
const numbersDisagree = 0.6;
const numberOnOneSide = 0.78;

/** What became of two names: their words as they were paired, and the score. */
export interface Scored {
  /** 0 to 1, in thousandths. */
  readonly score: number;
  /** What the shares of the words are shares of. */
  readonly total: number;
  /** What else changed the score, with its factor or limit. */
  readonly notes: readonly string[];
  readonly alignment: Alignment;
}

const noNotes: readonly string[] = [];

/** Scores two names whose words were paired. */
export function scoreOf(alignment: Alignment, kind: NameKind): Scored {
  const { agreements } = alignment;
  if (agreements.length === 0) return { score: 0, total: 1, notes: noNotes, alignment };
  let agreed = 0;
  let possible = 0;
  for (const agreement of agreements) {
    const weight = weightOf(agreement);
    agreed += weight * agreement.evidence;
    possible += weight;
  }
  const total = possible + contradictionOf(alignment) + extraOf(alignment, kind);
  if (total === 0) return { score: 0, total: 1, notes: noNotes, alignment };
  const { factor, cap, note } = limits(alignment, kind);
  const heard = heardFactor(agreements);
  const order = isInOrder(agreements) ? 1 : calibration.outOfOrder;
  const score = Math.min((agreed / total) * factor * heard * order, cap);
  const notes = note === null && heard === 1 && order === 1 ? noNotes : notesOf(note, heard, order);
  return { score: Math.round(score * 1000) / 1000, total, notes, alignment };
}

function notesOf(note: string | null, heard: number, order: number): string[] {
  return [
    ...(note === null ? [] : [note]),
    ...(heard < 1 ? [`few sounds to agree, it may be chance (× ${heard.toFixed(2)})`] : []),
    ...(order < 1 ? [`the syllables stand in another order (× ${order})`] : []),
  ];
}

/** What is left over of both names contradicts. */
function contradictionOf({ leftOver, rightOver }: Alignment): number {
  if (leftOver.length === 0 || rightOver.length === 0) return 0;
  return Math.min(weightWithoutForms(leftOver), weightWithoutForms(rightOver)) * calibration.contradiction;
}

/** What one name has more of than the other. */
function extraOf(alignment: Alignment, kind: NameKind): number {
  const { agreements, leftOver, rightOver } = alignment;
  if (leftOver.length === 0 && rightOver.length === 0) return 0;
  const { extra: extras, extraPatronymic } = calibration;
  const [l, r] = [weightWithoutForms(leftOver), weightWithoutForms(rightOver)];
  const order = kind === 'person' ? orderFactor(alignment) : 1;
  const share = extraShare(agreements, kind) * order;
  const shareOfSyllable = Math.max(share, leastShare(agreements) * order);
  let extra = 0;
  for (const token of l > r ? leftOver : rightOver) {
    if (token.kind === 'form') continue;
    const isPatronymic = token.kind === 'patronymic' && kind === 'person';
    const isOther = kind === 'person' && isAdopted(token);
    extra += token.weight * (isPatronymic ? extraPatronymic : isOther ? share : shareOfSyllable);
  }
  const forms = sum(leftOver) - l + sum(rightOver) - r;
  // Of what is left over of both, as much as contradicts is no extra.
  return forms * extras[kind] + (extra * Math.abs(l - r)) / Math.max(l, r, 1e-9);
}

function extraShare(agreements: readonly Agreement[], kind: NameKind): number {
  const { extra: extras, extraOfVague, perMissingBit } = calibration;
  if (kind === 'person') return extras.person * (1 + missingBits(agreements) * perMissingBit);
  return kind === 'organisation' && !agreements.some(isDistinctive) ? extraOfVague : extras[kind];
}

/** What a word on one side only costs at the least where the two names are of different kinds of script. */
function leastShare(agreements: readonly Agreement[]): number {
  if (isInScript(agreements, isSyllable)) return calibration.extraAmongSyllables;
  return isInScript(agreements, isOfSyllables) ? calibration.extraAmongSyllabic : 0;
}

/** Kim and Lee are given names, too. */
const leastAdopted = 4;

/** A European given name beside a Chinese or Korean one is adopted, and no syllable of it. */
function isAdopted({ givenNames, latin }: Token): boolean {
  return givenNames.length > 0 && latin.length >= leastAdopted;
}

/** How much more common what agrees is than it should be. */
function missingBits(agreements: readonly Agreement[]): number {
  return Math.max(0, calibration.enoughBits - bitsOf(agreements));
}

/**
 * Who leaves words of a name out keeps the others in their order, mostly the first and the last: Ismail Guelleh is
 * short for Ismail Omar Guelleh, and Omar Ismail is not, since Omar is the father. Rare words are one person's in any
 * order.
 */
function orderFactor(alignment: Alignment): number {
  const { agreements } = alignment;
  if (isTurnedRound(agreements)) return missingBits(agreements) > 0 ? calibration.extraTurnedRound : 1;
  return keepsBothEnds(alignment) ? calibration.extraBetweenEnds : 1;
}

/** What the explanation says of the order of the words. */
export function orderNotes(alignment: Alignment, kind: NameKind): readonly string[] {
  const { leftOver, rightOver } = alignment;
  const isExtra = leftOver.length > 0 !== rightOver.length > 0;
  if (kind !== 'person' || !isExtra || orderFactor(alignment) <= 1) return noNotes;
  return ['the words that agree stand in another order: what is only on one side counts twice'];
}

function isTurnedRound(agreements: readonly Agreement[]): boolean {
  for (const one of agreements) {
    for (const other of agreements) {
      if (one.leftAt < other.leftAt && one.rightAt > other.rightAt && isOfNames(one) && isOfNames(other))
        return true;
    }
  }
  return false;
}

function keepsBothEnds({ agreements, leftOver, rightOver }: Alignment): boolean {
  if (leftOver.length > 0 && rightOver.length > 0) return false;
  let [leftEnd, rightEnd] = [leftOver.length, rightOver.length];
  for (const { left, right } of agreements) {
    leftEnd += left.length;
    rightEnd += right.length;
  }
  const isFirst = ({ leftAt, rightAt }: Agreement): boolean => leftAt === 0 && rightAt === 0;
  const isLast = ({ left, right, leftAt, rightAt }: Agreement): boolean =>
    leftAt + left.length === leftEnd && rightAt + right.length === rightEnd;
  return agreements.some(isFirst) && agreements.some(isLast);
}

function isOfNames({ left, right }: Agreement): boolean {
  return left.every(isName) && right.every(isName);
}

function isName({ kind }: Token): boolean {
  return kind === 'name';
}

/** Words of so few sounds are syllables: in Korean and Chinese names their order tells people apart. */
const syllableSounds = 5;

/** Whether the syllables of a name stand in the same order; the surname, or any of them, may be moved from end to end. */
function isInOrder(agreements: readonly Agreement[]): boolean {
  if (agreements.length < 3) return true;
  const places: [left: number, right: number][] = [];
  for (const { left, right, leftAt, rightAt } of agreements) {
    if (left.some(isNoSyllable) || right.some(isNoSyllable)) return true;
    places.push([leftAt, rightAt]);
  }
  const rights = places.sort(([a], [b]) => a - b).map(([, right]) => right);
  const descents = rights.filter((right, at) => right > (rights[(at + 1) % rights.length] ?? 0));
  return descents.length <= 1;
}

function isNoSyllable({ phones }: Token): boolean {
  return phones.length > syllableSounds;
}

function heardFactor(agreements: readonly Agreement[]): number {
  if (!agreements.some(isAcrossScripts)) return 1;
  let heard = 0;
  for (const { left, right, evidence } of agreements) {
    const [a, b] = [left[0], right[0]];
    if (a === undefined || b === undefined) continue;
    // What sounds the same to the last vowel says more than what is alike as far as the scripts go.
    const looseness = evidence === 1 ? null : pairLooseness(a, b);
    heard += Math.min(heardBits(left, looseness), heardBits(right, looseness)) * evidence * evidence;
  }
  return 1 - Math.max(0, calibration.enoughHeard - heard) * calibration.perMissingHeard;
}

function isAcrossScripts({ left, right }: Agreement): boolean {
  return left[0]?.script !== right[0]?.script;
}

function heardBits(tokens: readonly Token[], looseness: Looseness | null): number {
  let bits = 0;
  for (const { phones, readings, kind } of tokens) {
    if (kind === 'title' || kind === 'form') continue;
    const consonants = readings[0]?.skeleton.length ?? 0;
    bits +=
      consonants * calibration.consonantBits +
      (phones.length - consonants) * calibration.vowelBits[looseness ?? 0];
  }
  return bits;
}

/** Ministry of Internal Affairs: words that every country's has name none. */
function isDistinctive({ left, right }: Agreement): boolean {
  const isOwn = ({ kind }: Token): boolean => kind === 'name' || kind === 'number';
  return left.some(isOwn) && right.some(isOwn);
}

/** How rare the words that agree are, by the more common spelling of each. */
export function bitsOf(agreements: readonly Agreement[]): number {
  let bits = 0;
  for (const { left, right, evidence } of agreements) {
    bits += evidence * Math.min(pairBits(left, right), pairBits(right, left));
  }
  return bits;
}

/** Of what is met by a whole foreign name in one word, every word counts. */
function pairBits(tokens: readonly Token[], others: readonly Token[]): number {
  if (isForeignWord(tokens)) return Number.POSITIVE_INFINITY;
  if (!isForeignWord(others)) return mostBits(tokens);
  return tokens.reduce((bits, token) => bits + mostBits([token]), 0);
}

function mostBits(tokens: readonly Token[]): number {
  let most = 0;
  for (const { bits, kind } of tokens) if (kind !== 'title' && kind !== 'initial' && bits > most) most = bits;
  return most;
}

/** Whether a word of the one name is of such a script, and what it agrees with is not. */
function isInScript(agreements: readonly Agreement[], is: (token: Token) => boolean): boolean {
  for (const { left, right } of agreements) if (left.some(is) !== right.some(is)) return true;
  return false;
}

/** Longer words in hangul are foreign names. */
const koreanSyllables = 2;

function isSyllable(token: Token): boolean {
  if (token.script !== 'syllabic') return token.isNativeHan;
  return isHangul(token.text) ? token.text.length <= koreanSyllables : isBurmese(token.text);
}

/** A foreign name in Chinese characters is compared as a whole. */
function isOfSyllables(token: Token): boolean {
  return isSyllabic(token) && !token.isForeignHan;
}

function isBurmese(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x1000 && code <= 0x109f;
}

/** A pair weighs what its words weigh on average; words written apart weigh together. */
function weightOf({ left, right }: Agreement): number {
  return (sum(left) + sum(right)) / 2;
}

/** A form that the law gives: the word company stands in the names of all kinds of them. */
function isExactForm({ kind, latin }: Token): boolean {
  return kind === 'form' && latin !== 'company' && latin !== 'corporation';
}

/** Another form of company is judged on its own. */
function weightWithoutForms(tokens: readonly Token[]): number {
  let total = 0;
  for (const { kind, weight } of tokens) if (kind !== 'form') total += weight;
  return total;
}

function sum(tokens: readonly Token[]): number {
  let total = 0;
  for (const { weight } of tokens) total += weight;
  return total;
}

interface Limits {
  readonly factor: number;
  readonly cap: number;
  readonly note: string | null;
}

const noLimits: Limits = { factor: 1, cap: 1, note: null };

function limits(alignment: Alignment, kind: NameKind): Limits {
  const { agreements, leftOver, rightOver } = alignment;
  if (leftOver.length === 0 && rightOver.length === 0) return noLimits;
  const [isNumberLeft, isNumberRight] = [leftOver.some(isNumber), rightOver.some(isNumber)];
  if (isNumberLeft && isNumberRight) return times(numbersDisagree, 'numbers disagree');
  if (kind === 'person') {
    if (isChild(agreements, leftOver, rightOver) || areSiblings(alignment))
      return times(calibration.childsName, 'another given name in front');
    return personLimits(agreements, leftOver, rightOver);
  }
  if (leftOver.some(isExactForm) && rightOver.some(isExactForm)) {
    return times(calibration.otherForm, 'another form of company');
  }
  return isNumberLeft || isNumberRight ? times(numberOnOneSide, 'a number on one side only') : noLimits;
}

/** Mohammad stands before other given names and is left out as readily, in all its spellings. */
const isMohammad = /^(m[aou]?[hkg]*[aeo]?m+[aeou]?[dt]|mohd|md)$/;
/** Father and mother of somebody: what a person is called besides the name. */
const isKunya = /^(abo?u|bw|o?umm?)$/;

/** So many words in a row are a whole name, and not a given name and a surname. */
const wholeName = 3;

/** Uday and Rana Saddam Hussein al-Tikriti are brother and sister: a whole name agrees, and both have another in front. */
function areSiblings({ agreements, leftOver, rightOver }: Alignment): boolean {
  if (leftOver.length !== 1 || rightOver.length !== 1) return false;
  // Rana is a name as well as a title.
  const front = [...leftOver, ...rightOver];
  if (!front.some(isName) || !front.every((token) => isName(token) || token.kind === 'title')) return false;
  if (agreements.length < wholeName || agreements.some(isOfGivenNames)) return false;
  return agreements.every(({ leftAt, rightAt }) => leftAt > 0 && leftAt === rightAt);
}

function isOfGivenNames({ left }: Agreement): boolean {
  return left.some(({ givenNames }) => givenNames.length > 0);
}

/** Whether one name is the other's with a given name in front: Uday Saddam Hussein al-Tikriti is the son of the latter. */
function isChild(
  agreements: readonly Agreement[],
  leftOver: readonly Token[],
  rightOver: readonly Token[],
): boolean {
  if (agreements.length < wholeName || (leftOver.length > 0 && rightOver.length > 0)) return false;
  const longer = leftOver.length > 0 ? leftOver : rightOver;
  if (longer.at(-1)?.kind !== 'name' || longer.every(({ latin }) => isMohammad.test(latin))) return false;
  if (longer.some(({ latin }) => isKunya.test(latin))) return false;
  // Europeans have several given names: Carlos García López may be Juan Carlos.
  if (agreements.some(isOfGivenNames)) return false;
  // In the order of both names, one word later in the longer one.
  const isLeft = leftOver.length > 0;
  return agreements.every(
    ({ leftAt, rightAt }) => (isLeft ? leftAt - rightAt : rightAt - leftAt) === longer.length,
  );
}

function personLimits(
  agreements: readonly Agreement[],
  leftOver: readonly Token[],
  rightOver: readonly Token[],
): Limits {
  const mayBeWhole = agreements.length === 1 && !leftOver.some(isForeign) && !rightOver.some(isForeign);
  let named = 0;
  for (const { left, right } of agreements) {
    const [l, r] = [nameCount(left), nameCount(right)];
    const isWhole = mayBeWhole && (isForeignWord(left) || isForeignWord(right));
    named += isWhole ? Math.max(l, r) : Math.min(l, r);
  }
  if (named >= 2) return noLimits;
  return { factor: 1, cap: singleNameCap, note: `a single name agrees (at most ${singleNameCap})` };
}

function isForeign({ isForeignHan }: Token): boolean {
  return isForeignHan;
}

/** A word of Chinese characters may transcribe a whole foreign name. */
function isForeignWord(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.isForeignHan === true;
}

function times(factor: number, note: string): Limits {
  return { factor, cap: 1, note: `${note} (× ${factor})` };
}

function isNumber({ kind }: Token): boolean {
  return kind === 'number';
}

/** Titles name nobody, and neither does the first word of a servant-of name. */
function nameCount(tokens: readonly Token[]): number {
  return tokens.filter(({ kind, latin }) => kind !== 'title' && kind !== 'number' && latin !== 'abd').length;
}
