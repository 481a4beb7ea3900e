import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { status } from '../../src/commands/status.ts';
import type { SourceConfig } from '../../src/config/definition.ts';
import { loadConfig } from '../../src/config/load.ts';
import type { PollReport } from '../../src/pipeline/poll-report.ts';
import { catalogue } from '../../src/sources/registry.ts';
import { kadyrov, type OfacEntry, ofacXml, vessels } from '../support/lists.ts';
import { createWorld, type World } from '../support/world.ts';
import { type Publisher, startPublisher } from './publisher.ts';

/** Who is designated while the fault lasts, and the one whom the healthy list has all the time until then. */
export const alimardanov: OfacEntry = { uid: 40_001, last: 'ALIMARDANOV', first: 'Kerim' };
/** Designated by another list while the fault lasts. */
export const elsewhere: OfacEntry = { uid: 40_002, last: 'SAMPLE', first: 'Elsewhere' };

/** One e-mail. */
export interface Told {
  readonly kind: string;
  /** Subject line and text, each run of white space one space. */
  readonly text: string;
}

/** Two lists, of which one goes wrong; whoever reads alerts, and whoever looks after the program. */
export interface Scene {
  readonly world: World;
  readonly publisher: Publisher;
  /** Changes the source that goes wrong, as its configuration would. */
  configure(values: Partial<SourceConfig>): void;
  allowPrivateNetworks(allowed: boolean): void;
  /** The second list has these from now on. */
  publishElsewhere(...entries: OfacEntry[]): void;
  /** One poll of both lists, with all that is sent; the report on the first list. */
  poll(): Promise<PollReport>;
  /** What went to an address since this was last asked. */
  mails(address: 'analyst' | 'operator'): Told[];
  /** All that is stored of the first list: its entries, changes, matches, and what conditional requests go by. */
  stored(): Promise<string>;
  /** What the command `status` prints. */
  status(): Promise<string>;
  close(): Promise<void>;
}

/** The list as it was before the fault; the publisher's own date is the day on which the clock stands. */
export const before = ofacXml([...vessels(40), kadyrov], '12/08/2022');
/** The list as it is behind the fault: somebody came, somebody left. */
export const after = ofacXml([...vessels(40), alimardanov], '12/08/2022');

export function whole(list: string | Buffer): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(list);
  };
}

const configuration = (origins: { list: string; other: string; folder: string; smtp: string }): string => `
storage: sqlite:${join(origins.folder, 'state', 'test.db')}
watchlists: [people.yaml]
sources:
  ofac-sdn: { type: ofac-xml, name: OFAC SDN list, url: "${origins.list}", expect: { min: 1, fill: { programs: 0 } } }
  other: { type: ofac-xml, url: "${origins.other}", authority: Another authority, expect: { min: 1 } }
email: { smtp: "${origins.smtp}", to: [analyst@example.org], operator: [operator@example.org] }
alerts: { proof: null }
http: { spacing: 0 }
`;

const watchlist = `
watchlist: people
subjects:
  - { id: kadyrov, name: Ramzan Kadyrov }
  - { id: alimardanov, name: Kerim Alimardanov }
  - { id: elsewhere, name: Elsewhere Sample }
`;

/** Both lists are read once, and the summary of first contact is told. */
export async function openScene(): Promise<Scene> {
  const [world, publisher] = await Promise.all([createWorld(), startPublisher(whole(before))]);
  const file = join(world.folder, 'sanctions-watch.yaml');
  const other = `${world.site.origin}/other.xml`;
  const places = { list: publisher.url, other, folder: world.folder, smtp: world.mailbox.url };
  writeFileSync(file, configuration(places));
  writeFileSync(join(world.folder, 'people.yaml'), watchlist);
  world.config = await loadConfig(file, { env: {}, catalogue });
  world.retry = { retries: 1, firstDelayMs: 1 };
  const taken = { analyst: 0, operator: 0 };
  const scene: Scene = {
    world,
    publisher,
    configure(values) {
      const sources = world.config.sources.map((source) => {
        const addresses = values.url === undefined ? source.addresses : [values.url];
        return source.id === 'ofac-sdn' ? { ...source, addresses, ...values } : source;
      });
      world.config = { ...world.config, sources };
    },
    allowPrivateNetworks(allowed) {
      const { http } = world.config;
      world.config = { ...world.config, http: { ...http, allowPrivateNetworks: allowed } };
    },
    publishElsewhere: (...entries) =>
      world.site.serve('/other.xml', ofacXml([...vessels(20, 200), ...entries])),
    async poll() {
      const report = (await world.once()).find(({ source }) => source.id === 'ofac-sdn');
      if (report === undefined) throw new Error('the list was not polled');
      return report;
    },
    mails(address) {
      const all = world.mailbox.received.filter(({ to }) => to === `${address}@example.org`);
      const fresh = all.slice(taken[address]);
      taken[address] = all.length;
      return fresh.map(({ mail }) => ({
        kind: String(mail.headers.get('x-sanctions-watch-kind')),
        text: `${mail.subject}\n${mail.text}`.replaceAll(/\s+/g, ' '),
      }));
    },
    async stored() {
      const { db } = await world.open();
      const of = (table: 'entries' | 'changes' | 'matches' | 'documents' | 'evidence') =>
        db.selectFrom(table).selectAll().where('source_id', '=', 'ofac-sdn').execute();
      const tables = [of('entries'), of('changes'), of('matches'), of('documents'), of('evidence')];
      return JSON.stringify(
        (await Promise.all(tables)).map((rows) => rows.map((row) => JSON.stringify(row)).sort()),
      );
    },
    async status() {
      const lines: string[] = [];
      await status(
        { config: file },
        {
          env: {},
          clock: () => world.now,
          host: 'test',
          random: () => 0.5,
          log: pino({ level: 'silent' }),
          print: (line) => void lines.push(line),
          warn: (line) => void lines.push(line),
          stopSignal: () => new Promise(() => undefined),
          onHangup: () => undefined,
        },
      );
      return lines.join('\n');
    },
    async close() {
      await Promise.all([publisher.close(), world.close()]);
    },
  };
  scene.publishElsewhere();
  await scene.poll();
  scene.mails('analyst');
  return scene;
}
