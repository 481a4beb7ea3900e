import { pinyinSounds, spellingSounds } from '../spelling.ts';
import { korean, vietnamese, wadeGiles } from './asian.ts';
import { englishReadings } from './english.ts';
import {
  baltic,
  dutch,
  german,
  hungarian,
  italian,
  nordic,
  polish,
  portuguese,
  slavic,
  spanish,
  turkish,
} from './european.ts';
import { frenchReadings } from './french.ts';
import type { Reader } from './rules.ts';

interface Language {
  /** What in a spelling tells that the language is worth trying. */
  readonly mark: RegExp;
  readonly reader: Reader;
  /** Its letters beyond a to z: a word with any other is not of this language. */
  readonly letters: string;
}

const languages: readonly Language[] = [
  { mark: /[ơưđ\u1ea0-\u1ef9]/u, reader: (word) => vietnamese(withoutTones(word)), letters: '' },
  { mark: /[ığşə]|[çöü].*[ıçöü]|(?<!s)c[aeiouöü].*[öü]/u, reader: turkish, letters: 'âçəğıîöşü\u0307' },
  {
    mark: /[ąćęłńśźż]|cz|sz|rz|[cs]ki$|cka$|owa$|ewa$|[bdfgkmnprtw]ie.*[wj]$/u,
    reader: polish,
    letters: 'ąćęłńóśźż',
  },
  {
    mark: /[āēīūčšžķļņģėęąųį].*[sš]$|[^aeious]ss$|[aiē]js$|(?:[oe]v|[aeio]n|[ai]m)a?s$/u,
    reader: baltic,
    letters: 'āčēģīķļņšūžąęėįų',
  },
  {
    mark: /[čšžřěůďťňćđľāý]|dz|[áíú].*[vkcjh]/u,
    reader: slavic,
    letters: 'áäčćďđéěíĺľňóôŕřšťúůýžāēģīķļņūąęėįų',
  },
  {
    mark: /[őű]|gy|cs|zs|[áéíóúöü].*(?:s|ly|ny)|(?:s|ly|ny).*[áéíóúöü]/u,
    reader: hungarian,
    letters: 'áéíóöőúüű',
  },
  {
    mark: /[ñáíóú]|[eo]z$|(?:ll|j|g[ei]|z|c[ei]|^h|qu).*(?:[ao]|[aoe]s|[aeoi]l|[aio]n|[ao]r)$/u,
    reader: spanish,
    letters: 'áéíñóúü',
  },
  { mark: /[ãõç]|lh|nh|eir[oa]s?$|x[aeiou]|[êâô]/u, reader: portuguese, letters: 'ãõáâàçéêíóôú' },
  {
    mark: /(?:c(?=[eich])|g(?=[eih])|z).*(?:[aio]|[nrt]e)$|[ășțîâţş]|escu$|gh[ei]/u,
    reader: italian,
    letters: 'àèéìòùăâîșşțţ',
  },
  {
    mark: /[äöüß]|sch|[lnrt]z|ei|eu|[aou]ch|^z(?!h)|^s[tp]|mann|berg|burg/u,
    reader: german,
    letters: 'äöüß',
  },
  { mark: /[åøæöä]|aa|[kgs]j|^[hl]j|yy|rdl|(?:ss?[eo]n|[nlr]d)$/u, reader: nordic, letters: 'åæäáéíóöøúýðþ' },
  { mark: /ij|oe|ui|uu|aa|sch|dt$/u, reader: dutch, letters: 'éëïö' },
  {
    mark: /^(?:lee|rhee|yi|park|choi|ahn|noh|roh)$|[^aeiou]eo(?:[nklmp]|ng|$)|eu[nklm]|eui|oe$|^young/u,
    reader: korean,
    letters: '',
  },
  { mark: /^hs|(?:[kpt]|ch|t[sz])'/u, reader: wadeGiles, letters: 'ü' },
  {
    mark: /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)[aeiouü]{1,3}(?:ng?)?){1,3}$/u,
    reader: pinyin,
    letters: 'ü',
  },
];
const beyondAscii = /[^a-z']/u;
/** A cheap first look: most words show no mark at all. */
const marked =
  /[^a-z]|[cs]z|rz|[cs]k|wa$|ss|js|dz|gy|[ln]y|zs|z|[gjcxq]|^h|[lns]h|eir|ei|eu|[ou]ch|^s[tp]|berg|burg|mann|aa|yy|[nlr]d$|rdl|s[eo]n$|oe|ui|uu|dt|ll|[nmv]a?s$|ie.*[wj]$|yi|ahn|ark|lee|oh|cs|eo|young/;

function isOf({ mark, letters }: Language, word: string, plain: boolean): boolean {
  if (!mark.test(word)) return false;
  if (plain || letters === '') return true;
  for (const letter of word) if (letter > '\u007f' && !letters.includes(letter)) return false;
  return true;
}

function withoutTones(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

const unlikePinyin = /q[iu](?!e)|x[iu]|zh|c(?:ai|ao|ui|ong|un)/;

/** Only where pinyin is read unlike other spellings. */
function pinyin(word: string): string {
  return unlikePinyin.test(word) ? pinyinSounds(word) : '';
}

/** The plain reading, then those of the languages whose marks a word shows, then English and French. */
export function latinReadings(word: string): string[] {
  const readings = [spellingSounds(word)];
  if (marked.test(word)) {
    const plain = !beyondAscii.test(word);
    for (const language of languages) if (isOf(language, word, plain)) readings.push(language.reader(word));
  }
  // Latin names of the moderns: Guilielmus
  if (word.length > 5 && word.endsWith('us')) readings.push(spellingSounds(word.slice(0, -2)));
  return [...readings, ...englishReadings(word), ...frenchReadings(word)];
}
