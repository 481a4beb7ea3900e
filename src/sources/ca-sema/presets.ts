import type { Preset } from '../adapter.ts';

/**
 * Records to expect: the range that OpenSanctions checks the same list against (August 2026), added up over
 * people and others. Fill rates: somewhat below those of the file of March 2025, in which every record has a
 * listing date and a schedule or item. The file has no date: half a year without any change is no summer break.
 */
export const presets: readonly Preset[] = [
  {
    id: 'ca-sema',
    name: 'Consolidated Canadian Autonomous Sanctions List',
    authority: 'Government of Canada',
    url: 'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
    homepage:
      'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx?lang=eng',
    expect: { min: 3_810, max: 8_980, fill: { programs: 99, legalBasis: 95, listedOn: 90 } },
    staleAfterDays: 180,
    language: 'en',
    note: 'Has no ids and no date of its own; its field names changed twice; new designations appear on the web page and in the Gazette first.',
  },
];
