import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { euFsf } from '../../../src/sources/eu-fsf/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('eu-fsf', 'export.xml');

async function read(xml: string) {
  return await readList(euFsf, [aDocument(xml)]);
}

async function readOne(id: string, xml: string) {
  const { entries, unknown } = await read(xml);
  expect(unknown).toEqual([]);
  return entries.find((entry) => entry.id === id);
}

describe('any list', () => {
  listCases({ adapter: euFsf, list, entries: 4 });
});

test('a person; without a designation date the act dates the listing', async () => {
  expect(await readOne('13', list)).toEqual({
    id: '13',
    schema: 'Person',
    names: [
      { full: 'Saddam Hussein Al-Tikriti', kind: 'primary', quality: 'strong' },
      { full: 'Abu Ali', kind: 'alias', quality: 'strong' },
      { full: 'Abou Ali', kind: 'alias', quality: 'strong', label: 'FR' },
    ],
    birthDates: [{ from: '1937-04-28' }],
    birthPlaces: ['al-Awja, near Tikrit, IRAQ'],
    nationalities: ['iq'],
    countries: [],
    identifiers: [{ type: 'EU reference', value: 'EU.27.28' }],
    programs: ['IRQ'],
    legalBasis: [
      '1210/2003 (OJ L169) http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:2003:169:0006:0023:EN:PDF',
    ],
    listedOn: '2003-07-07',
    gender: 'male',
    positions: [],
    addresses: [],
    relations: [],
    remarks: ['UNSC RESOLUTION 1483'],
    url: null,
  });
});

test('the primary name is the English one, wherever it stands', async () => {
  expect(await readOne('135909', list)).toMatchObject({
    names: [
      { full: 'Vladimir Vladimirovich PUTIN', kind: 'primary' },
      { full: 'Vladimir Vladimirovitj PUTIN', kind: 'alias', label: 'SV' },
    ],
    identifiers: [],
    positions: ['President of the Russian Federation'],
    listedOn: '2022-02-25',
    remarks: ['Birth: Leningrad (now Saint-Petersburg), ex USSR (now Russian Federation)'],
  });
});

test('an organisation: of several names the one entered first; the acts in its parts tell since when', async () => {
  expect(await readOne('207', list)).toMatchObject({
    schema: 'Organization',
    names: [
      { full: 'Great Islamic Eastern Warriors Front', kind: 'primary' },
      { full: 'IBDA-C', kind: 'alias' },
      { full: 'İslami Büyük Doğu Akıncılar Cephesi', kind: 'alias' },
      { full: 'Μέγα Ισλαµικό Μέτωπο των Πολεµιστών της Ανατολής', label: 'EL', script: 'Grek' },
      { full: 'Фронт на великите ислямски източни воини', label: 'BG', script: 'Cyrl' },
    ],
    listedOn: '2003-12-22',
    programs: ['TERR'],
    legalBasis: [
      expect.stringMatching(/^2018\/468 \(OJ L79\) http:/),
      expect.stringMatching(/^2007\/868\/EC/),
      expect.stringMatching(/^2003\/902\/EC/),
    ],
  });
});

test('documents, a birth year beside a date, an address that is none', async () => {
  expect(await readOne('507', list)).toMatchObject({
    birthDates: [{ from: '1960-04-10' }, { from: '1961' }],
    birthPlaces: ['Bloomington, Indiana, UNITED STATES'],
    nationalities: ['us'],
    countries: [],
    identifiers: [
      { type: 'EU reference', value: 'EU.513.75' },
      {
        type: 'National identification card',
        value: 'SSN 156-92-9858',
        country: 'us',
        note: '(usa national identification no)',
      },
      { type: 'Other identification number', value: 'M0887925' },
      { type: 'National passport', value: '27082171', country: 'us' },
    ],
    listedOn: '2003-05-20',
    addresses: [],
    remarks: ['Address: SSN 156-92-9858 (USA)'],
  });
});

test('tells when the list was made, in UTC, and knows every element', async () => {
  expect(await read(list)).toMatchObject({ dated: '2024-12-11T20:24:35.826Z', announced: null, unknown: [] });
  const { unknown } = await read(list.replace(/ generationDate="[^"]*"/, ''));
  expect(unknown).toEqual(['export: no generationDate']);
});

test('the order of entities and of what is in them means nothing', async () => {
  const reversed = list.replace(/( *<sanctionEntity [\s\S]*<\/sanctionEntity>)/, (entities) =>
    entities
      .split(/(?<=<\/sanctionEntity>)/)
      .toReversed()
      .map((entity) =>
        entity.replace(/ *<nameAlias [\s\S]*(?=<\/sanctionEntity>)/, (parts) =>
          (
            parts.match(
              /<(nameAlias|citizenship|birthdate|address|identification) (?:[^>]*\/>|[\s\S]*?<\/\1>)/g,
            ) ?? []
          )
            .toReversed()
            .join('\n'),
        ),
      )
      .join('\n'),
  );
  const before = (await read(list)).entries;
  const after = (await read(reversed)).entries;
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
  expect(after.toReversed().map(canonical)).toEqual(before.map(canonical));
  expect(after.toReversed().map(({ names }) => names)).toEqual(before.map(({ names }) => names));
});

test.each([
  ['circa="true" calendarType="GREGORIAN" year="1961"', [{ from: '1961', circa: true }], []],
  ['circa="false" calendarType="GREGORIAN" monthOfYear="8" year="1961"', [{ from: '1961-08' }], []],
  [
    'circa="true" calendarType="GREGORIAN" yearRangeFrom="1953" yearRangeTo="1958"',
    [{ from: '1953', to: '1958', circa: true }],
    [],
  ],
  ['circa="false" calendarType="GREGORIAN" yearRangeTo="1980"', [], ['Date of birth: 1980 or earlier']],
  ['circa="false" calendarType="ISLAMIC" year="1343"', [], ['Date of birth: 1343 (ISLAMIC calendar)']],
  [
    'circa="false" calendarType="ISLAMIC" birthdate="1965-03-02" dayOfMonth="11" monthOfYear="12" year="1343"',
    [{ from: '1965-03-02' }],
    ['Date of birth: 1343-12-11 (ISLAMIC calendar)'],
  ],
  ['circa="false" calendarType="GREGORIAN" monthOfYear="13" year="1961"', [], ['Date of birth: 1961-13']],
])('the birth date %s', async (attributes, dates, remarks) => {
  const xml = list.replace(
    'circa="false" calendarType="GREGORIAN" city="al-Awja, near Tikrit"',
    `${attributes} city=""`,
  );
  const entry = await readOne(
    '13',
    xml.replace(' birthdate="1937-04-28" dayOfMonth="28" monthOfYear="4" year="1937"', ''),
  );
  expect(entry?.birthDates).toEqual(dates);
  expect(entry?.remarks.filter((remark) => remark.startsWith('Date'))).toEqual(remarks);
});

test.each([
  ['strong="false"', ''],
  ['strong="true"', '<remark>(low quality alias)</remark>'],
])('a weak alias: %s %s', async (strong, remark) => {
  const xml = list.replace(
    /strong="true" regulationLanguage="en" logicalId="17">/,
    `${strong} regulationLanguage="en" logicalId="17">${remark}`,
  );
  const entry = await readOne('13', xml);
  expect(entry?.names).toMatchObject([
    { full: 'Abu Ali', kind: 'primary' },
    { full: 'Abou Ali', quality: 'strong' },
    { full: 'Saddam Hussein Al-Tikriti', kind: 'alias', quality: 'weak' },
  ]);
});

test('a former name is not the primary one, and its remark is kept', async () => {
  const xml = list.replace('logicalId="17">', 'logicalId="17"><remark>Formerly known as</remark>');
  const entry = await readOne('13', xml);
  expect(entry?.names[0]?.full).toBe('Abu Ali');
  expect(entry?.remarks).toContain('Saddam Hussein Al-Tikriti: Formerly known as');
});

test('a name without its whole is put together; one that occurs twice has all its languages', async () => {
  const xml = list
    .replace('wholeName="Saddam Hussein Al-Tikriti"', 'wholeName=""')
    .replace(
      'wholeName="Abu Ali" function="" title="" nameLanguage=""',
      'wholeName="Abou Ali" nameLanguage="DE"',
    );
  const entry = await readOne('13', xml);
  expect(entry?.names).toMatchObject([
    { full: 'Saddam Hussein Al-Tikriti' },
    { full: 'Abou Ali', label: 'DE, FR' },
  ]);
});

test('marks of a document, a number in two scripts, no number at all', async () => {
  const xml = list
    .replace(
      'diplomatic="false" knownExpired="false"',
      'diplomatic="true" knownExpired="true" issueDate="1992-06-08"',
    )
    .replace('latinNumber="" nameOnDocument=""', 'latinNumber="156-92-9858" nameOnDocument="YASIN"')
    .replace('number="M0887925"', 'number="-" issuedBy="Jordan"');
  const entry = await readOne('507', xml);
  const note =
    'diplomatic; expired; issued 1992-06-08; in the name of YASIN; (usa national identification no)';
  expect(entry?.identifiers.slice(1, 3)).toMatchObject([
    { value: 'SSN 156-92-9858', note },
    { value: '156-92-9858', note },
  ]);
  expect(entry?.remarks).toContain('Other identification number: issued by Jordan');
});

test('a country with a code and no name', async () => {
  const xml = list.replaceAll(' countryDescription="UNITED STATES"', '');
  expect(await readOne('507', xml)).toMatchObject({
    birthPlaces: ['Bloomington, Indiana, US'],
    nationalities: ['us'],
    identifiers: [{}, { country: 'us' }, {}, { country: 'us' }],
  });
});

test('an address with all its parts, and ways to reach somebody', async () => {
  const xml = list.replace(
    / city="" street="" poBox="" zipCode="" region="" place="" asAtListingTime="false" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="172">/,
    ` city="Yangon" street="Corner of Ahlone road &amp; Kannar road" poBox="5" zipCode="11011" region="R" place="P"
      asAtListingTime="true" countryIso2Code="MM" countryDescription="MYANMAR" logicalId="173">
      <contactInfo key="PHONE" value="+95 1"/><contactInfo key="MAIL" value="a@example.org"/>`,
  );
  const entry = await readOne('507', xml);
  expect(entry?.addresses).toEqual([
    'Corner of Ahlone road & Kannar road, PO box 5, 11011, Yangon, P, R, MYANMAR (at time of listing; SSN 156-92-9858 (USA))',
  ]);
  expect(entry?.countries).toEqual(['mm']);
  expect(entry?.remarks).toEqual(['Phone: +95 1', 'MAIL: a@example.org']);
});

test('UN reference, details of the designation, citizenship lost, title, more information', async () => {
  const xml = list
    .replace(
      'designationDetails="" unitedNationId="" euReferenceNumber="EU.27.28"',
      'designationDetails="UN" unitedNationId="IQi.001" euReferenceNumber="EU.27.28"',
    )
    .replace('<citizenship region=""', '<citizenship region="Tikrit" disenfranchisementDate="1990-01-01"')
    .replace('gender="M" title=""', 'gender="M" title="(a) General, (b) Marshal"')
    .replace('<remark>UNSC', '<additionalInformation key="k" value="v"/><remark>UNSC');
  const entry = await readOne('13', xml);
  expect(entry?.identifiers).toContainEqual({ type: 'UN reference', value: 'IQi.001' });
  expect(entry?.remarks).toEqual([
    'UNSC RESOLUTION 1483',
    'k: v',
    'Designation: UN',
    'Title: (a) General, (b) Marshal',
    'Citizenship of IRAQ: region Tikrit',
    'Citizenship of IRAQ: lost 1990-01-01',
  ]);
});

test('the function of an organisation is a remark', async () => {
  const xml = list.replace(/(wholeName="IBDA-C" function=)""/, '$1"Armed group"');
  expect(await readOne('207', xml)).toMatchObject({ positions: [], remarks: ['Function: Armed group'] });
});

test('an entity marked as delisted is none', async () => {
  const { entries } = await read(list.replace('logicalId="13"', 'delistingDate="2020-01-01" logicalId="13"'));
  expect(entries.map(({ id }) => id)).toEqual(['135909', '207', '507']);
});

test('what is unknown is reported by its path', async () => {
  const { unknown } = await read(
    list
      .replace('<subjectType code="enterprise"', '<subjectType code="vessel"')
      .replace('designationDate="2022-02-25"', 'designationDate="soon" eyes="grey"')
      .replace('gender="M"', 'gender="X"')
      .replace('strong="true"', 'strong="perhaps"')
      .replace(
        'countryIso2Code="IQ" countryDescription="IRAQ"',
        'countryIso2Code="CS" countryDescription="FORMERLIA"',
      )
      .replace('</export>', '<footer/></export>')
      .replace('globalFileId=', 'version="2" globalFileId='),
  );
  expect(unknown.toSorted()).toEqual([
    'citizenship/country: FORMERLIA',
    'export@version: 2',
    'footer',
    'nameAlias@gender: X',
    'nameAlias@strong: perhaps',
    'sanctionEntity/subjectType: vessel',
    'sanctionEntity@designationDate: soon',
    'sanctionEntity@eyes',
  ]);
});

test.each([
  [
    'another document',
    '<CONSOLIDATED_LIST/>',
    /<export> was expected, but the document is <CONSOLIDATED_LIST>/,
  ],
  [
    'an entity without an id',
    list.replace(/ logicalId="13"/, ''),
    /sanctionEntity \? of line 3 has no logicalId/,
  ],
  [
    'an entity without a name',
    list.replace(/<nameAlias .*wholeName="Abdul Rahman Yasin".*\/>/, ''),
    /sanctionEntity 507 of line \d+ has no name/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});

test('the feed of the files tells by a checksum whether the list changed', () => {
  const [mark] = euFsf.presets[0]?.changeMarks ?? [];
  const item = (file: string, checksum: string): string =>
    `<item><guid isPermaLink="false">https://webgate.ec.europa.eu/fsd/fsf/public/files/${file}/content?token=x&amp;checksum=${checksum}</guid></item>`;
  const feed = `<rss>${item('csvFullSanctionsList_1_1', 'A'.repeat(40))}${item('xmlFullSanctionsList_1_1', 'b1'.repeat(20))}</rss>`;
  expect(mark?.read(feed)).toBe('B1'.repeat(20));
  for (const other of ['', '<html></html>', `<rss>${item('xmlFullSanctionsList_1_1', '12')}</rss>`]) {
    expect(mark?.read(other)).toBeNull();
  }
});
