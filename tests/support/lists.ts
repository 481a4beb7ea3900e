/** One entry of a list in OFAC's simple XML. */
export interface OfacEntry {
  readonly uid: number;
  readonly last: string;
  readonly first?: string;
  readonly type?: 'Individual' | 'Entity' | 'Vessel';
  readonly program?: string;
  readonly nationality?: string;
  readonly gender?: 'Male' | 'Female';
  readonly remarks?: string;
}

/** A list in the format of OFAC's sdn.xml. */
export function ofacXml(entries: readonly OfacEntry[], published = '12/08/2022'): string {
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation>
    <Publish_Date>${published}</Publish_Date>
    <Record_Count>${entries.length}</Record_Count>
  </publshInformation>
${entries.map(ofacEntry).join('\n')}
</sdnList>
`;
}

function ofacEntry({
  uid,
  last,
  first,
  type = 'Individual',
  program = 'GLOMAG',
  ...rest
}: OfacEntry): string {
  const nationality = rest.nationality
    ? `<nationalityList><nationality><uid>${uid}1</uid><country>${rest.nationality}</country><mainEntry>true</mainEntry></nationality></nationalityList>`
    : '';
  // OFAC keeps it among the ids.
  const ids = rest.gender
    ? `<idList><id><uid>${uid}2</uid><idType>Gender</idType><idNumber>${rest.gender}</idNumber></id></idList>`
    : '';
  return `  <sdnEntry>
    <uid>${uid}</uid>
    ${first ? `<firstName>${first}</firstName>` : ''}
    <lastName>${last}</lastName>
    <sdnType>${type}</sdnType>
    ${rest.remarks ? `<remarks>${rest.remarks}</remarks>` : ''}
    <programList><program>${program}</program></programList>
    ${ids}
    ${nationality}
  </sdnEntry>`;
}

/** Listed under the Global Magnitsky programme on 20 December 2017, as published. */
export const kadyrov: OfacEntry = {
  uid: 23_284,
  last: 'KADYROV',
  first: 'Ramzan Akhmatovich',
  nationality: 'Russia',
};

/** Vessels to fill a list with. */
export function vessels(count: number, from = 1): OfacEntry[] {
  return Array.from({ length: count }, (_, i) => ({
    uid: 90_000 + from + i,
    last: `SAMPLE VESSEL ${from + i}`,
    type: 'Vessel' as const,
  }));
}

export interface RssItem {
  readonly guid: string;
  readonly title: string;
  readonly link: string;
  readonly description?: string;
  readonly date?: string;
}

export function rss(items: readonly RssItem[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Notices</title><link>https://example.org/</link><description>Notices</description>
${items
  .map(
    ({ guid, title, link, description = '', date = 'Fri, 09 Dec 2022 14:00:00 +0000' }) =>
      `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid><description>${description}</description><pubDate>${date}</pubDate></item>`,
  )
  .join('\n')}
</channel></rss>
`;
}

export interface SemaRecord {
  readonly given: string;
  readonly last: string;
  readonly born?: string;
  readonly listed?: string;
  readonly regulation?: string;
}

/** A list in the format of Canada's sema-lmes.xml, in which nobody has an id. */
export function semaXml(records: readonly SemaRecord[]): string {
  const field = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const rows = records.map(
    ({ given, last, born, listed = '2022-03-04', regulation = 'Russia' }) =>
      `<record>${field('Country', regulation)}${field('LastName', last)}${field('GivenName', given)}${field('DateOfBirth', born)}<Schedule>1</Schedule><Item>1</Item>${field('DateOfListing', listed)}</record>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<data-set>\n${rows.join('\n')}\n</data-set>`;
}

/** Names that no two of are alike. */
export function strangers(count: number): { readonly given: string; readonly last: string }[] {
  const syllables = [
    'ba',
    'do',
    'fu',
    'ge',
    'hi',
    'ko',
    'lu',
    'ma',
    'ne',
    'po',
    'ru',
    'sa',
    'te',
    'vi',
    'zo',
  ];
  const at = (i: number): string => syllables[i % syllables.length] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const j = Math.floor(i / syllables.length);
    return {
      given: `${at(i)}${at(i + 4 + j)}${at(j * 7 + 3)}n`,
      last: `${at(j)}${at(i * 3 + j)}${at(i + j * 5)}r`,
    };
  });
}

export interface CsvEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases?: string;
  readonly born?: string;
  readonly country?: string;
  readonly schema?: string;
  readonly seen?: string;
}

const csvColumns = [
  ...['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'addresses', 'identifiers', 'sanctions'],
  ...['phones', 'emails', 'program_ids', 'dataset', 'first_seen', 'last_seen', 'last_change'],
];

/** A list in the format of OpenSanctions' targets.simple.csv; without `seen` it has no date. */
export function simpleCsv(entries: readonly CsvEntry[]): string {
  const rows = entries.map(
    ({ id, name, aliases = '', born = '', country = '', schema = 'Person', seen = '' }) => {
      const from = [id, schema, name, aliases, born, country, '', '', 'S', '', '', '', 'X'];
      return [...from, '2023-10-18T12:00:00', seen, '2023-10-18T12:00:00'];
    },
  );
  return [csvColumns, ...rows].map((row) => `${row.map((value) => `"${value}"`).join(',')}\n`).join('');
}

/** Strangers as entries of such a list. */
export function csvStrangers(count: number, values: Partial<CsvEntry> = {}): CsvEntry[] {
  return strangers(count).map(({ given, last }, i) => ({
    id: `f-${i}`,
    name: `${given} ${last}`,
    ...values,
  }));
}
