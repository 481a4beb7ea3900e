/**
 * Syllables of Hanyu Pinyin (ISO 7098), roughly: zh, ch, sh, r, z, c and s have no finals that begin with i but i itself,
 * and j, q and x none that begin otherwise than with i or u, so that syllables of Wade-Giles are mostly none.
 */
const syllables = [
  '(zh|ch|sh|[rzcs])(?:uang|uan|uai|ang|eng|ong|ai|ei|ao|ou|an|en|un|ua|uo|ui|a|e|i|u)',
  '([jqx])(?:iang|iong|ian|iao|ing|ia|ie|in|iu|uan|ue|un|i|u)',
  '([bpmfdtnlgkhyw])(?:iang|uang|iao|ian|uai|uan|ang|eng|ing|ong|ia|ie|iu|ai|ei|ao|ou|an|en|in|un|ua|uo|ui|ue|a|o|e|i|u)',
].join('|');
/** A given name of two syllables; only where it ends as hardly any name of another language does. */
const givenName = new RegExp(`^(?:${syllables})(?:${syllables})$`);

/** Whether two Chinese given names have a syllable that begins otherwise: Xi Yuanping is the brother of Xi Jinping. */
export function areOtherPinyin(left: string, right: string): boolean {
  if (!left.endsWith('ng') || !right.endsWith('ng')) return false;
  const [a, b] = [givenName.exec(left), givenName.exec(right)];
  return a !== null && b !== null && initialsOf(a) !== initialsOf(b);
}

function initialsOf(match: RegExpExecArray): string {
  return match.slice(1).filter(Boolean).join(' ');
}
