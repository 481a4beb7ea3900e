import { isName, type Token } from '../words/token.ts';
import { type Agreement, type Alignment, swap } from './align.ts';
import { leftPlace, placesOf } from './left-over.ts';

/**
 * Whether one is called what the other's father is, and the other has a given name of his own: Igor Sechin and Ivan
 * Igorevich Sechin, Salman Al Saud and Mohammed bin Salman Al Saud.
 */
export function isFatherOfOther(alignment: Alignment): boolean {
  const isLeft = alignment.leftOver.some(isName);
  // Given names that differ contradict anyway
  if (isLeft === alignment.rightOver.some(isName)) return false;
  return hasOthersNameAsFather(isLeft ? alignment : swap(alignment));
}

/** Whether the left name has the other's given name as its patronymic, and a given name besides. */
function hasOthersNameAsFather({ agreements, leftOver }: Alignment): boolean {
  const fathers = agreements.filter(({ left, right }) => left.some(isPatronymic) && right.some(isName));
  if (fathers.length === 0) return false;
  const words: Token[] = [];
  for (const { left, leftAt } of agreements) {
    for (const [order, token] of left.entries()) words[leftAt + order] = token;
  }
  const places = placesOf(leftOver, agreements.map(leftPlace));
  for (const [order, at] of places.entries()) words[at] = leftOver[order] as Token;
  return fathers.some(({ leftAt }) => places.includes(bearerBefore(words, leftAt)));
}

/** Where the word stands that the father's name, or the grandfather's, follows. */
function bearerBefore(words: readonly Token[], father: number): number {
  let at = father - 1;
  while (at >= 0 && words[at]?.kind === 'patronymic') at -= 1;
  return words[at]?.kind === 'name' ? at : -1;
}

function isPatronymic({ kind }: Token): boolean {
  return kind === 'patronymic';
}

/** Whether one name is the other's with a woman's in front of the man's: Maryam is the daughter of Nawaz Sharif. */
export function isDaughter({ agreements, leftOver, rightOver }: Alignment): boolean {
  const [longer, shorter] = leftOver.length > 0 ? [leftOver, rightOver] : [rightOver, leftOver];
  if (longer.length !== 1 || shorter.length > 0 || longer[0]?.isWomans !== true) return false;
  const isLeft = longer === leftOver;
  const isBehind = ({ leftAt, rightAt }: Agreement): boolean =>
    (isLeft ? leftAt - rightAt : rightAt - leftAt) === 1;
  const first = agreements.find(({ leftAt, rightAt }) => Math.min(leftAt, rightAt) === 0);
  return agreements.every(isBehind) && first !== undefined && isOfMan(first.left) && isOfMan(first.right);
}

function isOfMan([first]: readonly Token[]): boolean {
  return first !== undefined && first.arabicNames.length > 0 && !first.isWomans;
}
