import type { Likeness } from '../model/identity.ts';
import { compareNames } from '../names/index.ts';

/** How alike names are as far as identity goes: `Sample 1` and `Sample 2` sound alike and are two. */
export const likeness: Likeness = (left, right, schema) =>
  digitsOf(left) === digitsOf(right) ? compareNames(left, right, schema).score : 0;

function digitsOf(name: string): string {
  return name.replace(/\P{N}/gu, '');
}
