import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Alert } from '../../src/model/alert.ts';
import type { RuleCondition } from '../../src/model/watchlist.ts';
import { listAlerts } from '../../src/store/listed-alerts.ts';
import { kadyrov, type OfacEntry, ofacXml, strangers, vessels } from '../support/lists.ts';
import { aSource, aSubject, aWatchlist, createWorld, type World } from '../support/world.ts';

let world: World;

async function alerts(): Promise<Alert[]> {
  const app = await world.open();
  return (await listAlerts(app.db, { limit: 100 })).map(({ alert }) => alert).reverse();
}

async function told(): Promise<[string, string | undefined, string | null][]> {
  return (await alerts()).map(({ kind, entry, rule }) => [kind, entry?.id, rule]);
}

const nothing: RuleCondition = { country: [], program: [], source: [], schema: [], text: [] };
const ramzan = aSubject('Ramzan Kadyrov', { id: 'ramzan-kadyrov' });

function watch(when: Partial<RuleCondition>, subject = ramzan): void {
  const rules = [{ id: 'near', when: { ...nothing, ...when } }];
  world.config = { ...world.config, watchlists: [aWatchlist([subject], { rules })] };
}

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  await world.close();
});

describe('in a list whose relations have names only', () => {
  /** Designated on 10 December 2020, as published. */
  const usmayev: OfacEntry = {
    uid: 30_612,
    last: 'USMAYEV',
    first: 'Vakhit',
    remarks: '(Linked To: KADYROV, Ramzan Akhmatovich)',
  };
  const publish = (...entries: OfacEntry[]): void => {
    world.site.serve('/sdn.xml', ofacXml([...vessels(30), ...entries]));
  };

  beforeEach(() => {
    const url = `${world.site.origin}/sdn.xml`;
    const authority = 'US Department of the Treasury, OFAC';
    world.config = {
      ...world.config,
      sources: [aSource({ id: 'ofac-sdn', type: 'ofac-xml', url, authority })],
    };
    publish();
  });

  test('who is linked to a subject is told with the relation, once, and not the subject as linked', async () => {
    watch({ linkedTo: ['ramzan-kadyrov'] });
    await world.once();
    publish(kadyrov, usmayev);
    await world.once();
    await world.once();
    const [first, second] = await alerts();
    expect(await alerts()).toHaveLength(2);
    const [own, linked] = first?.subject === null ? [second, first] : [first, second];
    expect(own).toMatchObject({ kind: 'designation', entry: { id: '23284' }, rule: null });
    expect(linked).toMatchObject({
      kind: 'designation',
      subject: null,
      rule: 'near',
      entry: { id: '30612' },
    });
    expect(linked?.match?.explanation).toContain('linked to Ramzan Kadyrov ("Linked To")');
    const mail = world.mailbox.received.find(({ mail: { text } }) => text?.includes('USMAYEV, Vakhit'));
    expect(mail?.mail.text).toContain('linked to Ramzan Kadyrov ("Linked To")');
  });

  test('a link that comes or goes is a designation, or ends', async () => {
    watch({ linkedTo: ['any'] });
    publish({ ...usmayev, remarks: 'POB Shalinsky District.' });
    await world.once();
    publish(usmayev);
    await world.once();
    publish({ ...usmayev, remarks: 'POB Shalinsky District.' });
    await world.once();
    expect(await told()).toEqual([
      ['designation', '30612', 'near'],
      ['amendment', '30612', 'near'],
    ]);
    expect((await alerts()).at(-1)?.match?.explanation[0]).toMatch(/no longer matches/);
  });

  test('an alias that is written down later finds who was linked already', async () => {
    watch({ linkedTo: ['any'] }, aSubject('The Head of Chechnya', { id: 'ramzan-kadyrov' }));
    publish(usmayev);
    await world.once();
    expect(await told()).toEqual([]);
    watch({ linkedTo: ['any'] });
    await world.once();
    expect(await told()).toEqual([['listed', '30612', 'near']]);
  });

  test('whose list it is can be asked for', async () => {
    watch({ authority: ['us'], program: ['GLOMAG'], schema: ['Person'] });
    await world.once();
    publish(usmayev);
    await world.once();
    expect(await told()).toEqual([['designation', '30612', 'near']]);
  });
});

describe('in a list whose relations have ids', () => {
  interface Line {
    readonly id: string;
    readonly schema: string;
    readonly properties: Readonly<Record<string, readonly string[]>>;
  }
  const lineOf = ({ id, schema, properties }: Line): string =>
    JSON.stringify({
      ...{
        id,
        schema,
        properties,
        caption: properties.name?.[0] ?? '',
        referents: [],
        target: schema !== 'UnknownLink',
      },
      ...{ datasets: ['us_ofac_sdn'], first_seen: '2022-12-01T18:00:25', last_seen: '2022-12-08T06:00:03' },
      last_change: '2022-12-01T20:01:14',
    });
  const crowd = strangers(60).map(({ given, last }, i) => ({
    id: `f-${i}`,
    schema: 'Person',
    properties: { name: [`${given} ${last}`], topics: ['sanction'] },
  }));
  // As OpenSanctions has them; the name by which the watchlist knows him is one of his others.
  const head: Line = {
    id: 'ofac-23343',
    schema: 'Person',
    properties: {
      name: ['Head of the Chechen Republic', 'Рамзан Ахматович КАДЫРОВ'],
      birthDate: ['1976-10-05'],
      topics: ['sanction'],
    },
  };
  const club: Line = {
    id: 'ofac-30606',
    schema: 'Company',
    properties: { name: ['ABSOLUTE CHAMPIONSHIP AKHMAT'], topics: ['sanction'] },
  };
  const link: Line = {
    id: 'link-1',
    schema: 'UnknownLink',
    properties: { subject: ['ofac-30606'], object: ['ofac-23343'], role: ['Linked To'] },
  };
  const publish = (...lines: Line[]): void => {
    world.site.serve('/entities.ftm.json', `${[...crowd, ...lines].map(lineOf).join('\n')}\n`);
  };
  const linked = (kind: string): [string, string, string][] => [[kind, 'ofac-30606', 'near']];

  beforeEach(() => {
    const url = `${world.site.origin}/entities.ftm.json`;
    world.config = { ...world.config, sources: [aSource({ id: 'list', type: 'opensanctions', url })] };
    watch({ linkedTo: ['any'], schema: ['Company'] });
  });

  test('the other entry says who it is, at first contact whatever comes first', async () => {
    publish(club, head, link);
    await world.once();
    expect((await told()).filter(([, , rule]) => rule === 'near')).toEqual(linked('listed'));
  });

  test('and in what is published later', async () => {
    publish(head);
    await world.once();
    publish(club, head, link);
    await world.once();
    expect((await told()).filter(([, , rule]) => rule === 'near')).toEqual(linked('designation'));
  });

  test('unless the subject ignores it', async () => {
    watch({ linkedTo: ['any'], schema: ['Company'] }, { ...ramzan, ignore: ['list:ofac-23343'] });
    publish(head);
    await world.once();
    publish(club, head, link);
    await world.once();
    expect(await told()).toEqual([]);
  });
});
