import type { Entry, Identifier } from '../model/entry.ts';

/**
 * OFAC keeps facts of every kind among its ids: directives, sanctions risks, dates, the gender. Those say
 * something about an entry and identify nobody, so they become remarks.
 */
const noIdentifier = new RegExp(
  [
    '[:-]$',
    '\\b(?:information|risk|determination|dates?|year)\\b',
    '^(?:target|organization|other vessel) type$',
    '^aircraft (?:model|operator)$',
    '^issuer name$',
  ].join('|'),
  'i',
);

/** Whether what OFAC files under that type identifies somebody. */
export function isIdentifier(type: string): boolean {
  return !noIdentifier.test(type);
}

/** Ships have `IMO 9051648` under a type that does not say so. */
export function readNumber(type: string, value: string): Pick<Identifier, 'type' | 'value'> {
  const imo = /^IMO\s+(\d{7})$/.exec(value)?.[1];
  return imo === undefined ? { type, value } : { type: 'IMO number', value: imo };
}

/** What OFAC keeps as an id of the type `Gender`. */
export function readGender(text: string | null): Entry['gender'] {
  if (text === 'Male') return 'male';
  return text === 'Female' ? 'female' : null;
}
