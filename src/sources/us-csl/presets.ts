import type { Preset } from '../adapter.ts';

/**
 * Records to expect: 14,160 rows in the copy of April 2022, 25,830 reported by readers of the file in 2026. Of
 * those in 2022, 75 % had an address, 76 % a programme, 24 % a Federal Register notice, 18 % a date: half of that
 * at least.
 */
export const presets: readonly Preset[] = [
  {
    id: 'us-csl',
    name: 'US Consolidated Screening List',
    authority: 'US Departments of Commerce, State and the Treasury',
    url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json',
    alternates: ['https://api.trade.gov/static/consolidated_screening_list/consolidated.json'],
    homepage: 'https://www.trade.gov/consolidated-screening-list',
    expect: { min: 14_000, max: 60_000, fill: { addresses: 35, legalBasis: 12, listedOn: 8 } },
    staleAfterDays: 30,
    language: 'en',
    note: 'Repeats OFAC’s lists, and adds export controls and debarments. States no date; lost its SDN part for days in May 2024.',
  },
];
