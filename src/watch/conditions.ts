import { compatible, type Entry } from '../model/entry.ts';
import { jurisdictionOf, jurisdictions } from '../model/jurisdiction.ts';
import { anySubject, type RuleCondition } from '../model/watchlist.ts';
import type { ScreenedSource } from './entries.ts';

/** Whether all parts of a condition hold but `linkedTo`, which takes more than the entry to know. */
export function holds(when: RuleCondition, source: ScreenedSource, entry: Entry): boolean {
  const { country, program, schema, text, authority = [], position = [] } = when;
  const countries = [...entry.nationalities, ...entry.countries];
  const programs = [...entry.programs, ...entry.legalBasis].map((value) => value.toLowerCase());
  return (
    some(country, (code) => countries.includes(code)) &&
    some(program, (wanted) => programs.some((value) => value.includes(wanted.toLowerCase()))) &&
    some(when.source, (id) => id === source.id) &&
    some(schema, (wanted) => compatible(wanted, entry.schema)) &&
    some(text, (wanted) => textOf(entry).includes(wanted.toLowerCase())) &&
    some(authority, (wanted) => isOf(wanted, source)) &&
    some(position, (wanted) => holdsPosition(entry, wanted))
  );
}

/** A part that is not given holds; else one of its values is enough. */
function some<T>(values: readonly T[], test: (value: T) => boolean): boolean {
  return values.length === 0 || values.some(test);
}

function textOf(entry: Entry): string {
  const names = entry.names.map(({ full }) => full);
  return [...names, ...entry.positions, ...entry.addresses, ...entry.remarks].join('\n').toLowerCase();
}

/** `us` is whose measures they are: as letters it stands in "Australia" as well. */
function isOf(wanted: string, { authority, name }: ScreenedSource): boolean {
  const text = wanted.toLowerCase();
  // `uk` is nobody's code, and means what everybody means by it.
  const code = jurisdictions.find((one) => one === text) ?? (text.length === 2 ? jurisdictionOf(text) : null);
  if (code !== null) return jurisdictionOf(authority ?? name) === code;
  return [authority ?? '', name].some((published) => published.toLowerCase().includes(text));
}

/** Where a word begins: a minister does not administer. All white space is alike. */
function holdsPosition({ positions }: Entry, wanted: string): boolean {
  const words = evenSpaces(wanted);
  return positions.map(evenSpaces).some((position) => {
    for (let at = position.indexOf(words); at >= 0; at = position.indexOf(words, at + 1)) {
      if (!/[\p{L}\p{M}\p{N}]$/u.test(position.slice(0, at))) return true;
    }
    return false;
  });
}

function evenSpaces(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The condition in words, for messages: `country AZ, program GLOMAG`. */
export function describeCondition(when: RuleCondition): string {
  const { country, program, source, schema, text, authority = [], position = [], linkedTo = [] } = when;
  const parts: [string, readonly string[]][] = [
    ['country', country.map((code) => code.toUpperCase())],
    ['program', program],
    ['source', source],
    ['schema', schema],
    ['text', text],
    ['authority', authority],
    ['position', position],
    ['linked to', linkedTo.map((id) => (id === anySubject ? 'any subject' : id))],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.join(' or ')}`)
    .join(', ');
}
