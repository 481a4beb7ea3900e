import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../src/config/load.ts';
import { AppError } from '../../../src/model/errors.ts';
import { catalogue } from '../../../src/sources/registry.ts';
import { type Mutated, mutated, mutations, seedlings } from '../inputs.ts';
import { demand, type Part, shown } from '../part.ts';

const shipped = join(import.meta.dirname, '../../../config');
const main = Buffer.from(`sources:
  ofac-sdn: { schedule: "15 */2 * * *", expect: { min: 1, max: 20000 }, timeout: 90s, headers: { X-Key: "\${KEY:-a}" } }
  mine: { type: page, url: "https://gov.example/news", links: "/news/\\\\d+", official: true }
watchlists: [list.yaml]
email: { smtp: "\${SMTP:-}", from: "A <a@example.org>", to: [b@example.org], language: en, attachJson: true }
webhooks: { desk: { url: "https://hooks.example/a", secret: abcdefghijklmnopqrstuvwx } }
alerts:
  immediate: [designation]
  digest: { schedule: "0 8 * * *", kinds: [news] }
  quiet: { from: "22:00", to: "07:00", except: [designation] }
  mute: [{ subject: a, until: 2026-01-01, reason: "x" }]
http: { listen: "127.0.0.1:0", publicUrl: "https://watch.example/", spacing: 1s }
evidence: { maxMegabytes: 10 }
`);
const list = Buffer.from(`watchlist: test
to: [desk@example.org]
threshold: 0.8
subjects:
  - { id: a, name: &n Kerim Alimardanov, aliases: [Керим Алимарданов], country: az, birthDate: 1963-05, gender: male }
  - id: b
    schema: Company
    name: Some Company
    notes: *n
    identifiers: [{ type: IMO, value: "9074729", country: pa }]
    ignore: ["ofac-sdn:12345"]
    alerts: { digest: [news], none: [delisting] }
rules:
  - { id: r, when: { country: [az, ge], program: GLOMAG, text: [Грозный], linkedTo: any, authority: us } }
mute: [{ subject: a, until: 2026-01-01, reason: x }]
`);
const bomb = Buffer.from(
  `watchlist: test\na: &a [x, x]\n${'bcdefghij'
    .split('')
    .map((name, i) => `${name}: &${name} [${`*${'abcdefghij'[i]}, `.repeat(9)}x]\n`)
    .join('')}subjects: *j\n`,
);
const documents = [
  ['main', main],
  ['list', list],
  [
    'main',
    Buffer.from(
      readFileSync(join(shipped, 'sanctions-watch.yaml'), 'utf8').replace('watchlists/*.yaml', 'list.yaml'),
    ),
  ],
  [
    'list',
    Buffer.from(
      readFileSync(join(shipped, 'watchlists/azerbaijan.yaml'), 'utf8').replace('kerim-alimardanov', 'a'),
    ),
  ],
  ['list', bomb],
] as const;
const seeds = seedlings(documents.map(([, bytes]) => bytes));
/** The user's own, so it is no longer than what a user writes. */
const longest = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'sanctions-watch-fuzz-'));
const files = { main: join(folder, 'main.yaml'), list: join(folder, 'list.yaml') };

/** Mutated configurations and watchlists, aliases that multiply among them. */
export const configurationPart: Part<Mutated> = {
  cases: mutations(documents.length),
  show: (input) => mutated(seeds, input).subarray(0, longest),
  async run(input) {
    const [kind] = documents[input.document] ?? ['list'];
    const bytes = mutated(seeds, input).subarray(0, longest);
    writeFileSync(files.main, kind === 'main' ? bytes : main);
    writeFileSync(files.list, kind === 'list' ? bytes : list);
    try {
      const { sources, watchlists } = await loadConfig(files.main, { env: { HOME: '/home' }, catalogue });
      demand(
        sources.every(({ id }) => typeof id === 'string'),
        () => `sources ${shown(sources)}`,
      );
      return watchlists.length > 0 ? 'configuration' : 'no watchlist';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      demand(error.message.length < 2_000_000, () => `a message of ${error.message.length} characters`);
      return error.code;
    } finally {
      demand(Object.keys(Object.prototype).length === 0, () => 'the prototype of all objects was changed');
    }
  },
  close: async () => rmSync(folder, { recursive: true, force: true }),
};
