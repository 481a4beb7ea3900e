import type { Identifier } from '../../model/entry.ts';
import { codeOrText, countryCodes } from '../countries.ts';

/** Words that begin an identifier and do not end like one; `Passport` may have words before it. */
const names = [
  '(?:[A-Z][A-Za-z.]+ ){0,3}Passport',
  'BIK \\(RU\\)',
  'C\\.I\\.F\\.',
  'C\\.U\\.I\\.T?\\.?',
  'Cartilla de Servicio Militar Nacional',
  'Credencial electoral',
  'C\\.U\\.R\\.P\\.(?! #)',
  'D\\.N\\.I\\.',
  'Digital Currency Address - [A-Z0-9]+',
  'Email Address',
  'Equity Ticker',
  '(?:Fax|Telephone)(?: No\\.)?',
  'ISIN',
  'License',
  'MMSI',
  'Numero de Identidad',
  'R\\.F\\.C\\.(?! #)',
  'Registration ID',
  'RTN',
  'SSN',
  'SWIFT/BIC',
  'US FEIN',
  'Vessel Registration Identification',
  'VisaNumberID',
  'Website',
];

/** `Tax ID No.`, `NIT #`, `Unified Social Credit Code (USCC)`: everything else says that it is a number. */
const numbers =
  "[A-Z][A-Za-z.'/ -]{0,60}?(?:No\\.?|Number|#|Code(?: Certificate)?|ID Card)(?: \\([^()]*\\)(?= \\S))?";

const labelled = new RegExp(`^(${[...names, numbers].join('|')}):? (\\S.*)$`);
const day = '(?:\\d{1,2} )?(?:[A-Z][a-z]{2} )?\\d{4}';
/** Prose may begin like an identifier; no identifier has as many words. */
const mostChars = 60;

/** `Passport 1084010 (Egypt) issued 12 May 1996 expires 2001`; null where a remark is no identifier. */
export function readIdentifier(text: string): Identifier | null {
  const [, type, rest] = labelled.exec(text) ?? [];
  if (type === undefined || rest === undefined) return null;
  const [withIssue, expires] = split(rest, new RegExp(` expires (${day})$`));
  const [withCountry, issued] = split(withIssue, new RegExp(` issued (${day})$`));
  const [number, country] = splitCountry(withCountry);
  if (
    !isNumber(number) &&
    !/^(?:Website|Email Address|Equity Ticker|SWIFT\/BIC|ISIN|MICEX Code)$/.test(type)
  ) {
    return null;
  }
  const note = [issued && `issued ${issued}`, expires && `expires ${expires}`].filter(Boolean).join(', ');
  const imo = /^IMO (\d{7})$/.exec(number)?.[1];
  return {
    ...(imo === undefined ? { type, value: number } : { type: 'IMO number', value: imo }),
    ...(country === null ? {} : { country: codeOrText(country) }),
    ...(note === '' ? {} : { note }),
  };
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && !/^issued /.test(text) && (text.length <= mostChars || !text.includes(' '));
}

function split(text: string, tail: RegExp): readonly [rest: string, found: string | null] {
  const found = tail.exec(text);
  return found === null ? [text, null] : [text.slice(0, found.index), found[1] ?? null];
}

/** What stands in brackets at the end is a country, or a part of the number. */
function splitCountry(text: string): readonly [number: string, country: string | null] {
  const [number, country] = split(text, / \(([^()]+)\)$/);
  return country === null || countryCodes(country) === null ? [text, null] : [number, country];
}
