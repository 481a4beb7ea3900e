import type { Preset } from '../adapter.ts';

/** Records to expect: the range that OpenSanctions checks the same list against (August 2026). */
export const presets: readonly Preset[] = [
  {
    id: 'un-sc',
    name: 'United Nations Security Council Consolidated List',
    authority: 'United Nations Security Council',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    homepage: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    expect: { min: 750, max: 1_750, fill: { programs: 95, listedOn: 95 } },
    staleAfterDays: 60,
    language: 'en',
    note: 'Redirects to storage whose host changes; answers 404 to HEAD.',
  },
];
