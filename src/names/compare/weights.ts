import type { Token } from '../words/token.ts';

/** Another form of company is judged on its own. */
export function weightWithoutForms(tokens: readonly Token[]): number {
  let total = 0;
  for (const { kind, weight } of tokens) if (kind !== 'form') total += weight;
  return total;
}

/** All of them together. */
export function weightOf(tokens: readonly Token[]): number {
  let total = 0;
  for (const { weight } of tokens) total += weight;
  return total;
}
