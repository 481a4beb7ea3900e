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

/** What in a spelling tells that a language is worth trying. */
const languages: readonly (readonly [mark: RegExp, reader: Reader])[] = [
  [/[ơưđ\u1ea0-\u1ef9]/u, (word) => vietnamese(withoutTones(word))],
  [/[ığşə]|[çöü].*[ıçöü]|(?<!s)c[aeiouöü].*[öü]/u, turkish],
  [/[ąćęłńśźż]|cz|sz|rz|[cs]ki$|cka$|owa$|ewa$/u, polish],
  [/[āēīūčšžķļņģėęąųį].*s$|[^aeious]ss$|[aiē]js$/u, baltic],
  [/[čšžřěůďťňćđľāý]|dz|[áéíú].*[vkcjh]/u, slavic],
  [/[őű]|gy|cs|zs|[áéíóúöü].*(?:s|ly|ny)|(?:s|ly|ny).*[áéíóúöü]/u, hungarian],
  [/[ñáíóú]|[aeiou]z$|(?:ll|j|g[ei]|z|c[ei]|^h|qu).*(?:[ao]|[aoe]s|[aeoi]l|[aio]n|[ao]r)$/u, spanish],
  [/[ãõç]|lh|nh|eir[oa]s?$|x[aeio]|[êâô]/u, portuguese],
  [/(?:c[eich]|g[eih]|z).*(?:[aio]|[nrt]e)$|[ășțîâţş]|escu$|gh[ei]/u, italian],
  [/ä|ö|ü|ß|sch|tz|ei|eu|[aou]ch|^z|z$|^s[tp]|mann|berg|burg/u, german],
  [/[åøæöä]|aa|[kgs]j|^[hl]j|yy|(?:ss?[eo]n|[nlr]d)$/u, nordic],
  [/ij|oe|ui|uu|aa|sch|dt$/u, dutch],
  [/^(?:lee|rhee|yi|park|choi|ahn|noh|roh)$|[^aeiou]eo(?:[nklmp]|ng|$)|eu[nklm]|eui|oe$|^young/u, korean],
  [/^hs|'/u, wadeGiles],
  [/^(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)[aeiouü]{1,3}(?:ng?)?){1,3}$/u, pinyin],
];
const marked =
  /[^a-z]|[cs]z|rz|[cs]k|wa$|ss|js|dz|gy|[ln]y|zs|z|[gjcxq]|^h|[lns]h|eir|ei|eu|[ou]ch|^s[tp]|berg|burg|mann|aa|yy|[nr]d$|ld$|s[eo]n$|oe|ui|uu|dt|ll|yi|ahn|ark|lee|oh|cs|eo|young/;

function withoutTones(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Only where pinyin is read unlike other spellings. */
function pinyin(word: string): string {
  return /q|x|zh|c(?!h)/.test(word) ? pinyinSounds(word) : '';
}

/** The plain reading, then those of the languages whose marks a word shows, then English and French. */
export function latinReadings(word: string): string[] {
  const readings = [spellingSounds(word)];
  if (marked.test(word))
    for (const [mark, reader] of languages) if (mark.test(word)) readings.push(reader(word));
  // Latin names of the moderns: Guilielmus
  if (word.length > 5 && word.endsWith('us')) readings.push(spellingSounds(word.replace(/i?us$/, '')));
  return [...readings, ...englishReadings(word), ...frenchReadings(word)];
}
