import type { Preset } from '../adapter.ts';

/**
 * Press of and on the Caucasus: a match is `news`. The addresses are those that public feed readers of 2025 and
 * 2026 poll, the RFE/RL Azerbaijani Service's that of an older one.
 */
export const news: readonly Preset[] = [
  {
    id: 'jam-news',
    name: 'JAMnews',
    url: 'https://jam-news.net/feed/',
    homepage: 'https://jam-news.net/',
  },
  {
    id: 'jam-news-ru',
    name: 'JAMnews (Russian)',
    url: 'https://jam-news.net/ru/feed/',
    homepage: 'https://jam-news.net/ru/',
    language: 'ru',
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
  {
    id: 'meydan-tv-az',
    name: 'Meydan TV (Azerbaijani)',
    url: 'https://www.meydan.tv/az/feed/',
    homepage: 'https://www.meydan.tv/az/',
    language: 'az',
  },
  {
    id: 'rferl',
    name: 'Radio Free Europe/Radio Liberty',
    url: 'https://www.rferl.org/api/epiqq',
    homepage: 'https://www.rferl.org/',
    note: 'All regions; addresses per section stand on the site’s page of feeds and change.',
  },
  {
    id: 'azadliq',
    name: 'Azadlıq Radiosu (RFE/RL Azerbaijani Service)',
    url: 'https://www.azadliq.org/api/epiqq',
    homepage: 'https://www.azadliq.org/',
    language: 'az',
    note: 'Addresses per section stand on the site’s page of feeds and change.',
  },
  {
    id: 'caucasian-knot',
    name: 'Caucasian Knot',
    url: 'https://www.kavkaz-uzel.eu/articles.rss',
    homepage: 'https://www.kavkaz-uzel.eu/',
    language: 'ru',
  },
  {
    id: 'report-az',
    name: 'Report',
    url: 'https://report.az/rss/',
    homepage: 'https://report.az/',
    language: 'az',
  },
  {
    id: 'report-az-en',
    name: 'Report (English)',
    url: 'https://report.az/en/rss/',
    homepage: 'https://report.az/en/',
  },
  {
    id: 'trend-az',
    name: 'Trend',
    url: 'https://az.trend.az/feeds/index.rss',
    homepage: 'https://az.trend.az/',
    language: 'az',
  },
  {
    id: 'trend-az-en',
    name: 'Trend (English)',
    url: 'https://en.trend.az/feeds/index.rss',
    homepage: 'https://en.trend.az/',
  },
  {
    id: 'google-news',
    name: 'Google News, a search for each watched subject',
    url: 'https://news.google.com/rss/search?q={name}+when:7d&hl=en-US&gl=US&ceid=US:en',
    homepage: 'https://news.google.com/',
    fullText: false,
    note: 'One request for each of at most 50 subjects, so poll it every few hours. Only titles are read, which end in the outlet; what `{name}` stands for, any other search may ask too, with an address of its own.',
  },
].map(
  (preset): Preset => ({
    language: 'en',
    fullText: true,
    ...preset,
    authority: null,
    official: false,
  }),
);
