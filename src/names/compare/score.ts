import type { NameKind, Token } from '../words/token.ts';
import type { Agreement, Alignment } from './align.ts';
import { calibration } from './calibration.ts';
import { heardFactor } from './chance.ts';
import { extraOf } from './extras.ts';
import { leftOverWeights } from './left-over.ts';
import { limits } from './limits.ts';
import { longestSyllable } from './similarity.ts';
import { weightOf } from './weights.ts';

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
    const weight = pairWeight(agreement);
    agreed += weight * agreement.evidence;
    possible += weight;
  }
  // What is left over of both names contradicts.
  const over = leftOverWeights(alignment);
  const total =
    possible + Math.min(over.left, over.right) * calibration.contradiction + extraOf(alignment, over, kind);
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

/**
 * Whether the syllables of a Korean or Chinese name stand in the same order, which tells people apart; the surname, or any
 * of them, may be moved from end to end.
 */
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
  return phones.length > longestSyllable;
}

/** A pair weighs what its words weigh on average; words written apart weigh together. */
function pairWeight({ left, right }: Agreement): number {
  return (weightOf(left) + weightOf(right)) / 2;
}
