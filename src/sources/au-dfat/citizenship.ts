import type { ReadReport } from '../adapter.ts';
import { countryCodes } from '../countries.ts';
import { listed } from './texts.ts';

/** Adjectives and spellings that this list has beside the names of countries. */
const names: { readonly [code: string]: string } = {
  af: 'afghani',
  am: 'armenian',
  au: 'australian',
  bg: 'bulgarian',
  bh: 'bahraini',
  by: 'belarusian, belarussian',
  ca: 'canadian',
  cd: 'congolese, democratic republic of congo',
  cf: 'central african',
  cn: 'chinese',
  cy: 'cypriot',
  er: 'eritrean',
  es: 'spanish',
  et: 'ethiopian',
  fj: 'fijian',
  fr: 'french',
  gb: 'united kingdom of great britain',
  gr: 'greek',
  hr: 'croatian',
  il: 'israeli',
  in: 'indian',
  it: 'italian',
  ke: 'kenyan',
  kg: 'kyrgyz',
  kz: 'kazakh, kazakhstani',
  lk: 'sri lankan',
  md: 'moldovan',
  ml: 'malian',
  mr: 'mauritanian',
  mu: 'mauritian',
  my: 'malaysian',
  ng: 'nigerian',
  nl: 'dutch',
  no: 'norwegian',
  ph: 'filipino, philippine',
  qa: 'qatari',
  rs: 'serbian',
  rw: 'rwandan',
  se: 'swedish',
  sg: 'singaporean',
  sk: 'slovak, slovakian',
  sn: 'senegalese',
  ss: 'south sudanese',
  td: 'chadian',
  tj: 'tajik, tajikistani',
  tr: 'türkish, türkiyish',
  tz: 'tanzanian',
  ua: 'ukranian',
  ug: 'ugandan',
  uz: 'uzbek, uzbekistani',
  vn: 'vietnamese',
  zw: 'zimbabwean',
};

const codesByName = new Map(
  Object.entries(names).flatMap(([code, list]) => list.split(', ').map((name) => [name, code] as const)),
);
/** States that are no more, and what is said about a citizenship. */
const noCountry = /USSR|Soviet|Yugoslavia|withdrawn|revoked/;

/**
 * The countries of a citizenship cell, `a) German b) Moroccan` or `Moldovan, Russian and Ukrainian`. What names
 * no country that is, `USSR (until 1991)`, becomes a remark; a word that is not understood is reported, too.
 */
export function readCitizenship(text: string, report: ReadReport): { codes: string[]; remarks: string[] } {
  const codes: string[] = [];
  const remarks: string[] = [];
  for (const part of listed(text).flatMap(splitWords)) {
    const found = codesOf(part);
    if (found !== null) codes.push(...found);
    else remarks.push(`Citizenship: ${part}`);
    if (found === null && !noCountry.test(part)) report.unknown(`Citizenship: ${part}`);
  }
  return { codes, remarks };
}

function splitWords(part: string): string[] {
  if (codesOf(part) !== null) return [part];
  return part
    .replace(/\s+/g, ' ')
    .split(/\s*[,/]\s*(?![^(]{0,300}\))|(?:,| )\s*and (?![^(]{0,300}\))/)
    .filter((word) => word !== '');
}

function codesOf(part: string): readonly string[] | null {
  const bare = part
    .replace(/\(.*$/, '')
    .replace(/^possibly /i, '')
    .trim();
  const code = codesByName.get(bare.toLowerCase());
  return code === undefined ? (countryCodes(part) ?? (bare === '' ? null : countryCodes(bare))) : [code];
}
