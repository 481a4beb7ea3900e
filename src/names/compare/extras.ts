import { isName, isSyllabic, type NameKind, type Token } from '../words/token.ts';
import type { Agreement, Alignment } from './align.ts';
import { calibration } from './calibration.ts';
import { missingBits } from './chance.ts';
import type { LeftOver } from './left-over.ts';
import { isHangul, koreanSyllables } from './similarity.ts';
import { weightOf, weightWithoutForms } from './weights.ts';

const noNotes: readonly string[] = [];

/** What one name has more of than the other. */
export function extraOf(alignment: Alignment, { left: l, right: r }: LeftOver, kind: NameKind): number {
  const { agreements, leftOver, rightOver } = alignment;
  if (leftOver.length === 0 && rightOver.length === 0) return 0;
  const { extra: extras, extraPatronymic } = calibration;
  const forms = formsIn(leftOver) + formsIn(rightOver);
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
  // Of what is left over of both, as much as contradicts is no extra.
  return forms * extras[kind] + (extra * Math.abs(l - r)) / Math.max(l, r, 1e-9);
}

function formsIn(tokens: readonly Token[]): number {
  return weightOf(tokens) - weightWithoutForms(tokens);
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

/** Ministry of Internal Affairs: words that every country's has name none. */
function isDistinctive({ left, right }: Agreement): boolean {
  const isOwn = ({ kind }: Token): boolean => kind === 'name' || kind === 'number';
  return left.some(isOwn) && right.some(isOwn);
}

/** Whether a word of the one name is of such a script, and what it agrees with is not. */
function isInScript(agreements: readonly Agreement[], is: (token: Token) => boolean): boolean {
  for (const { left, right } of agreements) if (left.some(is) !== right.some(is)) return true;
  return false;
}

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
