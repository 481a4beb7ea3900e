import type { XmlElement } from '../../formats/xml-records.ts';
import { bareEntry, type Entry, type Identifier, type Schema } from '../../model/entry.ts';
import { ReadError } from '../../model/errors.ts';
import { distinct } from '../distinct.ts';
import { Fields } from '../fields.ts';
import { pageOf, schemaOfType } from '../ofac-xml/entry.ts';
import { readFeatures, type Sources } from './features.ts';
import type { Kept } from './kept.ts';
import { readNames } from './names.ts';

/**
 * A `DistinctParty`, without its listings and relations. Throws `ReadError` where it has no id or no name: such
 * an entry could never be found. The id is the uid of the simple format.
 */
export function readParty(element: XmlElement, documents: Kept<Identifier>, sources: Sources): Entry {
  const { references, report } = sources;
  const fields = new Fields(element, report);
  const [profile, ...others] = fields.all('Profile');
  if (others.length > 0) report.unknown('DistinctParty/Profile (several)');
  const id = profile?.attribute('ID') ?? null;
  const identities = profile?.all('Identity') ?? [];
  const names = identities
    .flatMap((identity) => readNames(identity, references))
    .map((name, i) => (i === 0 ? name : { ...name, kind: 'alias' as const }));
  if (profile === undefined || id === null || names.length === 0) {
    const missing = id === null ? 'Profile ID' : 'name';
    throw new ReadError('E_READ_FIELD', `the DistinctParty of line ${element.line} has no ${missing}`);
  }
  if (fields.attribute('FixedRef') !== id)
    report.unknown('DistinctParty@FixedRef: not the ID of its profile');
  const facts = readFeatures(profile, sources);
  const papers = identities.flatMap((identity) => {
    if (identity.attribute('False') === 'true') report.unknown('Identity@False: true');
    return documents.take(identity.attribute('ID') ?? '');
  });
  const entry: Entry = {
    ...bareEntry(id, readSchema(profile.attribute('PartySubTypeID'), sources), names),
    ...facts,
    nationalities: distinct(facts.nationalities),
    countries: distinct(facts.countries),
    addresses: distinct(facts.addresses),
    identifiers: [...papers, ...facts.identifiers],
    remarks: [...fields.texts('Comment'), ...facts.remarks],
    url: pageOf(id),
  };
  fields.finish();
  return entry;
}

/** The subtype says Vessel or Aircraft, or else leaves it to the type. */
function readSchema(subTypeId: string | null, { references, report }: Sources): Schema {
  const type =
    references.text('PartySubType', subTypeId) ??
    references.text('PartyType', references.detail('PartySubType', subTypeId)) ??
    '';
  const schema = schemaOfType[type];
  if (schema === undefined) report.unknown(`DistinctParty/Profile@PartySubTypeID: ${type}`);
  return schema ?? 'LegalEntity';
}
