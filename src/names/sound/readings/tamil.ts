/** Tamil writes no voicing: a letter is hard at the start and doubled, soft between vowels and after a nasal. */
const hard: Readonly<Record<string, string>> = { க: 'k', ச: 's', ட: 't', த: 't', ப: 'p', ற: 'r' };
const soft: Readonly<Record<string, string>> = { க: 'g', ச: 's', ட: 'd', த: 'd', ப: 'b', ற: 'r' };
const nasal: Readonly<Record<string, string>> = { க: 'g', ச: 'J', ட: 'd', த: 'd', ப: 'b', ற: 'dr' };
const ownNasal: Readonly<Record<string, string>> = { க: 'ங', ச: 'ஞ', ட: 'ண', த: 'ந', ப: 'ம', ற: 'ன' };
const doubled: Readonly<Record<string, string>> = { க: 'k', ச: 'C', ட: 't', த: 't', ப: 'p', ற: 'tr' };
const others: Readonly<Record<string, string>> = {
  ங: 'ng',
  ஞ: 'n',
  ண: 'n',
  ந: 'n',
  ம: 'm',
  ன: 'n',
  ய: 'y',
  ர: 'r',
  ல: 'l',
  வ: 'v',
  ழ: 'l',
  ள: 'l',
  ஜ: 'J',
  ஶ: 'S',
  ஷ: 'S',
  ஸ: 's',
  ஹ: 'h',
};
const vowels: Readonly<Record<string, string>> = {
  அ: 'a',
  ஆ: 'a',
  இ: 'i',
  ஈ: 'i',
  உ: 'u',
  ஊ: 'u',
  எ: 'e',
  ஏ: 'e',
  ஐ: 'ai',
  ஒ: 'o',
  ஓ: 'o',
  ஔ: 'au',
  ஃ: '',
};
const signs: Readonly<Record<string, string>> = {
  'ா': 'a',
  'ி': 'i',
  'ீ': 'i',
  'ு': 'u',
  'ூ': 'u',
  'ெ': 'e',
  'ே': 'e',
  'ை': 'ai',
  'ொ': 'o',
  'ோ': 'o',
  'ௌ': 'au',
  '்': '',
};

export function tamilReadings(word: string): readonly string[] {
  const plain = read(word, false);
  const readings = [plain, read(word, true)];
  // No Tamil word begins with r, l or s and a consonant: a vowel is put in front
  const bare = word.replace(/^[இஉஅ](?=[ரலறஸ]|ச[ு்])/u, '').replace(/(?<=^[சஸ])ு/u, '்');
  if (bare !== word) readings.push(read(bare, false), read(bare, true));
  // A foreign au is written as a v: பவுல் is Paul. A long e is English ay.
  if (word.includes('வு')) readings.push(plain.replace(/avu/, 'au'));
  if (/^.ே$/u.test(word)) readings.push(`${plain}i`);
  return readings;
}

function read(word: string, voicedStart: boolean): string {
  const letters = [...word.replaceAll('ட்ச', 'ச்ச')];
  let result = '';
  for (const [at, letter] of letters.entries()) {
    const vowel = vowels[letter];
    if (vowel !== undefined) {
      result += vowel;
      continue;
    }
    if (signs[letter] !== undefined) continue;
    const sign = signs[letters[at + 1] ?? ''];
    result += consonantOf(letters, at, voicedStart) + (sign ?? 'a');
  }
  // A last u only keeps a word from ending in a hard sound
  return result.replace(/(?<=[kgsCJtdpb])u$/, '');
}

function consonantOf(letters: readonly string[], at: number, voicedStart: boolean): string {
  const letter = letters[at] ?? '';
  const other = others[letter];
  if (other !== undefined) return other;
  if (letters[at - 1] === 'ஃ') return { ப: 'f', ஜ: 'z', ச: 'z' }[letter] ?? hard[letter] ?? '';
  if (at === 0) return (voicedStart ? nasal : hard)[letter] ?? '';
  const before = letters[at - 1] === '்' ? letters[at - 2] : undefined;
  if (before === letter) return doubled[letter] ?? '';
  if (letters[at + 1] === '்' && letters[at + 2] === letter) return '';
  // Another nasal than the one that goes with a letter is of a foreign name, and softens nothing
  if (before !== undefined && ownNasal[letter] === before) return nasal[letter] ?? '';
  if (before !== undefined || letters[at + 1] === '்') return (voicedStart ? soft : hard)[letter] ?? '';
  return soft[letter] ?? '';
}
