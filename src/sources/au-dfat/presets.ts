import type { Preset } from '../adapter.ts';

/**
 * Records to expect: the range that OpenSanctions checks the same list against (2025), added up over people and
 * others. Stale: between two control dates of the years 2015 to 2024 there were never more than 149 days, in the
 * later ones never more than 110. The older address, regulation8_consolidated.xlsx, is no alternate: it leads to
 * a file that has stood still since March 2022.
 */
export const presets: readonly Preset[] = [
  {
    id: 'au-dfat',
    name: 'Australian Sanctions Consolidated List',
    authority: 'Australian Department of Foreign Affairs and Trade',
    url: 'https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx',
    homepage: 'https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list',
    expect: { min: 2_700, max: 5_500, fill: { programs: 98, legalBasis: 95, birthDates: 35 } },
    staleAfterDays: 180,
    language: 'en',
    note: 'Refuses unknown User-Agents; references were given again to other people; repeats the UN lists.',
  },
];
