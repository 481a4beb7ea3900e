import type { ReadReport } from '../adapter.ts';
import { countryCodes } from '../countries.ts';

/** One line of the listing: `12. (U) Name (Country/Country) – (1)(A) Public Designation, …`. */
export interface Item {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly countries: readonly string[];
  /** The country as published; part of who it is where its text is not understood. */
  readonly countryText: string;
  /** `(1)(A)` for officials, `(1)(B)` for their families; empty where the line has none. */
  readonly paragraph: string;
  /** What the line says after the country. */
  readonly remark: string;
}

export interface Designation extends Item {
  readonly year: string | null;
  readonly programme: string;
}

const otherName = /^(?:also known as|a\.?k\.?a\.?|f\.?k\.?a\.?|formerly|n[ée]e)[:,]?\s+/i;

/** Null for a line that names nobody. A country that is not understood is reported; the person still counts. */
export function readItem(published: string, report: ReadReport): Item | null {
  const text = published
    .replace(/\((?:U|SBU)\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s|\*|\d+\s*[.)])+/, '')
    .trim();
  const groups = [...text.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g)].map(
    ({ 0: whole, 1: inside = '', index }) => ({
      start: index,
      end: index + whole.length,
      inside: inside.trim(),
    }),
  );
  const country =
    groups.find(({ inside }) => inside !== '' && countryCodes(inside) !== null) ??
    groups.find(({ inside, end }) => isWords(inside) && startsReason(text.slice(end)));
  const nameEnd = country?.start ?? text.search(/\s[–—-]\s|\s?\(\d\)\([A-Z]\)|,? Public Designation/);
  if (nameEnd <= 0) return null;
  const { name, aliases } = readNames(text.slice(0, nameEnd));
  if (name === '') return null;
  const codes = country === undefined ? null : countryCodes(country.inside);
  if (codes === null) report.unknown(`item country: ${country?.inside ?? text.slice(0, 60)}`);
  const rest = text.slice(country?.end ?? nameEnd).replace(/^[\s*–—:,.-]+/, '');
  return {
    name,
    aliases,
    countries: codes ?? [],
    countryText: country?.inside ?? '',
    paragraph: /^\(\d\)(?:\([A-Z]\))?/i.exec(rest)?.[0] ?? '',
    remark: rest,
  };
}

/** No other name, and no paragraph as `(1)` or `(A)`. */
function isWords(inside: string): boolean {
  return inside.length > 1 && !/^\d+$/.test(inside) && !otherName.test(inside);
}

function startsReason(rest: string): boolean {
  return /^[\s*]*(?:[–—-]|\(\d\)|Public Designation)/i.test(rest);
}

/** `Karina (aka Khadizhat) Ramzanovna Kadyrova`: a parenthesis within the name replaces the word before it. */
function readNames(published: string): { name: string; aliases: string[] } {
  const aliases: string[] = [];
  const clean = (text: string): string =>
    text
      .replace(/\*/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '');
  let name = published;
  for (const { 0: whole, 1: inside = '', index } of published.matchAll(/(?<!\s)\s*\(([^()]*)\)/g)) {
    if (!otherName.test(inside) && !/^[“"‘']?\p{Lu}/u.test(inside)) continue;
    const before = clean(published.slice(0, index).replace(/\([^()]*\)/g, ' '));
    const after = clean(published.slice(index + whole.length).replace(/\([^()]*\)/g, ' '));
    const others = inside.replace(otherName, '').split(/;|,|\bor\b|\ba\.?k\.?a\.?\s/i);
    for (const other of others.map(clean).filter((text) => text !== '')) {
      const isPart = after !== '' && !other.includes(' ');
      aliases.push(isPart ? clean(`${before.replace(/\S+$/, '')} ${other} ${after}`) : other);
    }
    name = name.replace(whole, ' ');
  }
  // Without a parenthesis: `John Doe, aka Johnny Doe,`.
  const [first = '', ...others] = name.split(/,?\s+(?:also known as|a\.k\.a\.|aka|f\.k\.a\.|fka)\s+/i);
  return { name: clean(first), aliases: [...aliases, ...others.map(clean)].filter((text) => text !== '') };
}
