/**
 * Sounds as small numbers, so that spellings of one name in different alphabets and romanisations can be
 * compared sound by sound. Capital letters are sounds that many alphabets write with one letter:
 * `S` sh, `Z` zh, `C` ch, `J` dj, `T` ts, `A` the ə of Azerbaijani. `c`, `j`, `x` and `q` are Latin letters
 * that languages read differently.
 */
const letters = 'aeiouAywvfpbmntdszSZCJTkgqhrlcjx';

/** A sequence of sounds. */
export type Phones = Uint8Array;

const codes = new Map([...letters].map((letter, code) => [letter, code]));
export const phoneCount = letters.length;
const vowels = 'aeiouA';

export function isVowel(phone: number): boolean {
  return phone >= 0 && phone < vowels.length;
}

/** Letters that are no sound are left out; a doubled sound counts once. */
export function phonesOf(text: string): Phones {
  const phones = new Uint8Array(text.length);
  let length = 0;
  for (const letter of text) {
    const code = codes.get(letter);
    if (code === undefined || (length > 0 && phones[length - 1] === code)) continue;
    phones[length] = code;
    length += 1;
  }
  return phones.slice(0, length);
}

/** The letters that `phonesOf` reads as these sounds. */
export function lettersOf(phones: Phones): string {
  let text = '';
  for (const phone of phones) text += letters[phone] ?? '';
  return text;
}

/** The sounds of neighbouring words, as if they were one. */
export function joinPhones(parts: readonly Phones[]): Phones {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let length = 0;
  for (const part of parts) {
    joined.set(part, length);
    length += part.length;
  }
  return joined;
}

/**
 * How loosely two writings of a name must be compared: 0 for alphabets that write all sounds, 1 for kana, hangul
 * and the Indic scripts, 2 for Arabic and Hebrew, which leave out vowels, 3 for Chinese characters, whose syllables only come near a foreign name.
 */
export type Looseness = 0 | 1 | 2 | 3;

/** What it costs to read one sound for another, or to leave one out; 1 is an unrelated consonant. */
export interface Costs {
  /** Substitution, at `left * phoneCount + right`. */
  readonly substitute: Float64Array;
  readonly omit: Float64Array;
}

/** Before anything is known of how loosely to compare. */
export const noCosts: Costs = { substitute: new Float64Array(0), omit: new Float64Array(0) };

/** Per looseness: how cheap vowels, voicing and the rest are. */
interface Laxity {
  readonly omitVowel: number;
  readonly omitGlide: number;
  readonly omitH: number;
  readonly otherVowel: number;
  /** A half vowel for a vowel that it does not stand for; as another vowel unless it is said. */
  readonly otherGlide?: number;
  /** Pairs that this kind of script does not tell apart, at what price. */
  readonly merged: readonly (readonly [pairs: string, cost: number])[];
  /** Pairs that it does tell apart, though others mix them up. */
  readonly apart?: string;
}

/** Sounds that romanisations mix up in any pair of alphabets. */
const confusions: readonly (readonly [pairs: string, cost: number])[] = [
  ['aA eA wv', 0.05],
  ['iy yj Jj Zj qg qk hx ck jZ', 0.1],
  ['ou ae cT cs cJ ZJ iA uw oA jJ', 0.2],
  ['ei ao cC cS gh zc yJ xk kh qh Ts Tz sz hC eo yZ yg', 0.3],
  ['sS SC zZ fv CJ kg Ck TC SZ jh jz gJ ai oi iu ui', 0.4],
  ['xs td pb vb mn jk zJ fp xg eu gy', 0.55],
];

/** What it costs to read one for another that it is told apart from: as much as to leave out a half vowel and put in a consonant. */
const unlike = 1.3;

/** Syllables of Korean and Chinese names: Yong is not Jong. */
const syllables: Laxity = {
  omitVowel: 0.5,
  omitGlide: 0.3,
  omitH: 0.4,
  otherVowel: 0.5,
  merged: [],
  apart: 'yJ yC yZ yT yz yj',
};

const laxities: readonly Laxity[] = [
  { omitVowel: 0.5, omitGlide: 0.3, omitH: 0.4, otherVowel: 0.5, merged: [] },
  {
    omitVowel: 0.3,
    omitGlide: 0.25,
    omitH: 0.35,
    otherVowel: 0.3,
    merged: [
      ['rl bv td pb kg fp fh sS zJ SZ TC sT Cs sC kh CJ Ts Tz td vp tT', 0.2],
      ['ts dz tS mn dJ', 0.4],
    ],
  },
  {
    omitVowel: 0.12,
    omitGlide: 0.15,
    omitH: 0.25,
    otherVowel: 0.12,
    // What is written is long: Husayn has a y, and Hasan has none
    otherGlide: 0.5,
    merged: [
      ['wo wu wv vo vu yi ye ha he', 0.1],
      ['bv pf fv sS gk kh JC pb kg zJ gJ sz td TC tT cS Ts', 0.25],
    ],
  },
  {
    omitVowel: 0.25,
    omitGlide: 0.2,
    omitH: 0.3,
    otherVowel: 0.3,
    merged: [
      ['rl bv bp td pb kg fp fh sS JZ TC sT Cs kh CJ Ts JT wv hS kJ gJ kC Jz JC vf bf', 0.25],
      ['mn ts nr ln tT tC dT dJ Ss hk rn', 0.4],
    ],
  },
];

/** The costs of each looseness, by its number, then those of syllables. */
export const costs: readonly Costs[] = [...laxities, syllables].map(costsOf);
/** Where those of syllables stand. */
export const syllableCosts = laxities.length;

function costsOf(laxity: Laxity): Costs {
  const omit = new Float64Array(phoneCount).fill(1);
  const substitute = new Float64Array(phoneCount * phoneCount).fill(1);
  for (const vowel of vowels) omit[codeOf(vowel)] = laxity.omitVowel;
  for (const glide of 'yw') omit[codeOf(glide)] = laxity.omitGlide;
  omit[codeOf('h')] = laxity.omitH;
  const lower = (left: string, right: string, cost: number): void => {
    const [a, b] = [codeOf(left), codeOf(right)];
    const now = substitute[a * phoneCount + b] ?? 1;
    substitute[a * phoneCount + b] = Math.min(now, cost);
    substitute[b * phoneCount + a] = Math.min(now, cost);
  };
  for (const letter of letters) lower(letter, letter, 0);
  for (const left of vowels) {
    for (const right of vowels) lower(left, right, laxity.otherVowel);
    for (const glide of 'yw') lower(left, glide, laxity.otherGlide ?? laxity.otherVowel);
  }
  for (const [pairs, cost] of [...confusions, ...laxity.merged]) {
    for (const pair of pairs.split(' ')) lower(pair.charAt(0), pair.charAt(1), cost);
  }
  for (const pair of laxity.apart?.split(' ') ?? []) {
    const [a, b] = [codeOf(pair.charAt(0)), codeOf(pair.charAt(1))];
    substitute[a * phoneCount + b] = unlike;
    substitute[b * phoneCount + a] = unlike;
  }
  return { omit, substitute };
}

function codeOf(letter: string): number {
  return codes.get(letter) ?? 0;
}

/** How much there is to hear: the price of leaving all of it out. */
export function sizeOf(phones: Phones, { omit }: Costs): number {
  let sum = 0;
  for (const phone of phones) sum += omit[phone] ?? 0;
  return sum;
}
