// `node bench/ofac-simple-file.ts PATH [MEGABYTES]`: a file like SDN.XML of any size. 29 MB of the real one were
// 19,391 entries in September 2026; the shares of its fields are guesses after the files of other lists.
import { Chance, writePieces } from './made-up.ts';

const types = [
  'Individual',
  'Individual',
  'Individual',
  'Individual',
  'Entity',
  'Entity',
  'Entity',
  'Entity',
  'Entity',
  'Vessel',
];
const programs = ['SDGT', 'RUSSIA-EO14024', 'IFSR', 'SDNTK', 'NPWMD', 'SYRIA', 'VENEZUELA-EO13850'];
const countries = ['Russia', 'Iran', 'China', 'Mexico', 'Syria', 'Belarus', 'Korea, North'];
const idTypes = ['Passport', 'Tax ID No.', 'Registration Number', 'National ID No.', 'Website'];

interface Row {
  readonly [name: string]: string;
}

function fields(depth: number, row: Row): string {
  const margin = '  '.repeat(depth);
  return Object.entries(row)
    .map(([name, text]) => `${margin}<${name}>${text}</${name}>\r\n`)
    .join('');
}

function list(name: string, item: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const items = rows.map((row) => `      <${item}>\r\n${fields(4, row)}      </${item}>\r\n`);
  return `    <${name}>\r\n${items.join('')}    </${name}>\r\n`;
}

function rows(count: number, make: (i: number) => Row): Row[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function entry(at: number, seed: number): string {
  const chance = new Chance(seed + at * 7919);
  const uid = 10_000 + 2 * at;
  const type = chance.of(types);
  const isPerson = type === 'Individual';
  const name = (): Row => ({
    lastName: chance.words(isPerson ? 1 : 3).toUpperCase(),
    ...(isPerson ? { firstName: chance.words(1 + chance.below(3)) } : {}),
  });
  const own = (i: number): string => String(uid * 20 + i);
  return [
    `  <sdnEntry>\r\n${fields(2, { uid: String(uid), ...name(), sdnType: type })}`,
    chance.is(0.4) ? fields(2, { remarks: `(Linked To: ${chance.words(3).toUpperCase()})` }) : '',
    `    <programList>\r\n${fields(3, { program: chance.of(programs) })}    </programList>\r\n`,
    list(
      'idList',
      'id',
      rows(chance.several(0.65, 9), (i) => ({
        uid: own(i),
        idType: chance.of(idTypes),
        idNumber: chance.digits(9),
        idCountry: chance.of(countries),
      })),
    ),
    list(
      'akaList',
      'aka',
      rows(chance.several(0.62, 14), (i) => ({
        uid: own(i),
        type: chance.is(0.9) ? 'a.k.a.' : 'f.k.a.',
        category: chance.is(0.05) ? 'weak' : 'strong',
        ...name(),
      })),
    ),
    list(
      'addressList',
      'address',
      rows(chance.several(0.58, 8), (i) => ({
        uid: own(i),
        address1: chance.words(3),
        city: chance.word(),
        postalCode: chance.digits(5),
        country: chance.of(countries),
      })),
    ),
    isPerson
      ? list('nationalityList', 'nationality', [
          { uid: own(0), country: chance.of(countries), mainEntry: 'true' },
        ]) +
        list('dateOfBirthList', 'dateOfBirthItem', [
          { uid: own(0), dateOfBirth: `17 May ${1940 + chance.below(65)}`, mainEntry: 'true' },
        ]) +
        list('placeOfBirthList', 'placeOfBirthItem', [
          { uid: own(0), placeOfBirth: `${chance.word()}, ${chance.of(countries)}`, mainEntry: 'true' },
        ])
      : '',
    '  </sdnEntry>\r\n',
  ].join('');
}

/** The text of a file with so many entries, piece by piece. */
export function* simpleFile(entries: number, seed = 1): Generator<string> {
  yield '<?xml version="1.0" standalone="yes"?>\r\n';
  yield '<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">\r\n';
  yield `  <publshInformation>\r\n${fields(2, { Publish_Date: '09/23/2026', Record_Count: String(entries) })}  </publshInformation>\r\n`;
  for (let at = 0; at < entries; at += 1) yield entry(at, seed);
  yield '</sdnList>\r\n';
}

/** Writes a file of about that size, and gives the number of its entries. */
export async function writeSimpleFile(path: string, megabytes: number, seed = 1): Promise<number> {
  const sample = 2_000;
  let bytes = 0;
  for (const piece of simpleFile(sample, seed)) bytes += Buffer.byteLength(piece);
  const entries = Math.round((megabytes * 1_000_000 * sample) / bytes);
  await writePieces(path, simpleFile(entries, seed));
  return entries;
}

if (import.meta.main) {
  const [path = 'sdn.xml', megabytes = '30'] = process.argv.slice(2);
  console.log(`${path}: ${await writeSimpleFile(path, Number(megabytes))} entries`);
}
