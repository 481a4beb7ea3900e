import {
  type Alert,
  type AlertEntry,
  type AlertSubject,
  bareAlertEntry,
  type Proof,
} from '../../model/alert.ts';
import { designation } from './alimardanov.ts';

const sdn = { id: 'ofac-sdn', name: 'OFAC SDN list', authority: 'US Department of the Treasury' };

function entryOf(fields: Partial<AlertEntry> & { readonly id: string; readonly name: string }): AlertEntry {
  return {
    ...bareAlertEntry(fields.id, fields.name),
    schema: 'Person',
    url: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${fields.id}`,
    ...fields,
  };
}

function listAlert(
  name: string,
  fields: Partial<Alert> & { readonly subject: AlertSubject; readonly entry: AlertEntry },
): Alert {
  const { subject, entry } = fields;
  return designation({
    id: `sample-${name}`,
    watchlist: 'public-figures',
    source: sdn,
    read: null,
    match: {
      score: 1,
      subjectName: subject.name,
      entryName: entry.name,
      explanation: [
        ...subject.name
          .split(' ')
          .map((word) => `${word} = ${word.toUpperCase()}: same but for capitals (0.50)`),
        `birth date ${subject.birthDates[0]} and ${entry.birthDates[0]}: agree (+0.05)`,
        `country ${subject.countries[0]?.toUpperCase()}: agrees (+0.02)`,
      ],
    },
    ...fields,
  });
}

const kadyrov: AlertSubject = {
  id: 'ramzan-kadyrov',
  name: 'Ramzan Kadyrov',
  birthDates: ['1976-10-05'],
  countries: ['ru'],
  positions: ['Head of the Chechen Republic'],
};
const kadyrovEntry = entryOf({
  id: '23343',
  name: 'KADYROV, Ramzan Akhmatovich',
  programs: ['MAGNIT', 'GLOMAG'],
  legalBasis: ['Executive Order 13818 (Global Magnitsky)'],
  listedOn: '2017-12-20',
  birthDates: ['1976-10-05'],
  countries: ['ru'],
});

/** The SDN list, from 10 December 2020 on under a second programme. */
export function amendment(): Alert {
  return listAlert('amendment', {
    kind: 'amendment',
    subject: kadyrov,
    entry: kadyrovEntry,
    fields: [
      { field: 'programs', from: ['MAGNIT'], to: ['MAGNIT', 'GLOMAG'] },
      { field: 'legalBasis', from: [], to: ['Executive Order 13818 (Global Magnitsky)'] },
    ],
    detectedAt: '2020-12-10T15:20:41.000Z',
  });
}

export function listed(): Alert {
  return listAlert('listed', { kind: 'listed', subject: kadyrov, entry: kadyrovEntry });
}

/** Off the SDN list since the order on Burundi was revoked. */
export function delisting(): Alert {
  return listAlert('delisting', {
    kind: 'delisting',
    subject: {
      id: 'alain-guillaume-bunyoni',
      name: 'Alain Guillaume Bunyoni',
      birthDates: ['1972'],
      countries: ['bi'],
      positions: ['Prime Minister of Burundi'],
    },
    entry: entryOf({
      id: '19051',
      name: 'BUNYONI, Alain Guillaume',
      programs: ['BURUNDI'],
      listedOn: '2015-11-23',
      birthDates: ['1972-01-02'],
      countries: ['bi'],
      positions: ['Minister of Public Security'],
    }),
    detectedAt: '2021-11-18T16:05:10.000Z',
  });
}

/** From the SDN list to the list of measures short of a block, as those under Executive Order 13936 went. */
export function move(): Alert {
  return listAlert('move', {
    kind: 'amendment',
    subject: {
      id: 'carrie-lam',
      name: 'Carrie Lam',
      birthDates: ['1957-05-13'],
      countries: ['hk'],
      positions: ['Former Chief Executive of Hong Kong'],
    },
    entry: entryOf({
      id: '29249',
      name: 'LAM, Carrie',
      programs: ['NS-MBS'],
      listedOn: '2020-08-07',
      birthDates: ['1957-05-13'],
      countries: ['hk'],
    }),
    source: {
      id: 'ofac-consolidated',
      name: 'OFAC consolidated list',
      authority: 'US Department of the Treasury',
    },
    fields: [
      { field: 'list', from: ['OFAC SDN list'], to: ['OFAC consolidated list'] },
      { field: 'programs', from: ['HK-EO13936'], to: ['NS-MBS'] },
    ],
    detectedAt: '2026-07-15T13:00:09.000Z',
  });
}

/** Nobody on a watchlist, but what a rule asks for. */
export function byRule(): Alert {
  return designation({
    id: 'sample-rule',
    subject: null,
    rule: 'any-azerbaijani',
    match: {
      score: 1,
      subjectName: 'rule any-azerbaijani',
      entryName: 'Kerim Heydar Alimardanov',
      explanation: ['the rule any-azerbaijani holds: country AZ'],
    },
  });
}

function sourceAlert(name: string, message: string): Alert {
  return designation({
    id: `sample-${name}`,
    kind: 'source',
    watchlist: null,
    subject: null,
    entry: null,
    match: null,
    jurisdiction: null,
    source: sdn,
    read: null,
    message,
  });
}

export function failing(): Alert {
  return sourceAlert(
    'failing',
    'OFAC SDN list could not be read 3 times in a row: HTTP 503.\nIt is tried again, at first after minutes, then every hour; you hear no more of this until it has worked again. Until then the entries stored before stay.',
  );
}

export function held(): Alert {
  return sourceAlert(
    'held',
    'OFAC SDN list was fetched, but not believed: only 8112 entries were read, at least 13000 are expected: the list is empty, cut or another one.\nNothing was taken over; the entries stored before stay, and no delisting goes out. Neither does a designation: new ones may be missing as long as the list is held. You are reminded once a day.\nLook at https://sanctionslist.ofac.treas.gov/. If the list is right, run `npm run -s cli -- accept --source ofac-sdn`; otherwise it is taken over by itself once it is whole again.',
  );
}

export function proof(troubled: readonly string[] = []): Proof {
  return {
    since: '2022-12-05T07:00:00.000Z',
    until: '2022-12-12T07:00:00.000Z',
    polls: 2016,
    lists: 10,
    feeds: 9,
    entries: 61_204,
    items: 412,
    subjects: 40,
    alerts: troubled.length === 0 ? {} : { designation: 1, statement: 1, news: 3 },
    oldest: { source: 'UN Security Council Consolidated List', readAt: '2022-12-12T04:02:00.000Z' },
    troubled,
  };
}
