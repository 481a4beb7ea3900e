import type { Alert } from '../model/alert.ts';
import { alertEntryOfItem } from '../pipeline/alerts.ts';

/** What an alert looks like: the designation that this project started from. */
export function sampleAlert(at: string): Alert {
  return {
    id: 'sample',
    kind: 'statement',
    watchlist: 'azerbaijan-officials',
    subject: {
      id: 'kerim-alimardanov',
      name: 'Kerim Alimardanov',
      birthDates: [],
      countries: ['az'],
      positions: [],
    },
    rule: null,
    source: {
      id: 'state-press',
      name: 'Sample: State Department press releases',
      authority: 'US Department of State',
    },
    entry: alertEntryOfItem({
      id: 'sample',
      title: 'Combating Global Corruption and Human Rights Abuses',
      url: 'https://www.state.gov/',
      summary: '',
      content: null,
      publishedAt: '2022-12-09T14:00:00.000Z',
      language: 'en',
    }),
    match: {
      score: 0.98,
      subjectName: 'Kerim Alimardanov',
      entryName: 'Kerim Heydar Alimardanov',
      explanation: ['This is a sample sent by `test-email`: nothing was detected.'],
    },
    fields: [],
    claim: 'imposed',
    jurisdiction: 'us',
    isIgnored: false,
    read: null,
    quote:
      'Kerim Heydar Alimardanov is designated under Section 7031(c) for torture of detainees in 2015 and 2016.',
    message: null,
    detectedAt: at,
  };
}
