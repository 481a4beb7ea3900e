import { likeness } from './align.ts';
import { areOutlinesFar } from './skeleton.ts';
import type { PreparedName, Token } from './token.ts';

/** What is left over on both sides contradicts, so that one of two names has to be covered as far as the score, or nearly. */
const enoughCovered = 0.85;
/** What syllables that one of two names writes together may turn out to agree. */
const ifJoined = 0.9;
const mostWords = 16;
const leftCover = new Float64Array(mostWords);
const rightCover = new Float64Array(mostWords);

/** False where a look at the words tells that the score of two names stays below `least`. */
export function mayReach(left: PreparedName, right: PreparedName, least: number): boolean {
  for (const one of left.ways) {
    for (const other of right.ways) {
      if (one.length > mostWords || other.length > mostWords) return true;
      if (bestCover(one, other) >= least * enoughCovered) return true;
    }
  }
  return false;
}

/** How much of the words of one of two names the other has at best, 0 to 1. */
function bestCover(left: readonly Token[], right: readonly Token[]): number {
  leftCover.fill(0);
  rightCover.fill(0);
  for (let i = 0; i < left.length; i += 1) {
    for (let j = 0; j < right.length; j += 1) {
      const value = likeness(left[i] as Token, right[j] as Token);
      if (value > (leftCover[i] ?? 0)) leftCover[i] = value;
      if (value > (rightCover[j] ?? 0)) rightCover[j] = value;
    }
  }
  return Math.max(share(left, leftCover, right, rightCover), share(right, rightCover, left, leftCover));
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
    if (token.kind === 'name' || token.kind === 'generic') all += token.weight;
  }
  return all === 0 ? 1 : met / all;
}

/** Whether a word may be two or more of another name's that nothing else met: 봉주 is Pong-ju. */
function mayBeJoined(token: Token, others: readonly Token[], cover: Float64Array): boolean {
  if (token.script !== 'han' && token.script !== 'syllabic') return false;
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
