import type { Entry } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { type Fields, joined } from '../fields.ts';
import { wordTable } from '../word-table.ts';
import { countryOf, flag, ignoreBookkeeping, notesOf } from './parts.ts';

const contactLabels = wordTable<string>({
  PHONE: 'Phone',
  FAX: 'Fax',
  EMAIL: 'E-mail',
  WEB: 'Website',
});

/** Addresses and what stands in them beside a place: telephone numbers, or no more than a remark. */
export function readAddresses(
  addresses: readonly Fields[],
  report: ReadReport,
): Pick<Entry, 'addresses' | 'countries' | 'remarks'> {
  const lines = new Set<string>();
  const countries = new Set<string>();
  const remarks = new Set<string>();
  for (const address of addresses) {
    ignoreBookkeeping(address);
    const country = countryOf(address, 'address/country', report);
    for (const code of country.codes) countries.add(code);
    const place = joined([...placeParts(address), country.name]);
    const isFormer = flag(address, 'asAtListingTime', 'address', report);
    const note = joined([isFormer ? 'at time of listing' : null, ...notesOf(address)], '; ');
    if (place !== '') lines.add(joined([place, note && `(${note})`], ' '));
    else if (note !== '' && !(isFormer && note === 'at time of listing')) remarks.add(`Address: ${note}`);
    for (const contact of address.all('contactInfo')) {
      const key = contact.attribute('key') ?? 'Contact';
      remarks.add(`${contactLabels[key] ?? key}: ${contact.attribute('value') ?? ''}`);
    }
  }
  return { addresses: [...lines], countries: [...countries], remarks: [...remarks] };
}

function placeParts(address: Fields): readonly (string | null)[] {
  const box = address.attribute('poBox');
  const rest = ['zipCode', 'city', 'place', 'region'].map((name) => address.attribute(name));
  return [address.attribute('street'), box && `PO box ${box}`, ...rest];
}
