import type { XmlElement } from '../../formats/xml-records.ts';
import { formatDate, type Identifier } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import type { ReadReport } from '../adapter.ts';
import { Fields, joined } from '../fields.ts';
import { readNumber } from '../ofac-numbers.ts';
import { wordTable } from '../word-table.ts';
import type { Kept } from './kept.ts';
import { readPeriod } from './periods.ts';
import type { Place } from './places.ts';
import type { References } from './references.ts';

/** An `IDRegDocument` and the id of the identity that it belongs to. Throws `ReadError` where it has none. */
export function readDocument(
  element: XmlElement,
  references: References,
  places: Kept<Place>,
  report: ReadReport,
): { identityId: string; identifier: Identifier | null } {
  const fields = new Fields(element, report);
  fields.ignoreAttributes('ID');
  fields.ignore('DocumentedNameReference');
  const identityId = fields.attribute('IdentityID');
  if (identityId === null) {
    throw new ReadError('E_READ_FIELD', `the IDRegDocument of line ${element.line} has no IdentityID`);
  }
  const typeId = fields.attribute('IDRegDocTypeID');
  const type = references.text('IDRegDocType', typeId) ?? `Document type ${typeId}`;
  const value = fields.text('IDRegistrationNo');
  const issuer = references.country('Country', fields.attribute('IssuedBy-CountryID'));
  const place = placeOfIssue(fields.attribute('IssuedIn-LocationID'), places, report);
  const validity = references.text('Validity', fields.attribute('ValidityID'));
  const country = issuer?.codes[0] ?? issuer?.name ?? place?.countries[0];
  const note = joined([
    ...readDates(fields, references),
    fields.text('IssuingAuthority'),
    place === null || place.isCountry ? null : `issued in ${place.lines[0]}`,
    validity === 'Valid' ? null : validity,
    fields.text('Comment'),
  ]);
  fields.finish();
  if (value === null) return { identityId, identifier: null };
  return {
    identityId,
    identifier: {
      ...readNumber(type, value),
      ...(country === undefined ? {} : { country }),
      ...(note === '' ? {} : { note }),
    },
  };
}

function placeOfIssue(id: string | null, places: Kept<Place>, report: ReadReport): Place | null {
  if (id === null) return null;
  const [place] = places.get(id);
  if (place === undefined) report.unknown(`Location ${id}: not among the locations`);
  return place ?? null;
}

const dateWords = wordTable<string>({
  'Issue Date': 'issued',
  'Expiration Date': 'expires',
});

function readDates(fields: Fields, references: References): string[] {
  return fields.all('DocumentDate').flatMap((date) => {
    const type = references.text('IDRegDocDateType', date.attribute('IDRegDocDateTypeID')) ?? 'date';
    return date.all('DatePeriod').flatMap((period) => {
      const { date: day, calendar } = readPeriod(period, references);
      if (day === null) return [];
      const suffix = calendar === null ? '' : ` (${calendar} calendar)`;
      return [`${dateWords[type] ?? type.toLowerCase()} ${formatDate(day)}${suffix}`];
    });
  });
}
