import type { Preset } from './adapter.ts';

/**
 * Records to expect: the ranges that OpenSanctions checks the same lists against (August 2026), added up over
 * the kinds of entry; for OFAC's other lists, from 639 in 2018 down to 442 in 2025, a wide berth.
 */
export const lists: readonly Preset[] = [
  {
    id: 'ofac-sdn',
    type: 'ofac-xml',
    name: 'OFAC Specially Designated Nationals List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    homepage:
      'https://ofac.treasury.gov/specially-designated-nationals-and-blocked-persons-list-sdn-human-readable-lists',
    expect: { min: 14_500, max: 34_500 },
    language: 'en',
    note: 'Refuses clients whose User-Agent is short or does not begin like a browser’s; the simple format has no listing dates.',
  },
  {
    id: 'ofac-consolidated',
    type: 'ofac-xml',
    name: 'OFAC Consolidated (non-SDN) Sanctions List',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML',
    homepage: 'https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists',
    expect: { min: 250, max: 1_200 },
    language: 'en',
    note: 'Entries move between this list and the SDN list: such a delisting is none.',
  },
  {
    id: 'un-sc',
    type: 'un-sc',
    name: 'United Nations Security Council Consolidated List',
    authority: 'United Nations Security Council',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    homepage: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    expect: { min: 750, max: 1_750 },
    language: 'en',
    note: 'Redirects to storage whose host changes; answers 404 to HEAD.',
  },
  {
    id: 'us-state-7031c',
    type: 'us-state-7031c',
    name: 'Section 7031(c) Public Listing',
    authority: 'US Department of State',
    url: 'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/',
    homepage:
      'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/',
    expect: { min: 450, max: 1_050 },
    language: 'en',
    note: 'Has no ids and only years; the site often refuses robots. The OpenSanctions dataset us_klepto_hr_visa is the fallback.',
  },
];

/** Notices and press releases of authorities: a match is a `statement`. */
export const notices: readonly Preset[] = [
  {
    id: 'state-press',
    name: 'US State Department press releases',
    authority: 'US Department of State',
    url: 'https://www.state.gov/rss-feed/press-releases/feed/',
    homepage: 'https://www.state.gov/press-releases/',
    language: 'en',
    note: 'Fact sheets name people only in the page; the site often refuses robots.',
  },
  {
    id: 'federal-register-ofac',
    name: 'Federal Register, notices of OFAC',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://www.federalregister.gov/api/v1/documents.rss?conditions[agencies][]=foreign-assets-control-office',
    homepage: 'https://www.federalregister.gov/agencies/foreign-assets-control-office',
    language: 'en',
    note: 'Complete, days to weeks after the designation.',
  },
  {
    id: 'un-press',
    name: 'United Nations press releases and meetings coverage',
    authority: 'United Nations',
    url: 'https://press.un.org/en/rss.xml',
    homepage: 'https://press.un.org/en',
    language: 'en',
  },
  {
    id: 'eu-council-press',
    name: 'Council of the European Union press releases',
    authority: 'Council of the European Union',
    url: 'https://www.consilium.europa.eu/en/rss/pressreleases.ashx',
    homepage: 'https://www.consilium.europa.eu/en/press/press-releases/',
    language: 'en',
    note: 'Acts bind on publication in the Official Journal, before the list file has them.',
  },
  {
    id: 'uk-sanctions-updates',
    name: 'The UK Sanctions List, updates',
    authority: 'UK Foreign, Commonwealth & Development Office',
    url: 'https://www.gov.uk/government/publications/the-uk-sanctions-list.atom',
    homepage: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    language: 'en',
    note: 'Says that the list changed and which regime; the names are in the list.',
  },
  {
    id: 'uk-fcdo',
    name: 'UK Foreign, Commonwealth & Development Office',
    authority: 'UK Foreign, Commonwealth & Development Office',
    url: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office.atom',
    homepage: 'https://www.gov.uk/government/organisations/foreign-commonwealth-development-office',
    language: 'en',
  },
  {
    id: 'uk-ofsi',
    name: 'UK Office of Financial Sanctions Implementation',
    authority: 'HM Treasury, OFSI',
    url: 'https://www.gov.uk/government/organisations/office-of-financial-sanctions-implementation.atom',
    homepage: 'https://www.gov.uk/government/organisations/office-of-financial-sanctions-implementation',
    language: 'en',
  },
].map((preset): Preset => ({ ...preset, type: 'feed', official: true, fullText: true }));

/** Press of and on the Caucasus: a match is `news`. */
export const news: readonly Preset[] = [
  {
    id: 'jam-news',
    name: 'JAMnews',
    url: 'https://jam-news.net/feed/',
    homepage: 'https://jam-news.net/',
  },
  {
    id: 'oc-media',
    name: 'OC Media',
    url: 'https://oc-media.org/feed/',
    homepage: 'https://oc-media.org/',
  },
  {
    id: 'eurasianet',
    name: 'Eurasianet',
    url: 'https://eurasianet.org/feed',
    homepage: 'https://eurasianet.org/',
  },
  {
    id: 'meydan-tv',
    name: 'Meydan TV',
    url: 'https://www.meydan.tv/en/feed/',
    homepage: 'https://www.meydan.tv/en/',
  },
].map(
  (preset): Preset => ({
    ...preset,
    type: 'feed',
    authority: null,
    official: false,
    fullText: true,
    language: 'en',
  }),
);
