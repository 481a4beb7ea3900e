import type { Entry } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { countriesOf } from '../countries.ts';
import { type Fields, joined } from '../fields.ts';
import { textOf } from './features.ts';

/** Parts in the order of a printed address; others that OFAC may add come behind them. */
const order = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'POSTAL CODE', 'REGION'];

const regionMark = 'Region: ';

/** Each address as a line for each script it is published in; many have no more than a country, some nothing. */
export function readAddresses(
  addresses: readonly Fields[],
  report: ReadReport,
): Pick<Entry, 'addresses' | 'countries'> {
  const lines = new Set<string>();
  const countries: string[] = [];
  for (const address of addresses) {
    address.ignoreAttributes('id');
    const country = textOf(address, 'country');
    const translations = address.list('translations', 'translation').map(readParts);
    for (const parts of translations.length === 0 ? [[]] : translations) {
      lines.add(joined([...parts, country]));
    }
    // Where no country is, a region stands in its place: `Region: Gaza`.
    const regions = translations.flat().filter((part) => part.startsWith(regionMark));
    countries.push(...(country === null ? regions : [country]));
  }
  lines.delete('');
  return { addresses: [...lines], countries: countriesOf(countries, 'entity/address/country', report) };
}

function readParts(translation: Fields): readonly string[] {
  translation.ignoreAttributes('id');
  translation.ignore('isPrimary', 'script');
  const parts = translation.list('addressParts', 'addressPart').map((part) => {
    part.ignoreAttributes('id');
    const type = textOf(part, 'type') ?? '';
    const text = part.text('value') ?? '';
    const place = order.indexOf(type);
    return {
      place: place === -1 ? order.length : place,
      text: type === 'REGION' ? `${regionMark}${text}` : text,
    };
  });
  return parts.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
}
