import type { Entry, Identifier } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText, countriesOf } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';
import { isIdentifier, readGender, readNumber } from '../ofac-numbers.ts';

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
      const text = joined([type, value, country], ' ');
      if (text !== '') remarks.push(text);
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
