import type { Entry, Identifier } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText, isCountryCode } from '../countries.ts';
import { joined } from '../fields.ts';
import type { JsonFields } from '../json-fields.ts';
import { isIdentifier, readGender, readNumber } from '../ofac-numbers.ts';

export type IdFacts = Pick<Entry, 'identifiers' | 'gender' | 'remarks'> & {
  /** Where ships and companies are registered, as published. */
  readonly registered: readonly string[];
};

/** The `ids` of a record, which hold OFAC's facts of every kind. An id without a type is reported. */
export function readIds(fields: JsonFields, report: ReadReport): IdFacts {
  const identifiers: Identifier[] = [];
  const registered: string[] = [];
  const remarks: string[] = [];
  let gender: Entry['gender'] = null;
  for (const id of fields.all('ids')) {
    const type = id.text('type');
    const value = id.text('number');
    const country = id.text('country');
    const issued = id.text('issue_date');
    const expires = id.text('expiration_date');
    if (type === null) report.unknown('results/ids: no type');
    if (type === 'Gender') gender = readGender(value) ?? gender;
    else if (type === 'Nationality of Registration') {
      registered.push(...[value ?? country].filter((text) => text !== null));
    } else if (type === null || value === null || !isIdentifier(type)) {
      remarks.push(joined([type, value, country], ' '));
    } else {
      const note = joined([issued && `issued ${issued}`, expires && `expires ${expires}`]);
      identifiers.push({
        ...readNumber(type, value),
        ...(country === null
          ? {}
          : { country: isCountryCode(country) ? country.toLowerCase() : codeOrText(country) }),
        ...(note === '' ? {} : { note }),
      });
    }
  }
  return { identifiers, gender, remarks, registered };
}
