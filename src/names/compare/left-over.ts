import { weightAsName } from '../words/make-token.ts';
import { isName, type Token } from '../words/token.ts';
import { isGivenNameToo } from '../words/words.ts';
import type { Agreement, Alignment } from './align.ts';
import { mohammad } from './mohammad.ts';
import { weightWithoutForms } from './weights.ts';

/** What is left over of each name weighs, forms of company apart. */
export interface LeftOver {
  readonly left: number;
  readonly right: number;
}

/**
 * A title that may be a name is one where the other name has a name in its place: Amir Hossein Ghazizadeh is not Ali
 * Hossein Ghazizadeh, nor Hon Sui Sen Goh Sui Sen.
 */
export function leftOverWeights({ agreements, leftOver, rightOver }: Alignment): LeftOver {
  const left = weightWithoutForms(leftOver);
  const right = weightWithoutForms(rightOver);
  if (!leftOver.some(isBoth) && !rightOver.some(isBoth)) return { left, right };
  const lefts = gapsOf(leftOver, agreements.map(leftPlace));
  const rights = gapsOf(rightOver, agreements.map(rightPlace));
  return {
    left: left + moreAsNames(leftOver, lefts, rightOver, rights),
    right: right + moreAsNames(rightOver, rights, leftOver, lefts),
  };
}

/** Written short, as Hon., it is a title and nothing else. */
function isBoth({ kind, latin, isShortened }: Token): boolean {
  return kind === 'title' && !isShortened && isGivenNameToo(latin);
}

function moreAsNames(
  tokens: readonly Token[],
  places: readonly number[],
  others: readonly Token[],
  otherPlaces: readonly number[],
): number {
  let more = 0;
  for (const [at, token] of tokens.entries()) {
    if (!isBoth(token)) continue;
    const isContradicted = others.some(
      (other, otherAt) => isOwnName(other) && otherPlaces[otherAt] === places[at],
    );
    if (isContradicted) more += weightAsName(token) - token.weight;
  }
  return more;
}

/** Mohammad stands before other given names and is left out as readily. */
function isOwnName(token: Token): boolean {
  return isName(token) && !mohammad.test(token.latin);
}

/** For each word that is left over: how many of the words that agree stand before it. */
function gapsOf(over: readonly Token[], agreed: readonly Place[]): number[] {
  return placesOf(over, agreed).map((at) => agreed.filter(([first]) => first < at).length);
}

/** Where words begin in their name, and how many there are. */
export type Place = readonly [at: number, count: number];

export function leftPlace({ left, leftAt }: Agreement): Place {
  return [leftAt, left.length];
}

function rightPlace({ right, rightAt }: Agreement): Place {
  return [rightAt, right.length];
}

/** Where the words that are left over stand in their name, which has those that agree besides. */
export function placesOf(over: readonly Token[], agreed: readonly Place[]): number[] {
  const places: number[] = [];
  for (let at = 0; places.length < over.length; at += 1) {
    if (!agreed.some(([first, count]) => first <= at && at < first + count)) places.push(at);
  }
  return places;
}
