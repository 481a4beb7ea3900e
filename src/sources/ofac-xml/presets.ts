import type { Preset } from '../adapter.ts';
import { ofacChangeMarks } from '../ofac-change-marks.ts';

/**
 * Records to expect: the ranges that OpenSanctions checks the same lists against (August 2026), added up over
 * the kinds of entry; for the other lists, from 639 in 2018 down to 442 in 2025, a wide berth.
 */
export const presets: readonly Preset[] = [
  {
    id: 'ofac-sdn',
    name: 'OFAC Specially Designated Nationals List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    changeMarks: ofacChangeMarks('SdnList', 'SDN.XML'),
    homepage:
      'https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists',
    expect: { min: 14_500, max: 34_500 },
    staleAfterDays: 30,
    language: 'en',
    note: 'Refuses clients whose User-Agent is short or does not begin like a browser’s; the simple format has no listing dates.',
  },
  {
    id: 'ofac-consolidated',
    name: 'OFAC Consolidated (non-SDN) Sanctions List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML',
    changeMarks: ofacChangeMarks('ConsolidatedList', 'CONSOLIDATED.XML'),
    homepage: 'https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists',
    expect: { min: 250, max: 1_200 },
    staleAfterDays: 90,
    language: 'en',
    note: 'Entries move between this list and the SDN list: such a delisting is none.',
  },
];
