import type { Preset } from '../adapter.ts';
import { ofacChangeMarks } from '../ofac-change-marks.ts';

/**
 * Records to expect: the ranges that OpenSanctions checks the same lists against (August 2026), added up over
 * the kinds of entry; for the other lists, from 639 in 2018 down to 442 in 2025, a wide berth. A listing
 * date and a programme: all 375 entries of the consolidated list of 17 March 2020 have both.
 */
export const presets: readonly Preset[] = [
  {
    id: 'ofac-sdn',
    name: 'OFAC Specially Designated Nationals List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_ADVANCED.XML',
    alternates: ['https://www.treasury.gov/ofac/downloads/sanctions/1.0/sdn_advanced.xml'],
    changeMarks: ofacChangeMarks('SdnList', 'SDN_ADVANCED.XML'),
    homepage:
      'https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists',
    expect: { min: 14_500, max: 34_500, fill: { listedOn: 90, programs: 90 } },
    staleAfterDays: 30,
    language: 'en',
    note: 'Refuses clients whose User-Agent is short or does not begin like a browser’s; 127 MB, fetched only when the catalogue of hashes says that it changed.',
  },
  {
    id: 'ofac-consolidated',
    name: 'OFAC Consolidated (non-SDN) Sanctions List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_ADVANCED.XML',
    alternates: ['https://www.treasury.gov/ofac/downloads/sanctions/1.0/cons_advanced.xml'],
    changeMarks: ofacChangeMarks('ConsolidatedList', 'CONS_ADVANCED.XML'),
    homepage: 'https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists',
    expect: { min: 250, max: 1_200, fill: { listedOn: 90, programs: 90 } },
    staleAfterDays: 90,
    language: 'en',
    note: 'Entries move between this list and the SDN list: such a delisting is none.',
  },
];
