import type { Entry, Identifier } from '../../model/entry.ts';
import { codeOrText } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';
import { readNumber } from '../ofac-numbers.ts';
import { textOf } from './features.ts';

/** Identity documents and registrations; one without a number becomes a remark. */
export function readDocuments(
  documents: readonly Fields[],
  primaryName: string,
): Pick<Entry, 'identifiers' | 'remarks'> {
  const identifiers: Identifier[] = [];
  const remarks: string[] = [];
  for (const document of documents) {
    document.ignoreAttributes('id');
    const type = textOf(document, 'type') ?? 'Document';
    const value = document.text('documentNumber');
    const country = textOf(document, 'issuingCountry');
    const note = noteOf(document, country, primaryName);
    if (value === null) {
      remarks.push(`${type}: ${joined([country, note])}`);
      continue;
    }
    identifiers.push({
      ...readNumber(type, value),
      ...(country === null ? {} : { country: codeOrText(country) }),
      ...(note === '' ? {} : { note }),
    });
  }
  return { identifiers, remarks };
}

function noteOf(document: Fields, country: string | null, primaryName: string): string {
  const location = textOf(document, 'issuingLocation');
  const [holder = null] = document.all('name').map((name) => {
    name.ignoreAttributes('nameId', 'nameTranslationId');
    return name.own();
  });
  const said: readonly (readonly [string, string | null])[] = [
    ['issued', document.text('issueDate')],
    ['expires', document.text('expirationDate')],
    ['issued in', location === country ? null : location],
    ['issued by', textOf(document, 'issuingAuthority')],
    ['in the name of', holder === primaryName ? null : holder],
  ];
  return joined([
    ...said.map(([label, text]) => (text === null ? null : `${label} ${text}`)),
    document.text('isValid') === 'false' ? 'not valid' : null,
    document.text('comments'),
  ]);
}
