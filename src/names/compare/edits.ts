/** Words that so many edits or more are apart are two words. */
export const mostEdits = 3;

const longest = 32;
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 1));

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to turn one word into the other
 * (optimal string alignment); `mostEdits` where it is so many or more.
 */
export function edits(left: string, right: string): number {
  if (Math.abs(left.length - right.length) >= mostEdits) return mostEdits;
  const width = Math.min(right.length, longest);
  const height = Math.min(left.length, longest);
  let [twoAbove, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j += 1) above[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = left.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const other = right.charCodeAt(j - 1);
      let cell = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cell = Math.min(cell, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && other === left.charCodeAt(i - 2) && letter === right.charCodeAt(j - 2)) {
        cell = Math.min(cell, (twoAbove[j - 2] ?? 0) + 1);
      }
      row[j] = cell;
      if (cell < least) least = cell;
    }
    if (least >= mostEdits) return mostEdits;
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return Math.min(mostEdits, above[width] ?? mostEdits);
}

/** Which letters a word has, a bit each; a digit shares its bit with a letter. */
export function lettersIn(latin: string): number {
  let set = 0;
  for (let at = 0; at < latin.length; at += 1) set |= 1 << (latin.charCodeAt(at) & 31);
  return set;
}

/** Whether two words surely are `mostEdits` edits or more apart: an edit changes two letters of the set at most. */
export function areFarInLetters(left: number, right: number): boolean {
  let differing = left ^ right;
  let count = 0;
  while (differing !== 0 && count < 2 * mostEdits - 1) {
    differing &= differing - 1;
    count += 1;
  }
  return count >= 2 * mostEdits - 1;
}
