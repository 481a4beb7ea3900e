import type { Entry, Identifier } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { codeOrText } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';
import { countryOf, flag, ignoreBookkeeping, notesOf } from './parts.ts';

/** What is said of a document by a mark. */
const marks: readonly (readonly [string, string])[] = [
  ['diplomatic', 'diplomatic'],
  ['knownExpired', 'expired'],
  ['knownFalse', 'false'],
  ['reportedLost', 'reported lost'],
  ['revokedByIssuer', 'revoked by the issuer'],
];

const statements: readonly (readonly [string, string])[] = [
  ['issueDate', 'issued'],
  ['issuedBy', 'issued by'],
  ['validFrom', 'valid from'],
  ['validTo', 'valid to'],
  ['nameOnDocument', 'in the name of'],
  ['region', 'region'],
];

/** Passports, tax, registration and IMO numbers; one without a number becomes a remark. */
export function readDocuments(
  documents: readonly Fields[],
  report: ReadReport,
): Pick<Entry, 'identifiers' | 'remarks'> {
  const identifiers: Identifier[] = [];
  const remarks: string[] = [];
  for (const document of documents) {
    ignoreBookkeeping(document);
    const type = typeOf(document);
    const country = countryOf(document, 'identification/country', report);
    const note = noteOf(document, report);
    const published = [document.attribute('number'), document.attribute('latinNumber')];
    // A dash stands for a number that is not known.
    const values = new Set(published.filter((value) => value !== null && value !== '-'));
    for (const value of values) {
      identifiers.push({
        type,
        value: value ?? '',
        ...(country.name === null ? {} : { country: country.codes[0] ?? codeOrText(country.name) }),
        ...(note === '' ? {} : { note }),
      });
    }
    if (values.size === 0 && note !== '') remarks.push(`${type}: ${joined([note, country.name])}`);
  }
  return { identifiers, remarks };
}

function typeOf(document: Fields): string {
  const code = document.attribute('identificationTypeCode');
  const description = document.attribute('identificationTypeDescription');
  return code === 'imo' ? 'IMO number' : (description ?? code ?? 'Document');
}

function noteOf(document: Fields, report: ReadReport): string {
  const marked = marks.filter(([name]) => flag(document, name, 'identification', report));
  const stated = statements.map(([name, label]) => {
    const text = document.attribute(name);
    return text === null ? null : `${label} ${text}`;
  });
  return joined([...marked.map(([, label]) => label), ...stated, ...notesOf(document)], '; ');
}
