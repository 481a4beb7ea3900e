import type { Entry, Identifier } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText, countriesOf } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';

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

export type IdFacts = Pick<Entry, 'identifiers' | 'countries' | 'gender' | 'remarks'>;

/** The `idList` of an entry, sorted into what its parts are. */
export function readIds(fields: Fields, report: ReadReport): IdFacts {
  const identifiers: Identifier[] = [];
  const registered: string[] = [];
  const remarks: string[] = [];
  let gender: Entry['gender'] = null;
  for (const id of fields.list('idList', 'id')) {
    id.ignore('uid');
    const type = id.text('idType') ?? '';
    const value = id.text('idNumber');
    const country = id.text('idCountry');
    const issued = id.text('issueDate');
    const expires = id.text('expirationDate');
    if (type === 'Gender') {
      gender = readGender(value) ?? gender;
    } else if (type === 'Nationality of Registration') {
      registered.push(...[value ?? country].filter((text) => text !== null));
    } else if (value === null || !isIdentifier(type)) {
      remarks.push(joined([type, value, country], ' '));
    } else {
      const note = joined([issued && `issued ${issued}`, expires && `expires ${expires}`]);
      identifiers.push({
        ...readNumber(type, value),
        ...(country === null ? {} : { country: codeOrText(country) }),
        ...(note === '' ? {} : { note }),
      });
    }
  }
  return {
    identifiers,
    countries: countriesOf(registered, 'sdnEntry/id/nationality', report),
    gender,
    remarks,
  };
}

/** Ships have `IMO 9051648` under a type that does not say so. */
export function readNumber(type: string, value: string): Pick<Identifier, 'type' | 'value'> {
  const imo = /^IMO\s+(\d{7})$/.exec(value)?.[1];
  return imo === undefined ? { type, value } : { type: 'IMO number', value: imo };
}

export function readGender(text: string | null): Entry['gender'] {
  if (text === 'Male') return 'male';
  return text === 'Female' ? 'female' : null;
}
