/** One entry of a list in OFAC's simple XML. */
export interface OfacEntry {
  readonly uid: number;
  readonly last: string;
  readonly first?: string;
  readonly type?: 'Individual' | 'Entity' | 'Vessel';
  readonly program?: string;
  readonly nationality?: string;
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
  return `  <sdnEntry>
    <uid>${uid}</uid>
    ${first ? `<firstName>${first}</firstName>` : ''}
    <lastName>${last}</lastName>
    <sdnType>${type}</sdnType>
    ${rest.remarks ? `<remarks>${rest.remarks}</remarks>` : ''}
    <programList><program>${program}</program></programList>
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
