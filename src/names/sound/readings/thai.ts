/** Consonants of Thai and, below them, of Lao, by their sound at the start of a syllable. */
const letters = new Map<string, string>();
for (const [group, sounds] of [
  ['กขฃคฅฆ', 'k k k k k k'],
  ['งจฉชซฌญ', 'ng J C C s C y'],
  ['ฎฏฐฑฒณดตถทธน', 'd t t t t n d t t t t n'],
  ['บปผฝพฟภม', 'b p p f p f p m'],
  ['ยรฤลวศษสหฬฮ', 'y r ri l w s s s h l h'],
  ['ກຂຄງຈຊຍ', 'k k k ng J s y'],
  ['ດຕຖທນບປຜຝພຟມ', 'd t t t n b p p f p f m'],
  ['ຢຣລວສຫຮໜໝ', 'y r l w s h h n m'],
  ['ะัาิีึืุูๅ', 'a a a i i u u u u a'],
  ['ະັາິີຶືຸູົຽ', 'a a a i i u u u u o ia'],
] as const) {
  const each = sounds.split(' ');
  for (const [at, letter] of [...group].entries()) letters.set(letter, each[at] ?? '');
}

/** Tones are not heard in other alphabets. */
const tones = /[่-๋็່-໋]/gu;
/** ์ silences the letter before it, which is there for a foreign sound, and after น both of ทร: จันทร์ is Chan. */
const silenced = /(?:(?<=น)ท(?=ร์))?.[ิุ]?[์໌]/gu;
/** ห and ຫ before a sonorant only change its tone. */
const mute = /[หຫ](?=[งญนมยรลวງຍນມຣລວ])/gu;
/** A last ร after a stop that closes the syllable: สมัคร is Samak. */
const silentR = /(?<=[ัิีุูา][กคตทชด])ร$/u;
/** ญ is y where a syllable begins and n where one ends. */
const lastN = /(?<=[ะ-ู])ญ(?=$|[ก-ฮเ-ไ])/gu;
/** Between consonants without another vowel ว is ua: ชวน is Chuan. */
const middleW = /(?<=[ก-ฮ])ว(?=[ก-ฮ](?:$|[ก-ฮเ-ไ]))/gu;
/** A vowel written before its consonants, with what may follow to make it another vowel. */
const leading =
  /([เแโใไເ-ໄ])((?:[กขคตทปผพบดฟซส][รล]|[ກຂຄຕທປຜພບດ][ຣລ])(?=.)(?![ะ-ฺະ-ຼ])|.)(ีย|ือ|ิ|า|[อຍ](?![ะ-ฺ])|ັຍ|ັ)?/gu;
const ofLeading: Readonly<Record<string, string>> = {
  เ: 'e',
  แ: 'e',
  โ: 'o',
  ใ: 'ai',
  ไ: 'ai',
  ເ: 'e',
  ແ: 'e',
  ໂ: 'o',
  ໃ: 'ai',
  ໄ: 'ai',
};
const compound: Readonly<Record<string, string>> = {
  'ีย': 'ia',
  'ือ': 'ua',
  'ิ': 'e',
  า: 'ao',
  อ: 'e',
  ຍ: 'ia',
  'ັຍ': 'ia',
  'ັ': 'e',
};

export function thaiReadings(word: string): readonly string[] {
  const bare = word
    .replace(tones, '')
    .replace(/ํา|ໍາ/gu, 'am')
    .replace(/รร/gu, 'an')
    .replace(mute, '')
    .replace(lastN, 'น')
    .replace(middleW, 'ua');
  const plain = speak(bare.replace(silenced, ''));
  return [
    withVowel(plain),
    speak(bare.replace(/[์໌]/gu, '')),
    plain,
    // A last r or l of an old word is an n
    withVowel(plain.replace(/[rl]$/, 'n')),
    speak(bare.replace(silenced, '').replace(silentR, '')),
    // French -on is an ng
    plain.replace(/ng(?=[^aeiou]|$)/g, 'n'),
  ];
}

/** A syllable without a vowel has o: สม is som. */
function withVowel(sounds: string): string {
  return sounds.replace(/(?<=^|[aeiou])([^aeiou])(ng|[^aeioug])$/, '$1o$2');
}

const vowelLetter = /[ะ-ฺະ-ຼa-z]/u;

function speak(word: string): string {
  const ordered = word
    .replace(leading, (_, vowel: string, onset: string, rest: string | undefined) => {
      const front = vowel === 'เ' || vowel === 'ເ';
      if (front && rest !== undefined) return onset + (compound[rest] ?? '');
      return onset + (ofLeading[vowel] ?? '') + (rest ?? '');
    })
    .replace(/ัว|ົວ/gu, 'ua');
  let result = '';
  for (let at = 0; at < ordered.length; at += 1) {
    const letter = ordered.charAt(at);
    if (letter === 'อ' || letter === 'ອ') result += vowelLetter.test(ordered.charAt(at + 1)) ? '' : 'o';
    else result += letters.get(letter) ?? (/[a-z]/.test(letter) ? letter : '');
  }
  return result;
}
