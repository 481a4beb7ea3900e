// What the readers find in real files: to be held against counts by other tools.
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../src/formats/unpack.ts';
import type { Entry } from '../src/model/entry.ts';
import { errorText } from '../src/model/errors.ts';
import { takeNotes } from '../src/pipeline/notes.ts';
import { adapterOf } from '../src/sources/registry.ts';

const feeds = process.env.SAMPLE_FEEDS ?? join(import.meta.dirname, '../../shared/feeds');
const files = [
  ['ofac-advanced', 'ofac/cons_advanced-2020-03-17.xml'],
  ['ofac-xml', 'ofac/consolidated-2023-03-08.xml'],
  ['ofac-xml', 'ofac/consolidated-2025-03-28.xml'],
  ['ofac-enhanced', 'ofac/CONS_ENHANCED-2025-01-10.zip'],
  ['un-sc', 'un-sc/2018-08-24.xml'],
  ['un-sc', 'un-sc/2025-04-19.xml'],
  ['un-sc', 'un-sc/2025-08-16.xml'],
  ['un-sc', 'un-sc/2026-02-27.xml'],
  ['ch-seco', 'ch-seco/sample.xml'],
  ['ca-sema', 'ca-sema/2020-03.xml'],
  ['ca-sema', 'ca-sema/2025.xml'],
  ['au-dfat', 'au-dfat/regulation8_consolidated-2024.xlsx'],
  ['opensanctions', 'opensanctions/interpol.targets.simple-2025-05.csv'],
  ['opensanctions', 'opensanctions/sa_wiki_peps.entities.ftm.json'],
  ['uk-sanctions', 'uk-sanctions/ofsi-conlist-2018-04-13.csv'],
] as const;

async function readFile(type: string, file: string): Promise<string> {
  const adapter = adapterOf(type);
  if (adapter.kind === 'feed') throw new Error(`${type} reads no list`);
  let unknown = 0;
  let dated = '–';
  const report = {
    ...takeNotes().report,
    unknown: () => {
      unknown += 1;
    },
    dated: (date: string) => {
      dated = date.slice(0, 10);
    },
  };
  const document = {
    url: `https://sample.example/${file}`,
    contentType: null,
    open: () => unpack(createReadStream(join(feeds, file)), 600_000_000),
  };
  const entries: Entry[] = [];
  for await (const entry of adapter.read([document], report)) entries.push(entry);
  const sum = (count: (entry: Entry) => number): number =>
    entries.reduce((all, entry) => all + count(entry), 0);
  const counts = [
    [entries.length, 'entries'],
    [entries.filter(({ schema }) => schema === 'Person').length, 'persons'],
    [sum(({ names }) => names.length), 'names'],
    [sum(({ names }) => names.filter(({ quality }) => quality === 'weak').length), 'weak'],
    [sum(({ names }) => names.filter(({ script }) => script !== undefined).length), 'in other scripts'],
    [sum(({ birthDates }) => birthDates.length), 'birth dates'],
    [sum(({ identifiers }) => identifiers.length), 'identifiers'],
    [entries.filter(({ listedOn }) => listedOn !== null).length, 'listing dates'],
    [sum(({ relations }) => relations.length), 'relations'],
    [unknown, 'unknown'],
  ] as const;
  return `dated ${dated}: ${counts.map(([number, what]) => `${number} ${what}`).join(', ')}`;
}

if (!existsSync(feeds)) console.log('skipped: no sample data');
else {
  let read = 0;
  for (const [type, file] of files) {
    const told = await readFile(type, file).catch((error: unknown) => `refused: ${errorText(error)}`);
    if (!told.startsWith('refused')) read += 1;
    console.log(`${file} (${type})\n  ${told}`);
  }
  console.log(`» ${read} of ${files.length} files read`);
}
