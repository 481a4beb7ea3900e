import type { Preset } from '../adapter.ts';

/**
 * Records to expect: the ranges that OpenSanctions checks the same list against (August 2026), persons and
 * others added up, with the lower end taken down by the share of targets that the file keeps though they were
 * delisted (1,550 of 8,670 in September 2026) and that are no entries here.
 */
export const presets: readonly Preset[] = [
  {
    id: 'ch-seco',
    name: 'Swiss consolidated sanctions list',
    authority: 'Swiss State Secretariat for Economic Affairs, SECO',
    url: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
    homepage: 'https://www.sesam.search.admin.ch/sesam-search-web/pages/search.xhtml',
    expect: { min: 3_700, max: 12_900, fill: { programs: 95 } },
    staleAfterDays: 60,
    language: 'en',
    note: 'Delisted targets stay in the file, marked so; the list of amendments has the same format and is refused.',
  },
];
