import type { Config, SourceConfig } from '../../src/config/definition.ts';
import type { Subject } from '../../src/model/watchlist.ts';
import { kadyrov, type OfacEntry, ofacXml, type RssItem, rss, vessels } from '../support/lists.ts';
import type { Site } from '../support/site.ts';
import { aSource, aSubject, aWatchlist } from '../support/world.ts';
import type { Stage } from './stage.ts';

/** Something happens in the world, and the program looks. */
export interface Step {
  readonly name: string;
  /** The played time, ISO 8601. */
  readonly at: string;
  /** What publishers serve from now on. */
  publish?(site: Site): void;
  readonly polls?: readonly (readonly string[])[];
  readonly accept?: string;
  /** Subjects that are watched from this step on. */
  readonly watch?: readonly Subject[];
}

const colonel = { last: 'ALIMARDANOV', first: 'Kerim Heydar', nationality: 'Azerbaijan' };
const general: OfacEntry = { uid: 30_001, last: 'ZEYNALOV', first: 'Emin Vagif', nationality: 'Azerbaijan' };
const amended: OfacEntry = { ...kadyrov, remarks: 'DOB 05 Oct 1976; Head of the Chechen Republic.' };
const renumbered: OfacEntry = { ...amended, uid: 51_000 };

function lists(
  site: Site,
  { sdn, other }: { sdn?: readonly OfacEntry[]; other?: readonly OfacEntry[] },
): void {
  if (sdn !== undefined) site.serve('/sdn.xml', ofacXml([...vessels(30), ...sdn]));
  if (other !== undefined) site.serve('/other.xml', ofacXml([...vessels(12, 200), ...other]));
}

const page = (text: string): string =>
  `<html><head><title>Notice</title></head><body><main><h1>Notice</h1><p>${text}</p></main></body></html>`;

const bland = 'The Department met its partners today to speak of trade, and of the harvest of the year.';
const notice = `<p>The Department is today announcing public designations under Section 7031(c).</p>
<p>Kerim Heydar Alimardanov, of the Main Department for Combating Organized Crime, is designated for his involvement in torture.</p>`;

function item(site: Site, guid: string, title: string, description = ''): RssItem {
  return { guid, title, link: `${site.origin}/pages/${guid}.html`, description };
}

function notices(site: Site, withDesignation: boolean): void {
  const old = ['a', 'b', 'c'].map((guid) => item(site, guid, `Meeting ${guid}`));
  for (const { guid } of old) site.serve(`/pages/${guid}.html`, page(bland));
  site.serve('/pages/new.html', page(notice));
  const fresh = withDesignation ? [item(site, 'new', 'Combating Global Corruption')] : [];
  site.serve('/notices.xml', rss([...fresh, ...old]));
}

const reports = [
  ['p1', 'Harvest is late this year', ''],
  ['p2', 'US imposes sanctions on Kerim Alimardanov', 'The United States has imposed sanctions on him.'],
  ['p3', 'US sanctions Emin Zeynalov', 'The United States has imposed sanctions on Emin Zeynalov.'],
] as const;

function press(site: Site, count: number): void {
  const items = reports.slice(0, count).map(([guid, title, text]) => item(site, guid, title, text));
  site.serve('/press.xml', rss(items));
}

const all = [['sdn', 'other', 'notices', 'press']];

/** Three weeks of December 2022, in which everything happens once that the program does something lasting about. */
export const story: readonly Step[] = [
  {
    name: 'first contact of two lists and two feeds, one of them with pages',
    at: '2022-12-08T06:10:00.000Z',
    publish(site) {
      lists(site, { sdn: [{ uid: 77, ...colonel, remarks: 'a namesake' }], other: [] });
      notices(site, false);
      press(site, 1);
    },
    polls: all,
  },
  {
    name: 'a designation',
    at: '2022-12-08T10:00:00.000Z',
    publish: (site) => lists(site, { sdn: [{ uid: 77, ...colonel, remarks: 'a namesake' }, kadyrov] }),
    polls: [['sdn'], ['other']],
  },
  {
    name: 'an amendment and another id, and a designation by a rule',
    at: '2022-12-08T12:00:00.000Z',
    publish: (site) =>
      lists(site, { sdn: [renumbered, { uid: 77, ...colonel, remarks: 'a namesake' }, general] }),
    polls: [['sdn']],
  },
  {
    name: 'a notice that names somebody in its page only',
    at: '2022-12-09T14:00:00.000Z',
    publish: (site) => notices(site, true),
    polls: [['notices']],
  },
  {
    name: 'an article that repeats it',
    at: '2022-12-09T15:00:00.000Z',
    publish: (site) => press(site, 2),
    polls: [['press']],
  },
  { name: 'the digest and the proof of watching', at: '2022-12-10T08:30:00.000Z' },
  {
    name: 'somebody leaves a list',
    at: '2022-12-10T10:00:00.000Z',
    publish: (site) => lists(site, { sdn: [{ uid: 77, ...colonel, remarks: 'a namesake' }, general] }),
    polls: [['sdn']],
  },
  {
    name: 'and stands on another: a move',
    at: '2022-12-10T11:00:00.000Z',
    publish: (site) => lists(site, { other: [renumbered] }),
    polls: [['other'], ['sdn']],
  },
  {
    name: 'a list comes much too short and is held',
    at: '2022-12-11T09:00:00.000Z',
    publish: (site) => site.serve('/sdn.xml', ofacXml([...vessels(4), general])),
    polls: [['sdn']],
  },
  { name: 'it is accepted', at: '2022-12-11T12:00:00.000Z', accept: 'sdn', polls: [['sdn']] },
  {
    name: 'a feed fails three times',
    at: '2022-12-12T09:00:00.000Z',
    publish: (site) => site.serve('/press.xml', 404),
    polls: [['press'], ['press'], ['press']],
  },
  { name: 'it fails for more than an hour', at: '2022-12-12T10:30:00.000Z', polls: [['press']] },
  {
    name: 'it works again, with news',
    at: '2022-12-12T11:00:00.000Z',
    publish: (site) => press(site, 3),
    polls: [['press']],
  },
  {
    name: 'somebody is newly watched who stands on a list',
    at: '2022-12-12T13:00:00.000Z',
    watch: [aSubject('Emin Zeynalov', { id: 'zeynalov', to: ['second@example.org'] })],
  },
  {
    name: 'a designation of somebody who is muted, and one at night',
    at: '2022-12-12T23:00:00.000Z',
    publish(site) {
      lists(site, {
        other: [renumbered, { uid: 301, ...colonel }, { uid: 302, last: 'MIRZAYEV', first: 'Vilayat' }],
      });
    },
    polls: [['other'], ['notices', 'press']],
  },
  { name: 'the night ends', at: '2022-12-13T07:00:00.000Z' },
  {
    name: 'a delisting, which waits for the other list',
    at: '2022-12-13T09:00:00.000Z',
    publish: (site) => lists(site, { other: [renumbered, { uid: 301, ...colonel }] }),
    polls: [['other'], ['sdn']],
  },
  { name: 'the delisting leaves, and what was muted', at: '2022-12-15T13:00:00.000Z', polls: all },
];

/** The configuration as it is at a step. */
export function configAt(stage: Stage, bare: Config, index: number): Config {
  const { site, receiver } = stage;
  const list = (id: string): SourceConfig =>
    aSource({ id, type: 'ofac-xml', authority: 'OFAC', url: `${site.origin}/${id}.xml` });
  const feed = (id: string, values: Partial<SourceConfig>): SourceConfig =>
    aSource({ id, type: 'feed', url: `${site.origin}/${id}.xml`, ...values });
  const later = story.slice(0, index + 1).flatMap(({ watch = [] }) => watch);
  return {
    ...bare,
    sources: [
      list('sdn'),
      list('other'),
      feed('notices', { official: true, fullText: true }),
      feed('press', {}),
    ],
    watchlists: [
      aWatchlist(
        [
          aSubject('Ramzan Kadyrov', { id: 'kadyrov' }),
          aSubject('Kerim Alimardanov', { id: 'alimardanov' }),
          aSubject('Vilayat Mirzayev', { id: 'mirzayev' }),
          ...later,
        ],
        {
          to: ['second@example.org'],
          rules: [
            {
              id: 'azerbaijan',
              when: { country: ['az'], program: [], source: [], schema: [], text: [] },
            },
          ],
          mutes: [
            { subject: 'alimardanov', source: 'other', term: null, until: '2022-12-14', reason: 'known' },
          ],
        },
      ),
    ],
    webhooks: [{ id: 'desk', url: `${receiver.origin}/alerts`, secret: 'a secret of sixteen' }],
    alerts: {
      ...bare.alerts,
      immediate: ['designation', 'statement', 'delisting', 'news'],
      digest: { schedule: '0 8 * * *', kinds: ['amendment', 'mention'] },
      quiet: { from: '22:00', to: '06:00', except: [] },
      proof: { schedule: '0 8 * * 6' },
      feedFile: `${bare.stateFolder}/alerts.atom`,
    },
  };
}
