import { likeness } from '../compare/align.ts';
import { areOutlinesFar } from '../sound/skeleton.ts';
import { isSyllabic, type PreparedName, type Token } from '../words/token.ts';

/** What is left over on both sides contradicts, so that one of two names has to be covered as far as the score, or nearly. */
const enoughCovered = 0.85;
/** What syllables that one of two names writes together may turn out to agree. */
const ifJoined = 0.9;
const mostWords = 16;
const leftCover = new Float64Array(mostWords);
const rightCover = new Float64Array(mostWords);

/** The words of a name, one list a way to read it, the rarest first: what differs shows early. */
export type Cover = readonly (readonly Token[])[];

export function coverOf({ ways }: PreparedName): Cover {
  return ways.map((tokens) => [...tokens].sort((a, b) => b.weight - a.weight));
}

/** False where a look at the words tells that the score of two names stays below `least`. */
export function mayReach(left: Cover, right: Cover, least: number): boolean {
  for (const one of left) {
    for (const other of right) {
      if (one.length > mostWords || other.length > mostWords) return true;
      if (bestCover(one, other, least * enoughCovered) >= least * enoughCovered) return true;
    }
  }
  return false;
}

/** How much of the words of one of two names the other has at best, 0 to 1; less where it stays below `enough`. */
function bestCover(left: readonly Token[], right: readonly Token[], enough: number): number {
  leftCover.fill(0);
  rightCover.fill(0);
  const [leftWeight, rightWeight] = [neededWeight(left), neededWeight(right)];
  let lost = 0;
  let unmet = 0;
  for (let i = 0; i < left.length; i += 1) {
    const token = left[i] as Token;
    let best = 0;
    for (let j = 0; j < right.length; j += 1) {
      const value = likeness(token, right[j] as Token);
      if (value > best) best = value;
      if (value > (rightCover[j] ?? 0)) rightCover[j] = value;
    }
    leftCover[i] = best;
    if (best > 0 || !isNeeded(token) || mayBeSyllables(token, right)) continue;
    lost += token.weight;
    unmet += 1;
    const isLeftLost = (leftWeight - lost) / leftWeight < enough;
    // The rest of the words can meet no more words than they are themselves.
    const isRightLost = ((left.length - unmet) * mostWeight) / rightWeight < enough;
    if (isLeftLost && isRightLost) return 0;
  }
  return Math.max(share(left, leftCover, right, rightCover), share(right, rightCover, left, leftCover));
}

/** No word weighs more. */
const mostWeight = 1.25;

/** Of the words that no name is met without. */
export function neededWeight(tokens: readonly Token[]): number {
  let sum = 0;
  for (const token of tokens) if (isNeeded(token)) sum += token.weight;
  return sum;
}

function isNeeded({ kind }: Token): boolean {
  return kind === 'name' || kind === 'generic';
}

function mayBeSyllables(token: Token, others: readonly Token[]): boolean {
  return isSyllabic(token) || others.some(isSyllabic);
}

function share(
  tokens: readonly Token[],
  cover: Float64Array,
  others: readonly Token[],
  othersCover: Float64Array,
): number {
  let [met, all] = [0, 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const value = cover[at] ?? 0;
    const isJoined = value === 0 && mayBeJoined(token, others, othersCover);
    met += token.weight * (isJoined ? ifJoined : value);
    if (isNeeded(token)) all += token.weight;
  }
  return all === 0 ? 1 : met / all;
}

/** Whether a word may be two or more of another name's that nothing else met: 봉주 is Pong-ju. */
function mayBeJoined(token: Token, others: readonly Token[], cover: Float64Array): boolean {
  if (!isSyllabic(token)) return false;
  let [groups, length, count] = [0, 0, 0];
  for (let at = 0; at < others.length; at += 1) {
    if ((cover[at] ?? 0) > 0) continue;
    const skeleton = others[at]?.readings[0]?.skeleton;
    groups |= skeleton?.groups ?? 0;
    length += skeleton?.length ?? 0;
    count += 1;
  }
  if (count < 2) return false;
  return !areOutlinesFar(token.outline, { inAll: 0, inAny: groups, shortest: 0, longest: length });
}
