import type { Calibration } from '../compare/calibration.ts';
import { distanceAt, firstRow, infinity, limitFirstRow, sizeAt } from '../sound/distance-rows.ts';
import { type Costs, costs, type Looseness, noCosts, type Phones } from '../sound/phones.ts';
import { skeletonKeys } from '../sound/skeleton.ts';
import type { Report, Sought } from '../sound/sound-table.ts';
import { calibrationOf, evidenceOf, mostApart, readingOf, soundEvidence } from '../sound/sounds.ts';

/**
 * A reading of a word of a text, up to several ends: with and without what its language adds to names.
 */
export class Heard implements Sought {
  readonly phones: Phones;
  readonly keys: readonly number[];
  cost: Costs = noCosts;
  /** Beginnings that are farther apart are those of different words. */
  limit = 0;
  readonly #ends: readonly number[];
  /** What there is to hear up to each end. */
  readonly #sizes: number[] = [];
  #looseness: Looseness | null | undefined;
  #numbers: Calibration = calibrationOf(null, false);
  #apart = 0;

  constructor(phones: Phones, ends: readonly number[]) {
    this.phones = phones;
    this.keys = skeletonKeys(phones, ends);
    this.#ends = ends;
  }

  /** From now on it is compared as loosely. */
  hearAs(looseness: Looseness | null): void {
    const cost = costs[looseness ?? 0] ?? noCosts;
    firstRow(this.phones, cost.omit);
    if (this.#looseness === looseness) {
      limitFirstRow(this.phones.length, this.limit);
      return;
    }
    this.#looseness = looseness;
    this.cost = cost;
    this.#numbers = calibrationOf(looseness, false);
    this.#apart = mostApart(this.#numbers);
    let most = 0;
    for (let at = 0; at < this.#ends.length; at += 1) {
      const size = sizeAt(this.#ends[at] ?? 0);
      this.#sizes[at] = size;
      if (size > most) most = size;
    }
    this.limit = this.#apart * most;
    limitFirstRow(this.phones.length, this.limit);
  }

  /** Reports the end up to which this word is most like one whose rows are filled. */
  compare(pool: Uint8Array, start: number, length: number, word: number, report: Report): void {
    let other: Phones | null = null;
    let otherSize = 0;
    let best = 0;
    let nearest = infinity;
    let bestAt = 0;
    for (let at = 0; at < this.#ends.length; at += 1) {
      const end = this.#ends[at] ?? 0;
      const size = this.#sizes[at] ?? 0;
      const distance = distanceAt(length, end);
      if (distance > this.#apart * size) continue;
      if (otherSize === 0) otherSize = this.#sizeOf(pool, start, length);
      let evidence = 0;
      if (this.#isShort(Math.min(length, end))) {
        other ??= pool.subarray(start, start + length);
        evidence = soundEvidence(
          readingOf(this.phones.subarray(0, end)),
          readingOf(other),
          this.#looseness ?? null,
        );
      } else evidence = evidenceOf(distance, (size + otherSize) / 2, this.#numbers);
      // Of forms that are equally convincing the nearer one: whose form it is, man or woman, may depend on it
      if (evidence < best || (evidence === best && distance >= nearest)) continue;
      best = evidence;
      nearest = distance;
      bestAt = at;
    }
    if (best > 0) report(word, best, bestAt);
  }

  #sizeOf(pool: Uint8Array, start: number, length: number): number {
    const { omit } = this.cost;
    let size = 0;
    for (let at = start; at < start + length; at += 1) size += omit[pool[at] ?? 0] ?? 0;
    return size;
  }

  #isShort(length: number): boolean {
    return length <= 3 && this.#looseness !== null && this.#looseness !== 2;
  }
}
