import countries from 'i18n-iso-countries';
import type { ReadReport } from './adapter.ts';

/**
 * Spellings of the official lists that the ISO names do not have: OFAC's and the UN's own short and formal
 * names, former names of states that go on under the same code, and the adjectives that stand where the UN
 * publishes a nationality. A territory gets the code that ISO 3166 files it under.
 */
const spellings: { readonly [code: string]: string } = {
  ae: 'UAE, Emirati',
  af: 'Islamic Republic of Afghanistan, Afghan',
  az: 'Republic of Azerbaijan, Azerbaijani',
  ba: 'Bosnia-Herzegovina, Bosnian',
  bn: 'Brunei',
  bo: 'Plurinational State of Bolivia',
  cd: 'DR Congo, DRC, Congo Kinshasa, Congo (Democratic Republic)',
  cg: 'Congo Brazzaville',
  ci: 'Cote d Ivoire',
  cn: 'PRC, China (PRC)',
  cu: 'Cuban',
  cv: 'Cabo Verde',
  de: 'German',
  dz: 'Algerian',
  eg: 'Egyptian',
  fm: 'Federated States of Micronesia, Micronesia',
  gb: 'United Kingdom of Great Britain and Northern Ireland, Great Britain, England, Scotland, Wales, British',
  ge: 'Georgian',
  hk: 'Hong Kong Special Administrative Region, China Hong Kong Special Administrative Region',
  id: 'Indonesian',
  im: 'Isle of Man',
  iq: 'Iraqi',
  ir: 'Iranian',
  jo: 'Jordanian',
  kg: 'Kyrgyz Republic',
  km: 'Union of the Comoros',
  kp: 'Democratic People’s Republic of Korea, DPRK, RPDC, North Korean',
  kr: 'South Korean',
  kw: 'Kuwaiti',
  la: 'Laos',
  lb: 'Lebanese',
  ly: 'Libyan Arab Jamahiriya, State of Libya, Libyan',
  ma: 'Moroccan',
  md: 'Moldova, Republic of Moldova',
  mk: 'Macedonia, the former Yugoslav Republic of Macedonia, Republic of North Macedonia',
  ml: 'Region: Northern Mali',
  mm: 'Burma, Myanmar (Burma), Burmese',
  mo: 'Macau',
  om: 'Sultanate of Oman',
  pk: 'Pakistani',
  ps: 'Palestinian, Palestinian Territories, Occupied Palestinian Territory, State of Palestine, Palestine, Occupied Palestinian Territories, West Bank, Gaza, Gaza Strip, Region: Gaza',
  ru: 'Russian',
  sa: 'Kingdom of Saudi Arabia, Saudi Arabian, Saudi',
  sd: 'Sudanese',
  so: 'Somali',
  st: 'Sao Tome and Principe',
  sy: 'Syria, Syrian Arab Republic, Syrian',
  sz: 'Swaziland, Eswatini',
  tl: 'East Timor',
  tn: 'Tunisian',
  tr: 'Türkiye, Republic of Türkiye, Turkish',
  tw: 'Taiwan, Taiwan Province of China',
  tz: 'Tanzania, United Republic of Tanzania',
  ua: 'Region: Crimea, Crimea, Ukrainian',
  us: 'United States of America, American',
  va: 'Holy See, Vatican City',
  vc: 'Saint Vincent',
  ve: 'Bolivarian Republic of Venezuela',
  vg: 'British Virgin Islands',
  vi: 'US Virgin Islands',
  vn: 'Viet Nam',
  xk: 'Republic of Kosovo, Kosovar',
  ye: 'Yemeni',
};

/** What lists write where no country is known or meant, and a region that two states claim. */
const noCountry = new Set(
  [
    '',
    'na',
    'n/a',
    'none',
    'none identified',
    'unknown',
    'undetermined',
    'not available',
    'stateless',
    'Region: Kafia Kingi',
  ].map(fold),
);

const codes = codesByName();

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [code, names] of Object.entries(countries.getNames('en', { select: 'all' }))) {
    for (const name of names) if (!found.has(fold(name))) found.set(fold(name), code.toLowerCase());
  }
  for (const [code, names] of Object.entries(spellings)) {
    for (const name of names.split(', ')) found.set(fold(name), code);
  }
  return found;
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}

/**
 * The ISO 3166-1 alpha-2 codes, in lower case, of a published country: several for `Sudan/South Sudan`, none
 * for `undetermined`. Null for a text that names no country we know: it is matched as a whole and never
 * guessed at, so that `West Azerbaijan Province, Iran` is not Azerbaijan.
 */
export function countryCodes(text: string): readonly string[] | null {
  const whole = countryCode(text);
  if (whole !== null) return whole === '' ? [] : [whole];
  const found = new Set<string>();
  for (const part of text.split('/')) {
    const code = countryCode(part);
    if (code === null) return null;
    if (code !== '') found.add(code);
  }
  return [...found];
}

/** Whether a text is an ISO 3166-1 alpha-2 code, in either case. `UK` is none. */
export function isCountryCode(text: string): boolean {
  return text.length === 2 && countries.isValid(text);
}

/** The codes of all texts, each once; those not understood are reported under the field's name and left out. */
export function countriesOf(texts: readonly string[], field: string, report: ReadReport): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const codesOfText = countryCodes(text);
    if (codesOfText === null) report.unknown(`${field}: ${text}`);
    for (const code of codesOfText ?? []) found.add(code);
  }
  return [...found];
}

/** For identifiers: the code, or the published words where they name no single country. */
export function codeOrText(text: string): string {
  const [code, ...others] = countryCodes(text) ?? [];
  return code === undefined || others.length > 0 ? text : code;
}

/** One code, empty where the text says that there is none, null where it is not understood. */
function countryCode(text: string): string | null {
  const whole = fold(text);
  if (noCountry.has(whole)) return '';
  const direct = codes.get(whole);
  if (direct !== undefined) return direct;
  const turned = /^([^,(]+)(?:, ([^,]+)|\(([^()]+)\))$/.exec(text.trim());
  const inverted = turned === null ? undefined : codes.get(fold(`${turned[2] ?? turned[3]} ${turned[1]}`));
  if (inverted !== undefined) return inverted;
  // A note in lower case behind a name: `Indonesia (as at Dec. 2003)`.
  return codes.get(fold(text.replace(/\(\p{Ll}[^()]*\)\s*$/u, ''))) ?? null;
}
