import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { ofacEnhanced } from '../../../src/sources/ofac-enhanced/index.ts';
import { ofacXml } from '../../../src/sources/ofac-xml/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('ofac-enhanced', 'cons_enhanced.xml');

async function read(xml: string) {
  return await readList(ofacEnhanced, [aDocument(xml)]);
}

async function readOne(id: string, xml: string) {
  const { entries, unknown } = await read(xml);
  expect(unknown).toEqual([]);
  return entries.find((entry) => entry.id === id);
}

describe('any list', () => {
  listCases({ adapter: ofacEnhanced, list, entries: 3 });
});

test('a person', async () => {
  expect(await readOne('50476', list)).toEqual({
    id: '50476',
    schema: 'Person',
    names: [
      { full: 'MARTELLY, Michel Joseph', kind: 'primary', quality: 'strong' },
      { full: 'Sweet Micky', kind: 'alias', quality: 'weak', label: 'a.k.a.' },
    ],
    birthDates: [{ from: '1961-02-12' }],
    birthPlaces: ['Port-au-Prince, Haiti'],
    nationalities: ['ht'],
    countries: ['us', 'do'],
    identifiers: [
      { type: 'National ID No.', value: '0032768386', country: 'ht' },
      { type: "Driver's License No.", value: 'M634550610520', country: 'us' },
    ],
    programs: ['ILLICIT-DRUGS-EO14059'],
    legalBasis: ['Executive Order 14059 (Illicit Drugs)'],
    listedOn: '2024-08-20',
    gender: 'male',
    positions: [],
    addresses: ['Miami, FL, United States', 'Dominican Republic'],
    relations: [],
    remarks: [
      'List: Non-SDN Menu-Based Sanctions List, 2024-08-20',
      'List: Consolidated List, 2024-08-20',
      'Sanctions: Executive Order 14059 Non-blocking',
      'Executive Order 14059 information: Prohibition on any United States financial institution from making loans or providing credit to this target',
    ],
    url: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=50476',
  });
});

test('listed on the day of the first of several lists; a region in place of a country; a relation', async () => {
  expect(await readOne('9647', list)).toMatchObject({
    names: [{ full: 'ZAHHAR, Mahmoud Khaled' }, { quality: 'strong' }, { quality: 'weak' }],
    birthDates: [{ from: '1945' }],
    nationalities: ['ps'],
    countries: ['ps'],
    addresses: ['Region: Gaza'],
    listedOn: '2006-04-12',
    relations: [{ type: 'Acting for or on behalf of', name: 'HAMAS', entryId: '4695' }],
    remarks: expect.arrayContaining(['List: SDN List, 2023-11-14', 'Sanctions: Block']),
  });
});

test('an organisation: the primary name in another script is an alias', async () => {
  expect(await readOne('17013', list)).toMatchObject({
    schema: 'Organization',
    names: [
      { full: 'VTB BANK PUBLIC JOINT STOCK COMPANY', kind: 'primary', quality: 'strong' },
      { full: 'БАНК ВТБ ПУБЛИЧНОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО', kind: 'alias', quality: 'strong', script: 'Cyrl' },
      { full: 'BANK VTB OPEN JOINT STOCK COMPANY', label: 'f.k.a.' },
      { full: 'BANK VTB PUBLICHNOE AKTSIONERNOE OBSHCHESTVO', label: 'a.k.a.' },
      { full: 'VTB BANK', label: 'a.k.a.' },
    ],
    identifiers: [
      { type: 'Registration ID', value: '1027739609391', country: 'ru' },
      { type: 'Tax ID No.', value: '7702070139', country: 'ru' },
      { type: 'SWIFT/BIC', value: 'VTBRRUMM' },
      { type: 'Website', value: 'www.vtb.com' },
    ],
    listedOn: '2014-07-29',
    addresses: [],
    relations: [],
    remarks: expect.arrayContaining([
      'Executive Order 13662 Directive Determination - Subject to Directive 1',
      'Organization Established Date: 17 Oct 1990',
    ]),
  });
});

test('tells as of when the data is, announces no count and knows every element', async () => {
  expect(await read(list)).toMatchObject({ dated: '2025-01-10', announced: null, unknown: [] });
  const { unknown } = await read(list.replace(/<dataAsOf>.*<\/dataAsOf>/, ''));
  expect(unknown).toEqual(['sanctionsData: no dataAsOf']);
});

test('an entry has the id and the printed names that it has in the simple XML', async () => {
  const simple = `<sdnList><publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>1</Record_Count>
    </publshInformation><sdnEntry><uid>50476</uid><firstName>Michel Joseph</firstName><lastName>MARTELLY</lastName>
    <sdnType>Individual</sdnType><akaList><aka><uid>78897</uid><type>a.k.a.</type><category>weak</category>
    <lastName>Sweet Micky</lastName></aka></akaList></sdnEntry></sdnList>`;
  const { entries } = await readList(ofacXml, [aDocument(simple)]);
  const same = await readOne('50476', list);
  expect(entries[0]).toMatchObject({
    id: same?.id,
    schema: same?.schema,
    names: same?.names,
    url: same?.url,
  });
});

test('the order of entities and of what is in them means nothing', async () => {
  const items =
    'name|address|feature|identityDocument|sanctionsList|sanctionsProgram|sanctionsType|legalAuthority';
  const reversed = list.replace(/ *<entity [\s\S]*<\/entity>/, (entities) =>
    entities
      .split(/(?<=<\/entity>)/)
      .toReversed()
      .map((entity) =>
        entity.replace(
          new RegExp(`(?:\\s*<(${items}) id[\\s\\S]*?</\\1>|\\s*<(${items}) refId.*</\\2>)+`, 'g'),
          (run) =>
            (run.match(new RegExp(`<(${items}) id[\\s\\S]*?</\\1>|<(${items}) refId.*</\\2>`, 'g')) ?? [])
              .toReversed()
              .join(''),
        ),
      )
      .join('\n'),
  );
  const before = (await read(list)).entries;
  const after = (await read(reversed)).entries;
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
  expect(after.at(-1)?.names).toEqual(before[0]?.names);
  expect(after.at(-1)?.identifiers).toEqual(before[0]?.identifiers.toReversed());
  expect(after.toReversed().map(canonical)).toEqual(before.map(canonical));
});

test.each([
  ['circa 1961', 'false', [{ from: '1961', circa: true }]],
  ['1961', 'true', [{ from: '1961', circa: true }]],
  ['1958 to 1961', 'false', [{ from: '1958', to: '1961' }]],
  ['Feb 1961', 'false', [{ from: '1961-02' }]],
])('the birth date %s, approximate: %s', async (value, isApproximate, dates) => {
  const xml = list
    .replace('<value>12 Feb 1961</value>', `<value>${value}</value>`)
    .replace('<isApproximate>false</isApproximate>', `<isApproximate>${isApproximate}</isApproximate>`);
  expect((await readOne('50476', xml))?.birthDates).toEqual(dates);
});

test('a birth date without a year stays as a remark', async () => {
  const entry = await readOne('50476', list.replace('<value>12 Feb 1961</value>', '<value>unclear</value>'));
  expect(entry).toMatchObject({
    birthDates: [],
    remarks: expect.arrayContaining(['Date of birth: unclear']),
  });
});

test('a ship: its numbers identify it, the rest describes it', async () => {
  const feature = (type: string, value: string) =>
    `<feature id="1"><type featureTypeId="1">${type}</type><versionId>1</versionId><value>${value}</value></feature>`;
  const xml = list
    .replace('<entityType refId="601">Entity<', '<entityType refId="602">Vessel<')
    .replace(
      '<type refId="1585">Registration ID</type>',
      '<type refId="1626">Vessel Registration Identification</type>',
    )
    .replace('>1027739609391<', '>IMO 9051648<')
    .replace(
      '<feature id="15744">',
      [
        feature('Vessel Call Sign', 'HO2345'),
        feature('VESSEL TYPE', 'Crude Oil Tanker'),
        feature('Vessel Flag', 'Russia'),
        feature('Aircraft Construction Number (also called L/N or S/N or F/N)', '550'),
        '<feature id="15744">',
      ].join(''),
    );
  const entry = await readOne('17013', xml);
  expect(entry).toMatchObject({
    schema: 'Vessel',
    countries: ['ru'],
    identifiers: expect.arrayContaining([
      { type: 'IMO number', value: '9051648', country: 'ru' },
      { type: 'Vessel Call Sign', value: 'HO2345' },
      { type: 'Aircraft Construction Number (also called L/N or S/N or F/N)', value: '550' },
    ]),
    remarks: expect.arrayContaining(['VESSEL TYPE: Crude Oil Tanker', 'Vessel Flag: Russia']),
  });
});

test('an address in two scripts, its parts in the order of a printed one', async () => {
  const part = (type: string, value: string) =>
    `<addressPart id="1"><type refId="1">${type}</type><value>${value}</value></addressPart>`;
  const translation = (script: string, parts: string) =>
    `<translation id="1"><isPrimary>true</isPrimary><script refId="1">${script}</script><addressParts>${parts}</addressParts></translation>`;
  const xml = list.replace(
    /<addresses>\s*<\/addresses>/,
    `<addresses><address id="1"><country refId="11171">Russia</country><translations>${[
      translation('Latin', part('CITY', 'Moscow') + part('ADDRESS1', '19 ul. Vavilova')),
      translation('Cyrillic', part('ADDRESS1', 'ул. Вавилова, д. 19') + part('CITY', 'Москва')),
    ].join('')}</translations></address></addresses>`,
  );
  expect(await readOne('17013', xml)).toMatchObject({
    addresses: ['19 ul. Vavilova, Moscow, Russia', 'ул. Вавилова, д. 19, Москва, Russia'],
    countries: ['ru'],
  });
});

test('what is said of a document, a feature, a relation', async () => {
  const xml = list
    .replace(
      /(<documentNumber>0032768386<\/documentNumber>\s*)<isValid>true<\/isValid>/,
      '$1<isValid>false</isValid><issueDate>2001-01-02</issueDate><issuingAuthority>Office</issuingAuthority><issuingLocation>Jacmel</issuingLocation>',
    )
    .replace('nameTranslationId="78103">MARTELLY, Michel Joseph<', 'nameTranslationId="78105">MICKY, Sweet<')
    .replace('<documentNumber>M634550610520</documentNumber>', '')
    .replace(
      '<value>VTBRRUMM</value>',
      '<value>VTBRRUMM</value><reliability refId="1">Reported</reliability><comments>old</comments>',
    )
    .replace(
      '<relatedEntity entityId="4695">HAMAS</relatedEntity>',
      '<relatedEntity entityId="4695" /><quality refId="1">Low</quality>',
    );
  const [person, related, bank] = (await read(xml)).entries;
  expect(person?.identifiers).toEqual([
    {
      type: 'National ID No.',
      value: '0032768386',
      country: 'ht',
      note: 'issued 2001-01-02, issued in Jacmel, issued by Office, in the name of MICKY, Sweet, not valid',
    },
  ]);
  expect(person?.remarks).toContain("Driver's License No.: United States");
  expect(related?.relations).toEqual([
    { type: 'Acting for or on behalf of (Low)', name: '4695', entryId: '4695' },
  ]);
  expect(bank?.identifiers).toContainEqual({ type: 'SWIFT/BIC', value: 'VTBRRUMM', note: 'Reported; old' });
});

test('a title is a position', async () => {
  const xml = list.replace(
    '<identityId>42008</identityId>',
    '<identityId>42008</identityId><title>Former President</title>',
  );
  expect((await readOne('50476', xml))?.positions).toEqual(['Former President']);
});

test('an empty list has no entries', async () => {
  const empty = list.replace(/<entities>[\s\S]*<\/entities>/, '<entities />');
  expect(await read(empty)).toMatchObject({ entries: [], unknown: [] });
});

test('what is unknown is reported by its path', async () => {
  const { unknown } = await read(
    list
      .replace('<entities>', '<notices/><entities>')
      .replace('<filters>', '<language>en</language><filters>')
      .replace('<entityType refId="600">Individual', '<eyes>dark</eyes><entityType refId="600">Robot')
      .replace('datePublished="2006-04-12"', 'datePublished="soon"')
      .replace('<country refId="11212">United States', '<country refId="11212">Atlantis')
      .replace('<value>VTBRRUMM</value>', '<value></value>'),
  );
  expect(unknown.toSorted()).toEqual([
    'entity/address/country: Atlantis',
    'entity/entityType: Robot',
    'entity/generalInfo/eyes',
    'feature: SWIFT/BIC without a value',
    'notices',
    'publicationInfo/language: en',
    'sanctionsList@datePublished: soon',
  ]);
});

test.each([
  ['another document', '<sdnList/>', /<sanctionsData> was expected, but the document is <sdnList>/],
  ['an entity without an id', list.replace(' id="50476"', ''), /entity \? of line \d+ has no id/],
  [
    'an entity without a primary name',
    list.replace('<formattedFullName>MARTELLY, Michel Joseph</formattedFullName>', ''),
    /entity 50476 of line \d+ has no primary name/,
  ],
  [
    'a delta file',
    list.replace('<filters>', '<publicationType>Standard Action</publicationType><filters>'),
    /line \d+: these are changes of the list/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});
