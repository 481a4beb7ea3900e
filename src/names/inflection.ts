/**
 * Endings that names take in running text: the cases of Russian and Ukrainian surnames and given names, the cases
 * of Azerbaijani and Turkish, the English and German genitive. A stem keeps at least three letters.
 */
const cyrillicEndings =
  /(?:ого|ему|ому|ыми|ами|ями|ой|ою|ей|ею|ом|ем|ым|им|ых|их|ый|ий|ая|ую|а|у|е|ы|и|я|ю|і|о)$/u;
const cyrillicShort = /(?:а|у|е|ы|и|я|ю|і|о)$/u;
const latinEndings = [
  /(?:s|es)$/u,
  /(?:n[ıiuü]n|[ıiuü]n|[ndt][aəe]n?|y[aəe]|n[ıiuüaəe]|l[aəe]|[ıiuüaəe])$/u,
  /(?:[ıiuü]n|d[aəe]n?|l[aəe])$/u,
  /[aəeıiuü]$/u,
];
const leastLetters = 3;

/** A word of a text and what may be left of it without an ending; the word as it is comes first. */
export function stemsOf(word: string): string[] {
  const stems = new Set([word]);
  const lower = word.toLowerCase();
  const apostrophe = word.search(/['’ʼ]/u);
  if (apostrophe >= leastLetters) stems.add(word.slice(0, apostrophe));
  const endings = /\p{Script=Cyrillic}/u.test(word) ? [cyrillicEndings, cyrillicShort] : latinEndings;
  for (const ending of endings) {
    const found = ending.exec(lower);
    if (found !== null && found.index >= leastLetters) stems.add(word.slice(0, found.index));
  }
  return [...stems];
}
