import { type Alert, type AlertSubject, bareAlertEntry } from '../../model/alert.ts';

/** The designation that this project started from, as its sources told of it: what messages look like. */
const subject: AlertSubject = {
  id: 'kerim-alimardanov',
  name: 'Kerim Alimardanov',
  birthDates: [],
  countries: ['az'],
  positions: [
    'Police colonel, Main Directorate for Combating Organized Crime, Ministry of Internal Affairs of Azerbaijan',
  ],
};

function idOf(name: string): string {
  return `sample-${name}`;
}

// Of no bytes at all: it is a sample.
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const listing =
  'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/';

/** The State Department’s public listing, read in the afternoon. */
export function designation(fields: Partial<Alert> = {}): Alert {
  return {
    id: idOf('designation'),
    kind: 'designation',
    watchlist: 'azerbaijan-officials',
    subject,
    rule: null,
    source: {
      id: 'us-state-7031c',
      name: 'Section 7031(c) public listing',
      authority: 'US Department of State',
    },
    entry: {
      ...bareAlertEntry('7031-c/az/kerim-heydar-alimardanov', 'Kerim Heydar Alimardanov'),
      schema: 'Person',
      programs: ['7031(c)'],
      legalBasis: ['Section 7031(c)(1)(A)'],
      listedOn: '2022-12-09',
      countries: ['az'],
      url: listing,
    },
    match: {
      score: 0.97,
      subjectName: 'Kerim Alimardanov',
      entryName: 'Kerim Heydar Alimardanov',
      explanation: [
        'Kerim = Kerim: same (0.41)',
        'Alimardanov = Alimardanov: same (0.54)',
        'Heydar: only on one side (0)',
        'country AZ: agrees (+0.02)',
      ],
    },
    fields: [],
    claim: null,
    jurisdiction: 'us',
    named: ['us'],
    isIgnored: false,
    quote: null,
    message: null,
    read: { at: '2022-12-09T16:30:58.000Z', documents: [{ url: listing, sha256 }] },
    detectedAt: '2022-12-09T16:31:05.000Z',
    ...fields,
  };
}

/** The fact sheet, whose headline named nobody. */
export function statement(fields: Partial<Alert> = {}): Alert {
  const url = 'https://www.state.gov/combating-global-corruption-and-human-rights-abuses/';
  return designation({
    id: idOf('statement'),
    kind: 'statement',
    source: {
      id: 'state-press',
      name: 'State Department press releases',
      authority: 'US Department of State',
    },
    entry: {
      ...bareAlertEntry(url, 'Combating Global Corruption and Human Rights Abuses'),
      url,
      publishedAt: '2022-12-09T14:02:11.000Z',
      language: 'en',
    },
    match: {
      score: 0.96,
      subjectName: 'Kerim Alimardanov',
      entryName: 'Kerim Heydar Alimardanov',
      explanation: [
        'Kerim = Kerim: same (0.42)',
        'Alimardanov = Alimardanov: same (0.54)',
        'Heydar: only on one side (0)',
        '“designated” is said of the name',
      ],
    },
    claim: 'imposed',
    quote:
      'Kerim Heydar Alimardanov is designated under Section 7031(c) for his involvement in a gross violation of human rights: the torture of detainees in 2015 and 2016.',
    detectedAt: '2022-12-09T14:30:02.000Z',
    ...fields,
  });
}

/** The report in Russian, in which the name stands in another case. */
export function russianNews(fields: Partial<Alert> = {}): Alert {
  return statement({
    id: idOf('news-ru'),
    kind: 'news',
    source: { id: 'jam-news-ru', name: 'JAMnews (Russian)', authority: null },
    entry: {
      ...bareAlertEntry('jam-news-ru-1', 'Впервые под санкциями США оказался чиновник из Азербайджана'),
      url: 'https://jam-news.net/ru/',
      publishedAt: '2022-12-14T11:45:00.000Z',
      language: 'ru',
    },
    match: {
      score: 0.86,
      subjectName: 'Карим Алимарданов',
      entryName: 'Керима Алимарданова',
      explanation: [
        'Карим ~ Керима: spelling variant (0.38)',
        'Алимарданов ~ Алимарданова: spelling variant (0.48)',
        '“ввёл санкции” stands before the name',
      ],
    },
    jurisdiction: 'us',
    named: ['us'],
    quote: 'Госдепартамент США ввёл санкции против полковника полиции Керима Алимарданова.',
    read: null,
    detectedAt: '2022-12-14T12:00:04.000Z',
    ...fields,
  });
}

/** The report in English. */
export function englishNews(fields: Partial<Alert> = {}): Alert {
  const url =
    'https://jam-news.net/for-the-first-time-the-united-states-imposes-sanctions-on-an-azerbaijani-official/';
  return statement({
    id: idOf('news-en'),
    kind: 'news',
    source: { id: 'jam-news', name: 'JAMnews', authority: null },
    entry: {
      ...bareAlertEntry(
        url,
        'For the first time, the United States imposes sanctions on an Azerbaijani official',
      ),
      url,
      publishedAt: '2022-12-14T10:30:00.000Z',
      language: 'en',
    },
    quote:
      'The US State Department has sanctioned police colonel Kerim Alimardanov for the torture of detainees in 2015 and 2016.',
    read: null,
    detectedAt: '2022-12-14T11:00:03.000Z',
    ...fields,
  });
}
