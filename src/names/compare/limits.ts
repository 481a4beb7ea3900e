import { isName, type NameKind, type Token } from '../words/token.ts';
import { juniors, saysAsMuchAsName, seniors } from '../words/words.ts';
import type { Agreement, Alignment } from './align.ts';
import { calibration } from './calibration.ts';
import { isForeignWord } from './chance.ts';
import { isDaughter, isFatherOfOther } from './families.ts';
import { mohammad } from './mohammad.ts';

/** One name in full and a single name of it: never proof. */
export const singleNameCap = 0.7;
const numbersDisagree = 0.6;
const numberOnOneSide = 0.78;

/** What a score is multiplied by, what it may be at most, and what the explanation says of it. */
export interface Limits {
  readonly factor: number;
  readonly cap: number;
  readonly note: string | null;
}

const noLimits: Limits = { factor: 1, cap: 1, note: null };

/** What speaks against two names as a whole, beside their words. */
export function limits(alignment: Alignment, kind: NameKind): Limits {
  const { agreements, leftOver, rightOver } = alignment;
  if (leftOver.length === 0 && rightOver.length === 0) return noLimits;
  const [isNumberLeft, isNumberRight] = [leftOver.some(isNumber), rightOver.some(isNumber)];
  if (isNumberLeft && isNumberRight) return times(numbersDisagree, 'numbers disagree');
  if (kind === 'person') {
    if (isChild(agreements, leftOver, rightOver) || areSiblings(alignment))
      return times(calibration.childsName, 'another given name in front');
    if (isFatherOfOther(alignment)) return times(calibration.childsName, 'one is the father of the other');
    if (isDaughter(alignment)) return times(calibration.childsName, 'a daughter’s given name in front');
    return withGeneration(personLimits(agreements, leftOver, rightOver), leftOver, rightOver);
  }
  if (leftOver.some(isExactForm) && rightOver.some(isExactForm)) {
    return times(calibration.otherForm, 'another form of company');
  }
  return isNumberLeft || isNumberRight ? times(numberOnOneSide, 'a number on one side only') : noLimits;
}

/** Father and mother of somebody: what a person is called besides the name. */
const isKunya = /^(abo?u|bw|o?umm?)$/;

/** So many words in a row are a whole name, and not a given name and a surname. */
const wholeNameWords = 3;

/** Uday and Rana Saddam Hussein al-Tikriti are brother and sister: a whole name agrees, and both have another in front. */
function areSiblings({ agreements, leftOver, rightOver }: Alignment): boolean {
  if (leftOver.length !== 1 || rightOver.length !== 1) return false;
  // Rana is a name as well as a title.
  const front = [...leftOver, ...rightOver];
  if (!front.some(isName) || !front.every((token) => isName(token) || token.kind === 'title')) return false;
  if (agreements.length < wholeNameWords || agreements.some(isOfGivenNames)) return false;
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
  if (agreements.length < wholeNameWords || (leftOver.length > 0 && rightOver.length > 0)) return false;
  const longer = leftOver.length > 0 ? leftOver : rightOver;
  if (longer.at(-1)?.kind !== 'name' || longer.every(({ latin }) => mohammad.test(latin))) return false;
  if (longer.some(({ latin }) => isKunya.test(latin))) return false;
  // Europeans have several given names: Carlos García López may be Juan Carlos.
  if (agreements.some(isOfGivenNames)) return false;
  // In the order of both names, one word later in the longer one.
  const isLeft = leftOver.length > 0;
  return agreements.every(
    ({ leftAt, rightAt }) => (isLeft ? leftAt - rightAt : rightAt - leftAt) === longer.length,
  );
}

/** Whether Jr. or Sr. is left over of one name, or Jr. of the one and Sr. of the other. */
function withGeneration(base: Limits, leftOver: readonly Token[], rightOver: readonly Token[]): Limits {
  const [left, right] = [generationOf(leftOver), generationOf(rightOver)];
  if (left === right) return base;
  const { note, factor } =
    left !== null && right !== null
      ? times(calibration.otherGeneration, 'father and son')
      : times(calibration.generationOnOneSide, `${left ?? right} on one side only`);
  return { ...base, factor, note: base.note === null ? note : `${base.note}; ${note}` };
}

function generationOf(tokens: readonly Token[]): string | null {
  for (const { kind, latin } of tokens) {
    if (kind !== 'title') continue;
    if (juniors.has(latin)) return 'junior';
    if (seniors.has(latin)) return 'senior';
  }
  return null;
}

function personLimits(
  agreements: readonly Agreement[],
  leftOver: readonly Token[],
  rightOver: readonly Token[],
): Limits {
  const mayBeWhole = agreements.length === 1 && !leftOver.some(isForeign) && !rightOver.some(isForeign);
  let named = 0;
  for (const { left, right } of agreements) {
    const [l, r] = [nameCount(left, right), nameCount(right, left)];
    const isWhole = mayBeWhole && (isForeignWord(left) || isForeignWord(right));
    named += isWhole ? Math.max(l, r) : Math.min(l, r);
  }
  if (named >= 2) return noLimits;
  return { factor: 1, cap: singleNameCap, note: `a single name agrees (at most ${singleNameCap})` };
}

function isForeign({ isForeignHan }: Token): boolean {
  return isForeignHan;
}

function times(factor: number, note: string): Limits {
  return { factor, cap: 1, note: `${note} (× ${factor})` };
}

function isNumber({ kind }: Token): boolean {
  return kind === 'number';
}

/** In scripts that are not read as Latin letters, a title is known by the name that it agrees with: أمير is Emir. */
function saysAsMuch(title: string, name: string): boolean {
  return saysAsMuchAsName(title) || saysAsMuchAsName(name);
}

/** Titles name nobody, unless the other name has them as a name; neither does the first word of a servant-of name. */
function nameCount(tokens: readonly Token[], others: readonly Token[]): number {
  const isNaming = ({ kind, latin }: Token): boolean => {
    if (kind === 'title') return others.some((other) => isName(other) && saysAsMuch(latin, other.latin));
    return kind !== 'number' && latin !== 'abd';
  };
  return tokens.filter(isNaming).length;
}

/** A form that the law gives: the word company stands in the names of all kinds of them. */
function isExactForm({ kind, latin }: Token): boolean {
  return kind === 'form' && latin !== 'company' && latin !== 'corporation';
}
