import type { Envelope, Message } from '../../src/email/message.ts';
import { createWriter } from '../../src/email/writer.ts';
import type { Alert, AlertEntry, AlertSubject, Told } from '../../src/model/alert.ts';

export const envelope: Envelope = {
  id: '5f2b7c0d9e1a4b38',
  from: 'Sanctions Watch <alerts@example.org>',
  to: 'analyst@example.org',
  references: [],
  date: '2022-12-09T16:31:05.000Z',
  language: 'en',
  because: 'everything',
};

export function aSubject(fields: Partial<AlertSubject> = {}): AlertSubject {
  return {
    id: 'kerim-alimardanov',
    name: 'Kerim Alimardanov',
    birthDates: [],
    countries: ['az'],
    positions: [],
    ...fields,
  };
}

const writer = await createWriter({ templates: null, publicUrl: null, attachJson: false });

/** By the built-in templates, as the only message on this alert. */
export function alertMessage(alert: Alert, to: Envelope): Message {
  return writer.alert(told(alert), to);
}

export function summaryMessage(alerts: readonly Alert[], to: Envelope): Message {
  return writer.summary(
    alerts.map((alert) => told(alert)),
    to,
  );
}

export function digestMessage(alerts: readonly Alert[], to: Envelope): Message {
  return writer.digest(
    alerts.map((alert) => told(alert)),
    to,
  );
}

/** An alert on which nothing was told before. */
export function told(alert: Alert, fields: Partial<Told> = {}): Told {
  return { alert, earlier: [], reports: [], muted: null, ...fields };
}

export function anEntry(fields: Partial<AlertEntry> = {}): AlertEntry {
  return {
    id: 'alimardanov-kerim-heydar-az-2022',
    name: 'Kerim Heydar Alimardanov',
    schema: 'Person',
    programs: ['Section 7031(c)'],
    legalBasis: ['(1)(A) Public Designation: gross violation of human rights'],
    listedOn: '2022-12-09',
    birthDates: [],
    countries: ['az'],
    positions: ['Main Department for Combating Organized Crime, Ministry of Internal Affairs'],
    remarks: [],
    url: 'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/',
    publishedAt: null,
    aliases: [],
    relations: [],
    language: null,
    ...fields,
  };
}

/** The designation of 9 December 2022, as the State Department's public listing brings it. */
export function anAlert(fields: Partial<Alert> = {}): Alert {
  return {
    id: '9d1c62f3a07be45d9d1c62f3a07be45d',
    kind: 'designation',
    watchlist: 'azerbaijan-officials',
    subject: aSubject(),
    rule: null,
    source: {
      id: 'us-state-7031c',
      name: 'Section 7031(c) public listing',
      authority: 'US Department of State',
    },
    entry: anEntry(),
    match: {
      score: 0.97,
      subjectName: 'Kerim Alimardanov',
      entryName: 'Kerim Heydar Alimardanov',
      explanation: [
        'Kerim = Kerim',
        'Alimardanov = Alimardanov',
        'Heydar has no counterpart',
        'country az on both (+0.02)',
      ],
    },
    fields: [],
    claim: null,
    jurisdiction: 'us',
    named: ['us'],
    isIgnored: false,
    read: null,
    quote: null,
    message: null,
    detectedAt: '2022-12-09T16:31:05.000Z',
    ...fields,
  };
}

/** The press release whose headline named nobody. */
export function aStatement(fields: Partial<Alert> = {}): Alert {
  return anAlert({
    kind: 'statement',
    source: {
      id: 'state-press',
      name: 'US Department of State press releases',
      authority: 'US Department of State',
    },
    entry: anEntry({
      id: 'https://www.state.gov/?p=1',
      name: 'Combating Global Corruption and Human Rights Abuses',
      schema: null,
      programs: [],
      legalBasis: [],
      listedOn: null,
      countries: [],
      positions: [],
      url: 'https://www.state.gov/combating-global-corruption-and-human-rights-abuses/',
      publishedAt: '2022-12-09T15:00:00.000Z',
    }),
    quote:
      'Kerim Heydar Alimardanov, in the Main Department for Combating Organized Crime within the Ministry of Internal Affairs, known as Bandotdel, was involved in the torture of detainees in 2015 and 2016.',
    ...fields,
  });
}

export function aNewsItem(fields: Partial<Alert> = {}): Alert {
  return aStatement({
    kind: 'news',
    source: { id: 'jam-news-ru', name: 'JAMnews (Russian)', authority: null },
    jurisdiction: null,
    claim: 'imposed',
    entry: anEntry({
      id: 'jam-1',
      name: 'Впервые США ввели санкции против азербайджанского чиновника',
      schema: null,
      programs: [],
      legalBasis: [],
      listedOn: null,
      countries: [],
      positions: [],
      url: 'https://jam-news.net/ru/',
      publishedAt: '2022-12-14T07:00:00.000Z',
      language: 'ru',
    }),
    match: {
      score: 0.86,
      subjectName: 'Карим Алимарданов',
      entryName: 'Кериму Алимарданову',
      explanation: [
        'Карим ~ Кериму (0.83)',
        'Алимарданов ~ Алимарданову (0.98)',
        '“санкции” in the same sentence',
      ],
    },
    quote: 'Госдепартамент США ввёл санкции против полковника полиции Керима Алимарданова.',
    detectedAt: '2022-12-14T07:30:02.000Z',
    ...fields,
  });
}

export function aVessel(number: number, fields: Partial<Alert> = {}): Alert {
  const name = `Sample Vessel ${number}`;
  return anAlert({
    id: `vessel-${number}`,
    kind: 'listed',
    watchlist: 'fleet',
    subject: aSubject({ id: `vessel-${number}`, name, countries: ['pa'] }),
    jurisdiction: 'gb',
    named: ['gb'],
    source: { id: 'uk-sanctions', name: 'UK Sanctions List', authority: 'UK FCDO' },
    entry: anEntry({
      id: `RUS${number}`,
      name: name.toUpperCase(),
      schema: 'Vessel',
      programs: ['The Russia (Sanctions) (EU Exit) Regulations 2019'],
      legalBasis: [],
      listedOn: '2024-06-13',
      countries: ['pa'],
      positions: [],
      url: `https://search-uk-sanctions-list.service.gov.uk/designations/RUS${number}/Ship`,
    }),
    match: {
      score: 1,
      subjectName: name,
      entryName: name.toUpperCase(),
      explanation: ['the same words', 'IMO number on both'],
    },
    detectedAt: '2026-03-02T06:00:11.000Z',
    ...fields,
  });
}

export function anAmendment(number: number): Alert {
  return aVessel(number, {
    kind: 'amendment',
    fields: [
      { field: 'countries', from: ['pa'], to: ['ga'] },
      { field: 'names', from: [], to: [`SAMPLE SHIP ${number} (f.k.a.)`] },
      {
        field: 'identifiers',
        from: ['IMO number · 9000000'],
        to: ['IMO number · 9000001', 'MMSI · 626000000'],
      },
    ],
  });
}

export function aSourceAlert(): Alert {
  return anAlert({
    kind: 'source',
    watchlist: null,
    subject: null,
    entry: null,
    match: null,
    source: { id: 'ofac-sdn', name: 'OFAC SDN list', authority: 'US Department of the Treasury' },
    message:
      'OFAC SDN list was fetched, but not believed: 8,112 entries, expected at least 13,000.\nNothing was taken over; the entries stored before stay, and no delisting goes out.\nLook at the list. If it is right, run `npm run -s cli -- accept --source ofac-sdn`.',
  });
}
