import type { XmlElement } from '../../formats/xml-records.ts';
import type { ReadReport } from '../adapter.ts';
import { countryCodes } from '../countries.ts';
import { Fields, joined } from '../fields.ts';
import type { References } from './references.ts';

export interface Place {
  /** As one line, and once more in another script where it is published in one; empty where nothing is known. */
  readonly lines: readonly string[];
  readonly countries: readonly string[];
  /** Where the line says nothing but a country. */
  readonly isCountry: boolean;
}

/** The parts of an address in the order that OFAC prints them in. Of type Unknown are names of countries. */
const partOrder = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'POSTAL CODE', 'REGION'];

/** A `Location`, which addresses, countries of citizenship and places of issue all are, and its id. */
export function readPlace(
  element: XmlElement,
  references: References,
  report: ReadReport,
): { id: string | null; place: Place } {
  const fields = new Fields(element, report);
  fields.ignore('FeatureVersionReference', 'IDRegDocumentReference');
  const id = fields.attribute('ID');
  const parts = fields.all('LocationPart').map((part) => readPart(part, references));
  parts.sort((a, b) => partOrder.indexOf(a.type) - partOrder.indexOf(b.type));
  const areas = fields
    .all('LocationAreaCode')
    .map((area) => references.country('AreaCode', area.attribute('AreaCodeID')));
  const named = fields.all('LocationCountry').map((country) => {
    country.ignoreAttributes('CountryRelevanceID');
    return references.country('Country', country.attribute('CountryID'));
  });
  fields.finish();
  const countries = [...named, ...areas].filter((country) => country !== null);
  const country = countries[0]?.name ?? null;
  const line = joined([...parts.map(({ main }) => main), country]);
  const other = joined(parts.map(({ others }) => others));
  const codes = [
    ...countries.flatMap((each) => each.codes),
    ...parts.flatMap((part) => countriesOfPart(part, report)),
  ];
  const place = {
    lines: [line, other].filter((text) => text !== ''),
    countries: [...new Set(codes)],
    isCountry: parts.every(({ type }) => type === ''),
  };
  return { id, place };
}

interface Part {
  /** Empty where it is Unknown. */
  readonly type: string;
  readonly main: string;
  readonly others: string;
}

function readPart(part: Fields, references: References): Part {
  const type = references.text('LocPartType', part.attribute('LocPartTypeID')) ?? '';
  const values = part.all('LocationPartValue').map((value) => {
    value.ignoreAttributes('LocPartValueTypeID', 'LocPartValueStatusID');
    const isPrimary = value.attribute('Primary') === 'true';
    const text = joined([value.text('Value'), value.text('Comment')], ' ');
    return { isPrimary, text };
  });
  const main = values.find(({ isPrimary }) => isPrimary) ?? values[0];
  return {
    type,
    main: main?.text ?? '',
    others: joined(values.filter((value) => value !== main).map(({ text }) => text)),
  };
}

/** A country under the type Unknown; a region like Gaza, of which OFAC publishes no country. */
function countriesOfPart({ type, main }: Part, report: ReadReport): readonly string[] {
  if (type === 'REGION') return countryCodes(`Region: ${main}`) ?? [];
  if (type !== '') return [];
  const codes = countryCodes(main);
  if (codes === null) report.unknown(`Location/LocationPart: ${main}`);
  return codes ?? [];
}
