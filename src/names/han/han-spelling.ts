import { koreanSounds, pinyinSounds, spellingSounds } from '../sound/spelling.ts';
import { remembered } from './han-table.ts';

/** A romanised syllable as the comparison reads it in a Latin name, so that the usual spellings meet exactly. */
export const spelled = remembered(spellingSounds);

/** Pinyin by its sound, for other scripts; they write no g after n. */
export const pinyinSound = remembered(pinyinSounds);

/** Pinyin as Taiwan spells: 謝 is Hsieh, 曾 Tseng, 國 Kuo. */
export const wadeGiles = remembered((pinyin) => spellingSounds(toWadeGiles(pinyin)));

const whole: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tzu',
  si: 'ssu',
  er: 'erh',
  yan: 'yen',
  ye: 'yeh',
  yue: 'yueh',
  yong: 'yung',
  you: 'yu',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
};
const initials: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  zh: 'ch',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  z: 'ts',
  c: 'ts',
  r: 'j',
};

function toWadeGiles(pinyin: string): string {
  const known = whole[pinyin];
  if (known !== undefined) return known;
  const initial = /^(?:[zcs]h|[^aeiou])?/.exec(pinyin)?.[0] ?? '';
  let final = pinyin.slice(initial.length).replace('ong', 'ung');
  if (final === 'i' && /^(?:[zcs]h|r)$/.test(initial)) final = 'ih';
  else if (final === 'ian') final = 'ien';
  else if (final === 'ie' || final === 'ue') final += 'h';
  else if (final === 'ui' && /^[gk]$/.test(initial)) final = 'uei';
  else if (final === 'uo' && !/^(?:[gkh]|sh)$/.test(initial)) final = 'o';
  return (initials[initial] ?? initial) + final;
}

/** Jyutping as Hong Kong spells: 郭 is Kwok, 張 Cheung, 葉 Yip. */
export const hongKong = remembered((jyutping) => {
  const { initial, final } = jyutpingParts(jyutping);
  const start = hongKongInitials[initial] ?? initial;
  if (initial === 's' && /^(?:eoi|eon|oeng|ing|yun?|ek|uk|am)$/.test(final)) {
    return spellingSounds(`sh${hongKongFinal(final)}`);
  }
  if (start === 'ch' && /^(?:e|eoi|ang)$/.test(final)) return spellingSounds(`ts${hongKongFinal(final)}`);
  return spellingSounds(start + (initial === 'j' && final === 'yu' ? 'u' : hongKongFinal(final)));
});

/** The same as Macau spells: 鄭 is Cheang, 梁 Leong, 國 Kuok. */
export const macau = remembered((jyutping) => {
  const { initial, final } = jyutpingParts(jyutping);
  const glides = initial === 'j' && !/^[iy]/.test(final);
  const start = initial === 'j' ? (glides ? 'i' : '') : (macauInitials[initial] ?? initial);
  const end = final
    .replace('aa', 'a')
    .replace(/^au$/, 'ao')
    .replace('eoi', 'oi')
    .replace('eon', 'on')
    .replace('eot', 'ot')
    .replace('oe', 'eo')
    .replace(/^e([kn])/, 'ea$1')
    .replace(/^ung/, 'ong')
    .replace(/^uk/, 'ok')
    .replace(/^ing/, 'eng')
    .replace(/^ik/, 'ek')
    .replace('yu', 'u');
  return spellingSounds(start + end);
});

const hongKongInitials: Readonly<Record<string, string>> = { gw: 'kw', g: 'k', z: 'ch', c: 'ch', j: 'y' };
const macauInitials: Readonly<Record<string, string>> = { gw: 'ku', kw: 'ku', g: 'k', z: 'ch', c: 'ch' };

function jyutpingParts(jyutping: string): { initial: string; final: string } {
  const initial = /^(?:ng(?=.)|[gk]w|[^aeiouy](?=.))?/.exec(jyutping)?.[0] ?? '';
  return { initial, final: jyutping.slice(initial.length) };
}

function hongKongFinal(final: string): string {
  return final
    .replace('aa', 'a')
    .replace('oe', 'eu')
    .replace('eoi', 'ui')
    .replace('eon', 'un')
    .replace('eot', 'ut')
    .replace(/^yu([nt])/, 'ue$1')
    .replace(/^yu$/, 'u');
}

const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const northern = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const onsets = 'g gg n d dd l m b bb s ss . j jj ch k t p h'.split(' ');
const northernOnsets = 'k kk n t tt r m p pp s ss . j jj ch k t p h'.split(' ');
const codas = '. g gg gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h'.split(' ');
const northernCodas = '. k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');

/** Letters of a hangul syllable as numbers: onset, vowel and coda. */
function jamo(syllable: string): readonly [number, number, number] {
  const code = syllable.charCodeAt(0) - 0xac00;
  return [Math.floor(code / 588), Math.floor(code / 28) % 21, code % 28];
}

/** Hangul letter by letter, which is how the comparison reads it and nearly how Seoul spells it; in one word. */
export function southKorean(syllables: readonly string[]): string {
  return koreanSounds(syllables.map(southSyllable).join(''));
}

const southSyllable = remembered((syllable) => {
  const [onset, vowel, coda] = jamo(syllable);
  return `${onsets[onset]}${vowels[vowel]}${codas[coda]}`.replaceAll('.', '');
});

/** As Pyongyang spells: Ri, Pak, Kwang-hyok. */
export const northKorean = remembered((syllable) => {
  const [onset, vowel, coda] = jamo(syllable);
  return spellingSounds(
    `${northernOnsets[onset]}${northern[vowel]}${northernCodas[coda]}`.replaceAll('.', ''),
  );
});

const [n, liquid, silent] = [2, 5, 11];
/** Vowels that begin with i or y. */
const palatal = new Set([2, 3, 6, 7, 12, 17, 20]);

/** South of the border a word does not begin with r, nor with n before i: 李 is I, 林 Im, 盧 No. */
export function atBeginning(syllable: string): string {
  const [onset, vowel, coda] = jamo(syllable);
  if (onset !== liquid && onset !== n) return syllable;
  const heard = palatal.has(vowel) ? silent : n;
  return String.fromCharCode(0xac00 + heard * 588 + vowel * 28 + coda);
}

/** A transcribed syllable: the vowels that Chinese adds or breaks are one again, and n is as good as ng. */
export const transcribed = remembered((pinyin) =>
  pinyinSounds(pinyin)
    // The i of zhi, chi, shi, zi, ci and si is none; that of ji, qi and xi is one
    .replace(/^([SCJTzs])i$/, /^[jqx]/.test(pinyin) ? '$1i' : '$1')
    .replace(/^yi/, 'i')
    .replace(/^([SCJ])i(?=[aoeu])/, '$1')
    .replace('uo', 'o')
    .replace(/ei$|ie$/, 'e')
    .replace(/ou$/, 'o')
    .replace(/iu$/, 'yu')
    .replace(/iao$/, 'yo'),
);
