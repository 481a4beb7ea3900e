import type { Preset } from '../adapter.ts';

/**
 * Authorities that publish their notices on a page and in no feed: OFAC closed its own in January 2025, the
 * Treasury's leaves most press releases out. The shape of both pages is that of public readers of 2026.
 */
export const presets: readonly Preset[] = [
  {
    id: 'ofac-recent-actions',
    name: 'OFAC Recent Actions',
    authority: 'US Department of the Treasury, OFAC',
    url: 'https://ofac.treasury.gov/recent-actions',
    homepage: 'https://ofac.treasury.gov/recent-actions',
    links: '/recent-actions/\\d{8}(_\\d+)?/?$',
    official: true,
    fullText: true,
    language: 'en',
    note: 'One page a day, with the names; refuses clients whose User-Agent is short or does not begin like a browser’s.',
  },
  {
    id: 'treasury-press',
    name: 'US Treasury press releases',
    authority: 'US Department of the Treasury',
    url: 'https://home.treasury.gov/news/press-releases',
    homepage: 'https://home.treasury.gov/news/press-releases',
    links: '/news/press-releases/[a-z]{2}\\d+/?$',
    official: true,
    fullText: true,
    language: 'en',
    note: 'The page shows the newest ten or so: poll it several times a day.',
  },
];
