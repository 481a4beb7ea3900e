/**
 * Whose measures they are. The State Department's notice, OFAC's list and an article on “US sanctions” speak of
 * one event; the same person on the EU's list is another one. ISO 3166-1 alpha-2 codes in lower case, `un` and `eu`.
 */
export const jurisdictions = ['us', 'eu', 'gb', 'un', 'ca', 'ch', 'au', 'ua', 'nz', 'jp', 'no'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

const marks: Readonly<Record<Jurisdiction, RegExp>> = {
  us: /\b(?:US|USA|U\.S\.|United States|American|OFAC)(?![\p{L}\p{N}])/iu,
  eu: /\b(?:EU|European Union)\b/iu,
  gb: /\b(?:UK|U\.K\.|United Kingdom|British|OFSI)(?![\p{L}\p{N}])/iu,
  un: /\b(?:UN|United Nations)\b/iu,
  ca: /\bCanad(?:a|ian)\b/iu,
  ch: /\b(?:Swiss|Switzerland|SECO)\b/iu,
  au: /\bAustralian?\b/iu,
  ua: /\bUkrain(?:e|ian)\b/iu,
  nz: /\bNew Zealand\b/iu,
  jp: /\bJapan(?:ese)?\b/iu,
  no: /\bNorw(?:ay|egian)\b/iu,
};

/** Whose authority it is, by the name a source gives; null where it names none of these. */
export function jurisdictionOf(authority: string | null): Jurisdiction | null {
  if (authority === null) return null;
  return jurisdictions.find((code) => marks[code].test(authority)) ?? null;
}
