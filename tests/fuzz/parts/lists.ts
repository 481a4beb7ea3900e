import { unpack } from '../../../src/formats/unpack.ts';
import type { Alert } from '../../../src/model/alert.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { languages } from '../../../src/model/watchlist.ts';
import { alertEntryOf, alertOf } from '../../../src/pipeline/alerts.ts';
import type { ListAdapter, SourceDocument } from '../../../src/sources/adapter.ts';
import { adapterOf, catalogue } from '../../../src/sources/registry.ts';
import { createEntryScreener, type EntryScreener } from '../../../src/watch/entries.ts';
import { targetsOf } from '../../../src/watch/targets.ts';
import { aDocument, readList } from '../../sources/reading.ts';
import { aSource, aSubject, aWatchlist } from '../../support/world.ts';
import { demandEntry } from '../check-entry.ts';
import { fixturesOf, type Mutated, mutated, mutations, seedlings } from '../inputs.ts';
import type { Part } from '../part.ts';
import { alone, messageKinds, tell } from '../tell.ts';

const url = 'https://lists.example/list';
/** What is read as one list, by adapter: the documents that belong together, of which one is mutated. */
const together: Readonly<Record<string, readonly string[]>> = {
  'ofac-csv': ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'],
  'us-state-7031c': ['index.html', '2022.html', '2023.html'],
};

interface List {
  readonly adapter: ListAdapter;
  /** In the order in which they are read. */
  readonly documents: readonly Uint8Array[];
  /** Which of them is mutated. */
  readonly at: number;
}

function listsOf(type: string): readonly List[] {
  const adapter = adapterOf(type);
  if (adapter.kind !== 'list') return [];
  const fixtures = new Map(fixturesOf(type));
  const group = together[type]?.map((name) => fixtures.get(name) ?? new Uint8Array());
  if (group !== undefined) return group.map((_, at) => ({ adapter, documents: group, at }));
  return [...fixtures.values()].map((bytes) => ({ adapter, documents: [bytes], at: 0 }));
}

const lists = catalogue.types.flatMap(listsOf);
const seeds = seedlings(lists.map(({ documents, at }) => documents[at] ?? new Uint8Array()));
const source = aSource({
  id: 'list',
  type: 'un-sc',
  url,
  name: 'A list',
  authority: 'US Department of State',
});
const screeners = new Map<ListAdapter, Promise<EntryScreener>>();

const mostPieces = 100_000;

/** Mutated lists through reader, model, matcher and every door. */
export const listPart: Part<Mutated> = {
  cases: mutations(lists.length),
  show: (input) => mutated(seeds, input),
  async run(input) {
    const list = lists[input.document];
    if (list === undefined) throw new RangeError('no such list');
    const { entries } = await read(list, mutated(seeds, input), input.seed);
    for (const entry of entries) demandEntry(entry);
    const screener = await screenerOf(list);
    const alerts = entries.slice(0, 20).flatMap((entry) => alertsOf(screener, entry));
    // Most of the time would go into writing messages.
    if (input.seed % 8 === 0) {
      const kind = messageKinds[input.seed % 3 === 0 ? 0 : input.seed % 4] ?? 'alert';
      const language = languages[input.seed % languages.length] ?? 'en';
      await tell(alerts.slice(0, 3).map(alone), { kind, language, whole: true });
    }
    return alerts.length > 0 ? 'alerts' : entries.length > 0 ? 'entries' : 'nothing';
  },
};

async function read(
  { adapter, documents, at }: List,
  bytes: Uint8Array,
  seed: number,
): Promise<{ readonly entries: readonly Entry[] }> {
  // Each piece costs some microseconds, however small.
  const smallest = Math.ceil(bytes.length / mostPieces);
  const chunkSize = seed % 5 === 0 ? Math.max(1 + (seed % 1000), smallest) : 65_536;
  const all = documents.map((own, i) => aDocument(i === at ? bytes : own, { url: `${url}/${i}`, chunkSize }));
  const [first] = all;
  if (first !== undefined && adapter.follow !== undefined) await adapter.follow(first, url);
  return await readList(adapter, all.map(unpacked));
}

function unpacked(document: SourceDocument): SourceDocument {
  return { ...document, open: () => unpack(document.open(), 50_000_000) };
}

/** Watches whom the list has as it was published, and everybody else by rules. */
function screenerOf({ adapter, documents, at }: List): Promise<EntryScreener> {
  let screener = screeners.get(adapter);
  if (screener === undefined) {
    screener = prepare({ adapter, documents, at });
    screeners.set(adapter, screener);
  }
  return screener;
}

async function prepare(list: List): Promise<EntryScreener> {
  const { entries } = await read(list, list.documents[list.at] ?? new Uint8Array(), 1);
  const subjects = entries.slice(0, 6).map(({ names, schema }, i) =>
    aSubject(names[0]?.full ?? 'Nobody', {
      id: `s-${i}`,
      schema,
      aliases: names.slice(1, 4).map(({ full }) => full),
      birthDates: [{ from: '1970' }],
      countries: ['ru'],
    }),
  );
  const none = { country: [], program: [], source: [], schema: [], text: [] };
  const rules = [
    { id: 'all', when: { ...none, schema: ['Person', 'Company', 'Organization', 'LegalEntity'] as const } },
    { id: 'text', when: { ...none, text: ['script', '(('], position: ['minister'] } },
    { id: 'linked', when: { ...none, linkedTo: ['any'] } },
  ];
  return createEntryScreener(targetsOf([aWatchlist(subjects, { threshold: 0.6, rules })], 0.8));
}

function alertsOf(screener: EntryScreener, entry: Entry): readonly Alert[] {
  return screener.screen(source, entry).map(({ target, match }) =>
    alertOf({
      kind: 'designation',
      source,
      subject: target.kind === 'subject' ? target : null,
      rule: target.kind === 'rule' ? target : null,
      entry: alertEntryOf(entry),
      match,
      change: '1',
      at: '2022-12-09T16:31:05.000Z',
    }),
  );
}
