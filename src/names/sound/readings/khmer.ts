/**
 * Khmer has two series of consonants; the vowel signs sound differently after each. As names of Cambodia are usually
 * romanised (the romanisation of the country's Geographic Department, without its marks).
 */
const firstSeries: Readonly<Record<string, string>> = {
  ក: 'k',
  ខ: 'k',
  ច: 'C',
  ឆ: 'C',
  ដ: 'd',
  ឋ: 't',
  ណ: 'n',
  ត: 't',
  ថ: 't',
  ប: 'b',
  ផ: 'p',
  ស: 's',
  ហ: 'h',
  ឡ: 'l',
  អ: '',
};
const secondSeries: Readonly<Record<string, string>> = {
  គ: 'k',
  ឃ: 'k',
  ង: 'ng',
  ជ: 'C',
  ឈ: 'C',
  ញ: 'n',
  ឌ: 'd',
  ឍ: 't',
  ទ: 't',
  ធ: 't',
  ន: 'n',
  ព: 'p',
  ភ: 'p',
  ម: 'm',
  យ: 'y',
  រ: 'r',
  ល: 'l',
  វ: 'v',
};
/** Each sign after a consonant of the first and of the second series. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  'ា': ['a', 'ea'],
  'ិ': ['e', 'i'],
  'ី': ['i', 'i'],
  'ឹ': ['e', 'u'],
  'ឺ': ['eu', 'eu'],
  'ុ': ['o', 'u'],
  'ូ': ['o', 'u'],
  'ួ': ['uo', 'uo'],
  'ើ': ['aeu', 'eu'],
  'ឿ': ['oea', 'oea'],
  'ៀ': ['ie', 'ie'],
  'េ': ['e', 'e'],
  'ែ': ['e', 'e'],
  'ៃ': ['ai', 'ey'],
  'ោ': ['o', 'o'],
  'ៅ': ['au', 'ov'],
  'ុំ': ['om', 'um'],
  'ំ': ['am', 'um'],
  'ាំ': ['am', 'am'],
  'ះ': ['a', 'ea'],
};
const inherent: readonly [string, string] = ['a', 'o'];
const independent: Readonly<Record<string, string>> = {
  ឥ: 'e',
  ឦ: 'i',
  ឧ: 'u',
  ឩ: 'u',
  ឪ: 'ov',
  ឫ: 'reu',
  ឯ: 'e',
  ឱ: 'o',
  ឲ: 'o',
};

interface Unit {
  consonant: string;
  /** Of the series that the vowel is read after: the last consonant of a cluster decides. */
  series: 0 | 1;
  sign: string;
  /** Closes a syllable, whatever follows. */
  isFinal: boolean;
}

const subscript = '\u17d2';

function unitsOf(word: string): Unit[] {
  const units: Unit[] = [];
  let isSubscript = false;
  for (const letter of word) {
    const last = units.at(-1);
    const series = letter in firstSeries ? 0 : 1;
    const consonant = firstSeries[letter] ?? secondSeries[letter];
    if (letter === subscript) isSubscript = true;
    else if (consonant !== undefined && isSubscript && last !== undefined) {
      last.consonant += consonant;
      if (series === 0) last.series = 0;
      isSubscript = false;
    } else if (consonant !== undefined) units.push({ consonant, series, sign: '', isFinal: false });
    else if (independent[letter] !== undefined) {
      units.push({ consonant: independent[letter] ?? '', series: 0, sign: '', isFinal: true });
    } else if (last === undefined) continue;
    else if (letter === '៉') {
      last.series = 0;
      if (last.consonant === 'b') last.consonant = 'p';
    } else if (letter === '៊') last.series = 1;
    else if (letter === '់') last.isFinal = true;
    else if (signs[last.sign + letter] !== undefined) last.sign += letter;
  }
  return units;
}

export function khmerReadings(word: string): readonly string[] {
  const units = unitsOf(word);
  let plain = '';
  for (const [at, { consonant, series, sign, isFinal }] of units.entries()) {
    plain += consonant;
    const isLast = at === units.length - 1 && at > 0;
    if (sign !== '') plain += signs[sign]?.[series] ?? '';
    else if (!isFinal && !isLast) plain += inherent[series];
  }
  plain = plain.replace(/(?<=[aeiou])v$/, 'u').replace(/ie$/, 'ea');
  // An open syllable is romanised with a silent r: Hor, Sar; a last r is silent itself
  const open = /^[^aeiou]+[ao]$/.test(plain) ? `${plain}r` : plain;
  return [plain, open, plain.replace(/r$/, '')];
}
