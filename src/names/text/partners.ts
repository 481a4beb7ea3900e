import { Growing } from '../growing.ts';
import { sortedBy } from '../sound/sound-table.ts';

/**
 * Which words stand together in names. A pair is kept with that one of its words which stands in fewer pairs, so that
 * the words of a text have few partners to look for, however common a surname is.
 */
export class Partners {
  #adding: { left: Growing; right: Growing; name: Growing } | null = {
    left: new Growing(),
    right: new Growing(),
    name: new Growing(),
  };
  /** By word: where its partners begin. */
  #starts: Int32Array = new Int32Array(1);
  #partners: Int32Array = new Int32Array(0);
  /** By partner: where the names begin that have the two. */
  #firstNames: Int32Array = new Int32Array(1);
  #names: Int32Array = new Int32Array(0);

  add(one: number, other: number, name: number): void {
    if (this.#adding === null) throw new Error('the list is complete');
    if (one === other) return;
    this.#adding.left.push(one);
    this.#adding.right.push(other);
    this.#adding.name.push(name);
  }

  /** No pair follows. */
  complete(words: number): void {
    if (this.#adding === null) return;
    const { left, right, name } = this.#adding;
    const degrees = new Int32Array(words);
    for (let at = 0; at < left.length; at += 1) {
      const [a, b] = [left.at(at), right.at(at)];
      degrees[a] = (degrees[a] ?? 0) + 1;
      degrees[b] = (degrees[b] ?? 0) + 1;
    }
    for (let at = 0; at < left.length; at += 1) {
      const [a, b] = [left.at(at), right.at(at)];
      const difference = (degrees[a] ?? 0) - (degrees[b] ?? 0);
      if (difference < 0 || (difference === 0 && a < b)) continue;
      left.set(at, b);
      right.set(at, a);
    }
    const { order, starts } = sortedBy(left, words);
    const partners = new Growing();
    const firstNames = new Growing();
    const names = new Growing();
    for (let word = 0; word < words; word += 1) {
      const own = order.subarray(starts[word], starts[word + 1]);
      own.sort((a, b) => right.at(a) - right.at(b) || name.at(a) - name.at(b));
      starts[word] = partners.length;
      let [partner, before] = [-1, -1];
      for (const entry of own) {
        if (right.at(entry) !== partner) {
          partner = right.at(entry);
          partners.push(partner);
          firstNames.push(names.length);
        } else if (name.at(entry) === before) continue;
        before = name.at(entry);
        names.push(before);
      }
    }
    starts[words] = partners.length;
    firstNames.push(names.length);
    this.#starts = starts;
    this.#partners = partners.take();
    this.#firstNames = firstNames.take();
    this.#names = names.take();
    this.#adding = null;
  }

  /** The places of a word's partners begin here and end before that of the next word. */
  start(word: number): number {
    return this.#starts[word] ?? 0;
  }

  partner(place: number): number {
    return this.#partners[place] ?? 0;
  }

  /** The names that have a word and the partner at this place. */
  names(place: number): Int32Array {
    return this.#names.subarray(this.#firstNames[place], this.#firstNames[place + 1]);
  }
}
