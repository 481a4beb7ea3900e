import anyAscii from 'any-ascii';

/** Letters with marks, by their sound in the languages that use them; the rest lose the mark. */
const marked: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ə: 'A',
    ä: 'A',
    ğ: 'g',
    ş: 'S',
    ș: 'S',
    š: 'S',
    ś: 'S',
    ç: 'C',
    č: 'C',
    ć: 'C',
    ž: 'Z',
    ż: 'Z',
    ź: 'Z',
    ö: 'o',
    ü: 'u',
    ł: 'l',
    ţ: 'T',
    ț: 'T',
    ñ: 'n',
    đ: 'd',
    ð: 'd',
    þ: 't',
    ß: 's',
    æ: 'e',
    œ: 'e',
    ø: 'o',
    å: 'o',
    ý: 'i',
    ģ: 'g',
    ķ: 'k',
    ļ: 'l',
    ņ: 'n',
    ŋ: 'n',
  }),
);
const hasMark = /[^a-z]/u;

/** Groups of Latin letters that are one sound in romanisations, longest first. */
const groups: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shch: 'S',
    tsch: 'C',
    dzh: 'J',
    sch: 'S',
    tch: 'C',
    dsch: 'J',
    dsh: 'J',
    zh: 'Z',
    sh: 'S',
    ch: 'C',
    kh: 'h',
    gh: 'g',
    dj: 'J',
    dz: 'z',
    ts: 'T',
    tz: 'T',
    tts: 'T',
    ttz: 'T',
    ph: 'f',
    th: 't',
    dh: 'd',
    bh: 'b',
    ck: 'k',
    cz: 'C',
    sz: 'S',

    ou: 'u',
    oo: 'u',
    ee: 'i',
    ae: 'A',
    oe: 'o',
    ue: 'u',
    ow: 'ov',
    gn: 'n',
    qu: 'qu',
    ju: 'yu',
    ja: 'ja',
  }),
);
const groupPattern =
  /dsch|shch|tsch|dzh|sch|tch|dsh|zh|sh|ch|kh|gh|dj|dz|tts|ttz|ts|tz|ph|th|dh|bh|ck|cz|sz|ou|oo|ee|ae|oe|ow$|gn/g;

/** How a Latin spelling probably sounds; `c`, `j`, `q` and `x` stay open where the language decides. */
export function spellingSounds(word: string): string {
  // The Turkic languages write ə, ğ or ş: there c is dj, j is zh and x is kh.
  const turkic = /[əğş]/u.test(word);
  let plain = word;
  if (hasMark.test(word)) {
    plain = '';
    for (const letter of word) plain += marked.get(letter) ?? anyAscii(letter).toLowerCase();
  }
  if (turkic) return plain.replace(/[cjx]/g, (letter) => (letter === 'c' ? 'J' : letter === 'j' ? 'Z' : 'h'));
  return plain
    .replace(groupPattern, (group) => groups.get(group) ?? group)
    .replace(/c(?=[^eiyAJ])/g, 'k')
    .replace(/j(?=[^aeiouyAw]|$)/g, 'y');
}

/** Korean written in one word: what 훈 begins with in 종훈 (Jonghun) is no gh. */
export function koreanSounds(romanised: string): string {
  return spellingSounds(romanised.replaceAll('ngh', "ng'h")).replaceAll("'", '');
}

/** Hanyu pinyin, whose q, x, zh and c sound unlike their letters. */
export function pinyinSounds(pinyin: string): string {
  return pinyin
    .replaceAll('zh', 'J')
    .replaceAll('sh', 'S')
    .replaceAll('ch', 'C')
    .replaceAll('ng', 'n')
    .replace(/[qxcj]/g, (letter) => ({ q: 'C', x: 'S', c: 'T', j: 'J' })[letter] ?? letter);
}
