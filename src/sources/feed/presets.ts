import type { Preset } from '../adapter.ts';

/** Notices and press releases of authorities: a match is a `statement`. */
const notices: readonly Preset[] = [
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
].map((preset): Preset => ({ ...preset, official: true, fullText: true }));

/** Press of and on the Caucasus: a match is `news`. */
const news: readonly Preset[] = [
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
    authority: null,
    official: false,
    fullText: true,
    language: 'en',
  }),
);

export const presets: readonly Preset[] = [...notices, ...news];
