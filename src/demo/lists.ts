/** An entry of OFAC's list, as far as the demo needs one. */
interface Listed {
  readonly uid: number;
  readonly last: string;
  readonly first?: string;
  readonly type?: 'Individual' | 'Entity';
  readonly program: string;
  readonly nationality?: string;
  readonly born?: string;
}

// Entries of the Specially Designated Nationals list as it stood on 8 December 2022.
const before: readonly Listed[] = [
  { uid: 306, last: 'BANCO NACIONAL DE CUBA', type: 'Entity', program: 'CUBA' },
  { uid: 6982, last: "JIM'ALE", first: 'Ahmed Nur Ali', program: 'SDGT' },
  {
    uid: 23_284,
    last: 'KADYROV',
    first: 'Ramzan Akhmatovich',
    program: 'RUSSIA-EO14024',
    nationality: 'Russia',
  },
];

// Added on 9 December 2022, the day of the fact sheet: 217 entries came to the list, these are some of them.
const added: readonly Listed[] = [
  {
    uid: 33_674,
    last: 'ZHUO',
    first: 'Xinrong',
    program: 'GLOMAG',
    nationality: 'Hong Kong',
    born: '10 Nov 1964',
  },
  { uid: 39_996, last: 'QUIBOLOY', first: 'Apollo Carreon', program: 'GLOMAG', nationality: 'Philippines' },
  {
    uid: 40_131,
    last: 'CONDE',
    first: 'Alpha',
    program: 'GLOMAG',
    nationality: 'Guinea',
    born: '04 Mar 1938',
  },
  { uid: 40_136, last: 'KEITA', first: 'Karim', program: 'GLOMAG', nationality: 'Mali', born: '31 Aug 1979' },
  { uid: 40_139, last: 'WU', first: 'Yingjie', program: 'GLOMAG', nationality: 'China', born: 'Dec 1956' },
  {
    uid: 40_158,
    last: 'JAVIDAN',
    first: 'Ali Akbar',
    program: 'GLOMAG',
    nationality: 'Iran',
    born: '21 Mar 1967',
  },
  {
    uid: 37_177,
    last: 'PAMFILOVA',
    first: 'Ella Aleksandrovna',
    program: 'RUSSIA-EO14024',
    nationality: 'Russia',
  },
  { uid: 33_675, last: 'PINGTAN MARINE ENTERPRISE LTD.', type: 'Entity', program: 'GLOMAG' },
];

/** The list in OFAC's simple XML as of a day, `2022-12-09` or later with the publication of that day. */
export function sdnXml(day: string): string {
  const entries = day >= '2022-12-09' ? [...before, ...added] : before;
  const [year, month, dayOfMonth] = day.split('-');
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation>
    <Publish_Date>${month}/${dayOfMonth}/${year}</Publish_Date>
    <Record_Count>${entries.length}</Record_Count>
  </publshInformation>
${entries.map(sdnEntry).join('\n')}
</sdnList>
`;
}

function sdnEntry({ uid, last, first, type = 'Individual', program, nationality, born }: Listed): string {
  const lines = [
    `<uid>${uid}</uid>`,
    first && `<firstName>${first}</firstName>`,
    `<lastName>${last}</lastName>`,
    `<sdnType>${type}</sdnType>`,
    `<programList><program>${program}</program></programList>`,
    nationality &&
      `<nationalityList><nationality><uid>${uid}1</uid><country>${nationality}</country><mainEntry>true</mainEntry></nationality></nationalityList>`,
    born &&
      `<dateOfBirthList><dateOfBirthItem><uid>${uid}2</uid><dateOfBirth>${born}</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>`,
  ];
  return `  <sdnEntry>\n${lines
    .filter((line) => line)
    .map((line) => `    ${line}`)
    .join('\n')}\n  </sdnEntry>`;
}

/** Entries of the UN Security Council's consolidated list; nothing but its date changes in the demo. */
export function unXml(day: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="${day}T00:00:01.000Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>6907993</DATAID>
      <FIRST_NAME>ERIC</FIRST_NAME>
      <SECOND_NAME>BADEGE</SECOND_NAME>
      <UN_LIST_TYPE>DRC</UN_LIST_TYPE>
      <REFERENCE_NUMBER>CDi.001</REFERENCE_NUMBER>
      <LISTED_ON>2012-12-31</LISTED_ON>
      <NATIONALITY><VALUE>Democratic Republic of the Congo</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
    </INDIVIDUAL>
    <INDIVIDUAL>
      <DATAID>690734</DATAID>
      <FIRST_NAME>YUN</FIRST_NAME>
      <SECOND_NAME>HO-JIN</SECOND_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
      <REFERENCE_NUMBER>KPi.001</REFERENCE_NUMBER>
      <LISTED_ON>2009-07-16</LISTED_ON>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Yun Ho-chin</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1944-10-13</DATE></INDIVIDUAL_DATE_OF_BIRTH>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>6908402</DATAID>
      <FIRST_NAME>ADF</FIRST_NAME>
      <UN_LIST_TYPE>DRC</UN_LIST_TYPE>
      <REFERENCE_NUMBER>CDe.001</REFERENCE_NUMBER>
      <LISTED_ON>2014-06-30</LISTED_ON>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Allied Democratic Forces</ALIAS_NAME></ENTITY_ALIAS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`;
}
