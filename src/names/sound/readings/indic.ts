/**
 * The scripts of India in one table: their Unicode blocks give a letter the same place (0 to 0x7f). Consonants
 * carry an a unless a vowel sign or the sign of silence follows.
 */
const consonants = 'k k g g ng C C J J n t t d d n t t d d n n p f b b m y r r l l l v S S s h'.split(' ');
const independent = 'a a i i u u ri l e e e ai o o o au'.split(' ');
const signs = 'a i i u u ri ri e e e ai o o o au'.split(' ');
const nukta: Readonly<Record<string, string>> = {
  k: 'k',
  g: 'g',
  J: 'z',
  d: 'r',
  t: 'r',
  p: 'f',
  y: 'y',
  C: 'T',
};

const consonantBase = 0x15;
const nuktaBase = 0x58;
const nuktaLetters = 'k h g z r r f y'.split(' ');
const virama = 0x4d;

/** What differs between the scripts. */
interface Habits {
  /** Whether a consonant without a sign is silent on its vowel at the end and between two open syllables. */
  readonly dropsVowel: boolean;
  readonly inherent: string;
  /** The nasal sign at the end of a word. */
  readonly lastNasal: string;
}

const north: Habits = { dropsVowel: true, inherent: 'a', lastNasal: 'n' };
const south: Habits = { dropsVowel: false, inherent: 'a', lastNasal: 'm' };
const bengali: Habits = { dropsVowel: true, inherent: 'o', lastNasal: 'ng' };
const habits: readonly Habits[] = [north, bengali, north, north, north, south, south, south, south];

/** Stands for whichever nasal the next consonant asks for. */
const nasalSign = '~';

interface Unit {
  consonant: string;
  /** null while no sign has said otherwise. */
  vowel: string | null;
}

function unitsOf(word: string): Unit[] {
  const units: Unit[] = [];
  for (const letter of word) {
    const place = letter.charCodeAt(0) & 0x7f;
    const last = units.at(-1);
    if (place >= 0x05 && place <= 0x14) units.push({ consonant: '', vowel: independent[place - 5] ?? '' });
    else if (place >= consonantBase && place <= 0x39) {
      units.push({ consonant: consonants[place - consonantBase] ?? '', vowel: null });
    } else if (place >= nuktaBase && place <= 0x5f) {
      units.push({ consonant: nuktaLetters[place - nuktaBase] ?? '', vowel: null });
    } else if (place >= 0x3e && place <= 0x4c && last !== undefined) last.vowel = signs[place - 0x3e] ?? '';
    else if (place === virama && last !== undefined) last.vowel = '';
    else if (place === 0x3c && last !== undefined) last.consonant = nukta[last.consonant] ?? last.consonant;
    else if ((place >= 0x01 && place <= 0x02) || place === 0x70)
      units.push({ consonant: nasalSign, vowel: '' });
    else if (place === 0x72) units.push({ consonant: '', vowel: 'a' });
    else if (place === 0x4e) units.push({ consonant: 't', vowel: '' });
    else if (place >= 0x7a) units.push({ consonant: 'nnrllk'.charAt(place - 0x7a), vowel: '' });
  }
  return units;
}

export function indicReadings(word: string): readonly string[] {
  const block = (word.charCodeAt(0) - 0x900) >> 7;
  const habit = habits[block] ?? south;
  const units = unitsOf(
    word
      .replace(/^অ্যা|^এ্যা/u, 'আ')
      .replaceAll('റ്റ', 'ട്ട')
      .replaceAll('ന്റ', 'ന്ട'),
  );
  const [plain, all] = [speak(units, habit), speak(units, { ...habit, dropsVowel: false })];
  // Nepali and Bengali write the a of "man" as ya
  const readings = [plain, all, plain.replace(/(?<=[^aeiou])y[ae]/g, 'a')];
  // Foreign z is written as j
  if (plain.includes('J')) readings.push(plain.replaceAll('J', 'z'));
  // A long e is English ay, and av at the end ao: मे is May, राव Rao
  if (/^[^aeiou]+e$/.test(plain)) readings.push(`${plain}i`);
  if (/avu?$/.test(plain)) readings.push(plain.replace(/vu?$/, 'o'));
  return readings;
}

function speak(units: readonly Unit[], { dropsVowel, inherent, lastNasal }: Habits): string {
  let result = '';
  // From the end, since a vowel that went keeps the one before it
  let next: { consonant: string; sound: string } | null = null;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const { consonant, vowel } = units[at] ?? { consonant: '', vowel: '' };
    let sound = vowel ?? inherent;
    if (dropsVowel && vowel === null && at > 0) {
      const closed = next === null || (next.consonant !== '' && next.sound !== '');
      if (closed && (next === null || units[at - 1]?.vowel !== '')) sound = '';
    }
    let spoken = consonant;
    if (consonant === nasalSign) {
      if (next === null) spoken = lastNasal;
      else spoken = /^[pbm]/.test(next.consonant) ? 'm' : 'n';
    }
    result = spoken + sound + result;
    next = { consonant: spoken, sound };
  }
  return result;
}
