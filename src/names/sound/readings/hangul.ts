/** Initials, vowels and finals in the order of the Unicode syllables; `_` is the vowel that fills. */
const initials = 'k k n t t r m p p s s  J J C k t p h'.split(' ');
const foreignInitials = 'g k n d t l m b p s s  j z C k t f h'.split(' ');
const vowels = 'a e ya e o e yo ye o wa we oe yo u wo we wi yu _ i i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t n t t k t p h'.split(' ');
const foreignFinals = ' k k k n n n d l k m l l l p l m b b s s ng J C k t p h'.split(' ');

const first = 0xac00;
const last = 0xd7a3;

/** Surnames and syllables whose initial the South drops or softens and the North and romanisations keep. */
const initialL: ReadonlySet<string> = new Set([...'이임유류양여염노나라란림량려염용육']);

interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    if (code < first || code > last) continue;
    const at = code - first;
    syllables.push({ initial: Math.floor(at / 588), vowel: Math.floor(at / 28) % 21, final: at % 28 });
  }
  return syllables;
}

const liquid = 5;

/** As Koreans romanise their own names. */
function native(syllables: readonly Syllable[]): string {
  let result = '';
  for (const { initial, vowel, final } of syllables) {
    const onset = initial === liquid && result.endsWith('l') ? 'l' : (initials[initial] ?? '');
    result += onset + (vowels[vowel] ?? '').replace('_', 'u') + (finals[final] ?? '');
  }
  return result;
}

const silent = 18;
const i = 20;
const yu = 17;
const s = 9;
const sibilant = new Set([s, 12, 13, 14]);
const startsOpen = 11;
/** ㅓ, and inside a word ㅏ, ㅗ and ㅝ, may be all that is left of er, ar and or: of er alone, or of all in a word. */
const lastRhotic = 4;
const onlyEr: ReadonlySet<number> = new Set([lastRhotic]);
const rhotics: ReadonlySet<number> = new Set([0, lastRhotic, 8, 14]);
const none: ReadonlySet<number> = new Set();

/** As foreign names are transcribed: the vowel ㅡ fills, and so do a last ㅣ after ㅅ, ㅈ and ㅊ, and ㅠ in 슈 for sh. */
function foreign(syllables: readonly Syllable[], withR: ReadonlySet<number>): string {
  let result = '';
  for (const [at, { initial, vowel, final }] of syllables.entries()) {
    const next = syllables[at + 1];
    const fills =
      vowel === silent ||
      (initial === s && vowel === yu && final === 0 && next !== undefined && next.initial !== startsOpen) ||
      (final === 0 && vowel === i && at > 0 && next === undefined && sibilant.has(initial));
    const glide = (vowels[vowel] ?? '').charAt(0);
    const soft = initial === s && (vowel === i || glide === 'y' || glide === 'w');
    result += soft ? 'S' : (foreignInitials[initial] ?? '');
    if (!fills) result += vowels[vowel] ?? '';
    result += foreignFinals[final] ?? '';
    if (final !== 0 || !withR.has(vowel)) continue;
    if (next === undefined ? vowel === lastRhotic : next.initial !== startsOpen && next.initial !== liquid)
      result += 'r';
  }
  return result;
}

export function hangulReadings(word: string): readonly string[] {
  const syllables = syllablesOf(word);
  const plain = native(syllables);
  const readings = [plain];
  if (initialL.has(word.charAt(0))) {
    readings.push(`r${plain.replace(/^[nr]/, '')}`, plain.replace(/^[nr]/, ''));
  }
  readings.push(foreign(syllables, none));
  if (syllables.length > 1) readings.push(foreign(syllables, onlyEr), foreign(syllables, rhotics));
  // The Arabic article is written on: 알아사드
  if (syllables.length > 3 && word.startsWith('알')) readings.push(foreign(syllables.slice(1), none));
  if (syllables.length === 2) {
    // One letter for l and r
    if (syllables[0]?.initial === liquid) readings.push(foreign(syllables, none).replace(/^l/, 'r'));
    const spoken = plain.replace(/(?<=[kmpg])r/, 'n');
    if (spoken !== plain) readings.splice(1, 0, spoken);
  }
  return readings;
}
