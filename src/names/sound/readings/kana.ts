/** Consonants of the kana rows; the vowels follow in the order of the rows of the syllabary. */
const rows: readonly (readonly [kana: string, sounds: string])[] = [
  ['アイウエオァィゥェォ', 'a i u e o a i u e o'],
  ['カキクケコヵヶ', 'ka ki ku ke ko ka ke'],
  ['ガギグゲゴ', 'ga gi gu ge go'],
  ['サシスセソ', 'sa Si su se so'],
  ['ザジズゼゾ', 'za Ji zu ze zo'],
  ['タチツテト', 'ta Ci Tu te to'],
  ['ダヂヅデド', 'da Ji zu de do'],
  ['ナニヌネノ', 'na ni nu ne no'],
  ['ハヒフヘホ', 'ha hi fu he ho'],
  ['バビブベボ', 'ba bi bu be bo'],
  ['パピプペポ', 'pa pi pu pe po'],
  ['マミムメモ', 'ma mi mu me mo'],
  ['ヤユヨャュョ', 'ya yu yo ya yu yo'],
  ['ラリルレロ', 'ra ri ru re ro'],
  ['ワヰヱヲヮ', 'wa i e o wa'],
  ['ヴンヷヸヹヺ', 'vu n va vi ve vo'],
];
const sounds = new Map<string, string>();
for (const [kana, values] of rows) {
  const each = values.split(' ');
  for (const [at, letter] of [...kana].entries()) sounds.set(letter, each[at] ?? '');
}
const smallVowels = 'ァィゥェォ';
const smallGlides = 'ャュョ';

interface Syllable {
  onset: string;
  vowel: string;
  /** Written with a small vowel or glide, or long: never a filler. */
  full: boolean;
  long: boolean;
}

/** Hiragana is read as katakana, 0x60 further on. */
function katakana(word: string): string {
  return word.replace(/[\u3041-\u3096]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const letter of katakana(word)) {
    const last = syllables.at(-1);
    if (letter === 'ー') {
      if (last !== undefined) last.long = last.full = true;
    } else if (last !== undefined && smallVowels.includes(letter) && last.onset !== '') {
      // ファ fa, ティ ti, ウィ wi, ジェ je
      last.vowel = sounds.get(letter) ?? '';
      last.full = true;
    } else if (
      last !== undefined &&
      last.vowel === 'u' &&
      last.onset === '' &&
      smallVowels.includes(letter)
    ) {
      last.onset = 'w';
      last.vowel = sounds.get(letter) ?? '';
    } else if (last !== undefined && smallGlides.includes(letter)) {
      const value = sounds.get(letter) ?? '';
      last.onset += /[SCJ]$/.test(last.onset) ? '' : 'y';
      last.vowel = value.slice(-1);
      last.full = true;
    } else {
      const value = sounds.get(letter);
      if (value !== undefined) {
        const vowel = /[aiueo]$/.test(value) ? value.slice(-1) : '';
        syllables.push({
          onset: value.slice(0, value.length - vowel.length),
          vowel,
          long: false,
          full: false,
        });
      }
    }
  }
  return syllables;
}

/** u fills between foreign consonants, o after t and d, i after ch and j. */
function fills({ onset, vowel, full }: Syllable, first: boolean, next: Syllable | undefined): boolean {
  if (full || onset === '' || (next !== undefined && (next.onset === '' || next.vowel === ''))) return false;
  if (first && next === undefined) return false;
  return (
    (vowel === 'u' && !/[yhw]$/.test(onset)) ||
    (vowel === 'o' && (onset === 't' || onset === 'd')) ||
    (vowel === 'i' && (onset === 'C' || onset === 'J') && next === undefined)
  );
}

/** Katakana as foreign names are written in it: filler vowels go; then with them; then with r for the long a of -er and the a of -air. */
export function kanaReadings(word: string): readonly string[] {
  const syllables = syllablesOf(word);
  let full = '';
  let bare = '';
  let rhotic = '';
  for (const [at, syllable] of syllables.entries()) {
    const { onset, vowel, long } = syllable;
    full += onset + vowel;
    const next = syllables[at + 1];
    const filled = fills(syllable, at === 0, next);
    const coda = onset === 'r' && bare.endsWith('r') ? 'l' : onset;
    bare += filled ? coda : onset + vowel;
    if (filled) rhotic += coda;
    else if (long && vowel === 'a') rhotic += onset + (next === undefined ? 'er' : 'ar');
    else if (long && vowel === 'o' && next !== undefined) rhotic += `${onset}or`;
    else if (onset === '' && vowel === 'a' && /[ei]$/.test(rhotic)) rhotic += 'r';
    else rhotic += onset + vowel;
  }
  const readings = [bare, rhotic, full.replace(/^fu/, 'hu')];
  // Foreign ng at the end is n
  if (/[aeiou]n$/.test(bare) && syllables.length < 4) readings.push(`${bare}g`);
  // No letter tells l from r
  if (bare.includes('r')) readings.push(bare.replaceAll('r', 'l'));
  readings.push(asBefore(bare));
  // Between vowels ン is the end of a syllable, as that of ng is: ジョンウン is Jong Un
  if (/[ンん][アイウエオあいうえお]/u.test(word)) readings.splice(1, 0, syllables.map(withNg).join(''));
  return readings;
}

function withNg({ onset, vowel }: Syllable, at: number, all: readonly Syllable[]): string {
  const next = all[at + 1];
  return onset + vowel + (onset === 'n' && vowel === '' && next?.onset === '' ? 'g' : '');
}

/** Of long-known names: チ is ti and ジ di as well, and ウ a v, as in ウラジーミル (Vladimir) and プーチン (Putin). */
function asBefore(bare: string): string {
  return bare
    .replace(/^u(?=r[aeiou])/, 'v')
    .replace(/C(?=i)/g, 't')
    .replace(/J(?=i)/g, 'd');
}
