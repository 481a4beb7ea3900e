// TEMPORARY stand-in
export function judgeText(
  text: string,
  mentions: readonly { start: number; end: number }[],
  _o: { official: boolean },
): { quote: string; reason: string } | null {
  const m = mentions[0];
  return m && /sanction|7031/i.test(text) ? { quote: text.slice(m.start, m.end + 40), reason: 'stub' } : null;
}
