import type { Preset } from '../adapter.ts';

/**
 * Records to expect: the ranges that OpenSanctions checks the same list against (August 2026), persons and
 * organisations added up; the ships are 664 more in September 2026, of 6,334. The list is generated anew with each
 * publication, several a month. Its address stays the same since January 2026, by the FCDO's word; it changed
 * before, and the page at GOV.UK names the one of the day.
 */
export const presets: readonly Preset[] = [
  {
    id: 'uk-sanctions',
    name: 'UK Sanctions List',
    authority: 'UK Foreign, Commonwealth & Development Office',
    url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml',
    alternates: ['https://www.gov.uk/government/publications/the-uk-sanctions-list'],
    homepage: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    expect: { min: 3_950, max: 10_200, fill: { programs: 95, listedOn: 95 } },
    staleAfterDays: 30,
    language: 'en',
    note: 'The only list since 28 January 2026: OFSI’s ConList was retired that day and still answers, frozen.',
  },
];
