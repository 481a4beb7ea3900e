/** Sinhala writes every vowel but the a, which a last consonant keeps. */
const consonants: Readonly<Record<string, string>> = {
  ක: 'k',
  ඛ: 'k',
  ග: 'g',
  ඝ: 'g',
  ඞ: 'n',
  ඟ: 'ng',
  ච: 'C',
  ඡ: 'C',
  ජ: 'J',
  ඣ: 'J',
  ඤ: 'n',
  ඥ: 'gn',
  ඦ: 'nJ',
  ට: 't',
  ඨ: 't',
  ඩ: 'd',
  ඪ: 'd',
  ණ: 'n',
  ඬ: 'nd',
  ත: 't',
  ථ: 't',
  ද: 'd',
  ධ: 'd',
  න: 'n',
  ඳ: 'nd',
  ප: 'p',
  ඵ: 'p',
  බ: 'b',
  භ: 'b',
  ම: 'm',
  ඹ: 'mb',
  ය: 'y',
  ර: 'r',
  ල: 'l',
  ව: 'v',
  ශ: 'S',
  ෂ: 'S',
  ස: 's',
  හ: 'h',
  ළ: 'l',
  ෆ: 'f',
};
const vowels: Readonly<Record<string, string>> = {
  අ: 'a',
  ආ: 'a',
  ඇ: 'A',
  ඈ: 'A',
  ඉ: 'i',
  ඊ: 'i',
  උ: 'u',
  ඌ: 'u',
  ඍ: 'ri',
  එ: 'e',
  ඒ: 'e',
  ඓ: 'ai',
  ඔ: 'o',
  ඕ: 'o',
  ඖ: 'au',
  'ං': 'n',
};
const signs: Readonly<Record<string, string>> = {
  '්': '',
  'ා': 'a',
  'ැ': 'A',
  'ෑ': 'A',
  'ි': 'i',
  'ී': 'i',
  'ු': 'u',
  'ූ': 'u',
  'ෘ': 'ri',
  'ෙ': 'e',
  'ේ': 'e',
  'ෛ': 'ai',
  'ො': 'o',
  'ෝ': 'o',
  'ෞ': 'au',
};

export function sinhalaReadings(word: string): readonly string[] {
  let result = '';
  for (let at = 0; at < word.length; at += 1) {
    const consonant = consonants[word.charAt(at)];
    if (consonant === undefined) result += vowels[word.charAt(at)] ?? '';
    else {
      const sign = signs[word.charAt(at + 1)];
      result += consonant + (sign ?? 'a');
    }
  }
  return [result];
}
