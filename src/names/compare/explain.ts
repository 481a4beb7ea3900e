import type { Token } from '../words/token.ts';
import type { Agreement, Alignment } from './align.ts';

/** One line for each word, with its share of the score, so that an analyst can follow and defend it. */
export function explain(
  { agreements, leftOver, rightOver }: Alignment,
  total: number,
  notes: readonly string[],
): string[] {
  const lines = agreements.map((agreement) => agreementLine(agreement, total));
  const bothOver = leftOver.length > 0 && rightOver.length > 0;
  if (bothOver) lines.push(`${textOf(leftOver)} ≠ ${textOf(rightOver)}: not the same (0)`);
  else
    for (const token of [...leftOver, ...rightOver])
      lines.push(`${token.text}: ${kindOf(token)}only on one side (0)`);
  return [...lines, ...notes];
}

function agreementLine(agreement: Agreement, total: number): string {
  const { left, right, evidence } = agreement;
  const weight = [...left, ...right].reduce((sum, token) => sum + token.weight, 0) / 2;
  const sign = evidence === 1 ? '=' : '~';
  return `${textOf(left)} ${sign} ${textOf(right)}: ${reason(agreement)} (${((weight * evidence) / total).toFixed(2)})`;
}

function reason({ left, right, evidence }: Agreement): string {
  if (left.length !== right.length) return 'written together or apart';
  const [a, b] = [left[0], right[0]];
  if (a === undefined || b === undefined) return 'same';
  if (a.text === b.text) return 'same';
  if (a.text.toLowerCase() === b.text.toLowerCase()) return 'same but for capitals';
  if (isInitialOf(a, b)) return 'an initial';
  if (a.kind === 'form') return 'the same form of company';
  if (a.kind === 'number') return 'the same number';
  if (a.latin === b.latin) return 'same after transliteration';
  if (a.script !== b.script) return 'sounds alike across scripts';
  return evidence >= 0.9 ? 'spelling variant' : 'similar spelling';
}

function isInitialOf(a: Token, b: Token): boolean {
  if (a.kind !== 'initial' && b.kind !== 'initial') return false;
  return a.kind !== b.kind || a.latin !== b.latin;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function kindOf({ kind }: Token): string {
  switch (kind) {
    case 'patronymic':
      return 'patronymic, ';
    case 'title':
      return 'title, ';
    case 'initial':
      return 'initial, ';
    case 'form':
      return 'form of company, ';
    case 'number':
      return 'number, ';
    default:
      return '';
  }
}
