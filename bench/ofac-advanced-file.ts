// `node bench/ofac-advanced-file.ts PATH [MEGABYTES]`: a file like SDN_ADVANCED.XML of any size. The shares of
// aliases, features and documents are guesses after the file of the consolidated list of March 2020; 120 MB
// come to about as many parties as the SDN list has.
import { Chance, type Script, writePieces } from './made-up.ts';

const countries = [
  [11171, 'RU', 'Russia'],
  [11101, 'IR', 'Iran'],
  [11065, 'CN', 'China'],
  [11139, 'MX', 'Mexico'],
  [11186, 'SY', 'Syria'],
  [11044, 'BY', 'Belarus'],
] as const;
const programs = ['SDGT', 'RUSSIA-EO14024', 'IFSR', 'SDNTK', 'NPWMD', 'SYRIA', 'VENEZUELA-EO13850'];
const bases = [
  [1828, 'Executive Order 13224 (Terrorism)'],
  [92036, 'Executive Order 14024 (Russia)'],
  [1805, 'Executive Order 13608 (Iran/Syria)'],
] as const;
const scriptIds = { Arab: 160, Cyrl: 220 } as const;
const textFeatures = [
  [14, 'Website'],
  [21, 'Email Address'],
  [26, 'Title'],
  [9, 'Place of Birth'],
  [344, 'Digital Currency Address - XBT'],
  [3, 'Vessel Call Sign'],
] as const;
const documentTypes = [
  [1571, 'Passport'],
  [1584, 'National ID No.'],
  [1596, 'Tax ID No.'],
  [1585, 'Registration ID'],
  [1626, 'Vessel Registration Identification'],
] as const;
const risks = [
  [92084, 'section 1(b) of Executive Order 13224, as amended by Executive Order 13886'],
  [91470, 'Ukraine-/Russia-Related Sanctions Regulations, 31 CFR 589.201'],
] as const;
const values: { readonly [set: string]: readonly string[] } = {
  AliasType: ['ID="1400">A.K.A.', 'ID="1401">F.K.A.', 'ID="1402">N.K.A.', 'ID="1403">Name'],
  AreaCode: countries.map(
    ([id, code, name]) => `ID="${id}" CountryID="${id}" Description="${name}" AreaCodeTypeID="1">${code}`,
  ),
  CalendarType: ['ID="1">Gregorian'],
  Country: countries.map(([id, code, name]) => `ID="${id}" ISO2="${code}">${name}`),
  CountryRelevance: ['ID="1413">PRIMARY'],
  DetailReference: [
    'ID="91526">Male',
    'ID="91527">Female',
    ...risks.map(([id, text]) => `ID="${id}">${text}`),
  ],
  DetailType: ['ID="1430">DATE', 'ID="1431">LOOKUP', 'ID="1432">TEXT', 'ID="1433">COUNTRY'],
  DocNameStatus: ['ID="1">Primary Latin', 'ID="2">Others'],
  EntryEventType: ['ID="1">Created'],
  FeatureType: [
    ...textFeatures,
    [8, 'Birthdate'],
    [10, 'Nationality Country'],
    [25, 'Location'],
    [224, 'Gender'],
    [504, 'Secondary sanctions risk:'],
  ].map(([id, name]) => `ID="${id}" FeatureTypeGroupID="1">${name}`),
  FeatureTypeGroup: ['ID="1">Unknown'],
  IDRegDocDateType: ['ID="1480">Issue Date', 'ID="1481">Expiration Date'],
  IDRegDocType: documentTypes.map(([id, name]) => `ID="${id}">${name}`),
  LegalBasis: bases.map(
    ([id, name]) =>
      `ID="${id}" LegalBasisShortRef="${name}" LegalBasisTypeID="1" SanctionsProgramID="1">${name}`,
  ),
  List: ['ID="1550">SDN List', 'ID="91512">Consolidated List'],
  LocPartType: ['ID="1">Unknown', 'ID="1451">ADDRESS1', 'ID="1454">CITY', 'ID="1456">POSTAL CODE'],
  NamePartType: [
    'ID="1520">Last Name',
    'ID="1521">First Name',
    'ID="1525">Entity Name',
    'ID="1526">Vessel Name',
  ],
  PartySubType: [
    'ID="1" PartyTypeID="4">Vessel',
    'ID="3" PartyTypeID="2">Unknown',
    'ID="4" PartyTypeID="1">Unknown',
  ],
  PartyType: ['ID="1">Individual', 'ID="2">Entity', 'ID="4">Transport'],
  RelationType: [
    'ID="15003" Symmetrical="false">Owned or Controlled By',
    'ID="1555" Symmetrical="false">Associate Of',
  ],
  SanctionsType: ['ID="1705">Block', 'ID="1">Program'],
  Script: [
    'ID="215" ScriptCode="Latn">Latin',
    'ID="160" ScriptCode="Arab">Arabic',
    'ID="220" ScriptCode="Cyrl">Cyrillic',
  ],
  Validity: ['ID="1">Valid', 'ID="2">Fraudulent'],
};

type Kind = 'person' | 'entity' | 'vessel';
interface Name {
  readonly isPrimary: boolean;
  readonly isWeak: boolean;
  /** As in the file: last and first name, or one. */
  readonly parts: readonly string[];
  readonly script?: Script;
}
interface Party {
  readonly at: number;
  readonly id: number;
  readonly kind: Kind;
  readonly names: readonly Name[];
  readonly births: readonly number[];
  readonly texts: readonly { readonly type: number; readonly text: string }[];
  readonly isMale: boolean;
  readonly country: number;
  readonly addresses: readonly (readonly [street: string, city: string, postcode: string])[];
  readonly documents: readonly {
    readonly type: number;
    readonly number: string;
    readonly isDated: boolean;
  }[];
  readonly risk: number | null;
  readonly tiedTo: number | null;
  readonly program: string;
  readonly basis: number;
  readonly year: number;
  readonly comment: string;
}

/** All of a party from its number alone, since its parts stand in five places of the file. */
function partyAt(at: number, parties: number, seed: number): Party {
  const chance = new Chance(seed + at * 7919);
  const share = chance.next();
  const kind: Kind = share < 0.42 ? 'person' : share < 0.92 ? 'entity' : 'vessel';
  const name = (script?: Script): readonly string[] =>
    kind === 'person'
      ? [chance.word(script), chance.words(1 + chance.below(3), script)]
      : [chance.words(2 + chance.below(4), script)];
  const aliases = chance.several(0.62, 14);
  const texts = chance.several(0.5, 6);
  return {
    at,
    id: 10_000 + 2 * at,
    kind,
    names: [
      { isPrimary: true, isWeak: false, parts: name() },
      ...(chance.is(0.25) ? [nativeName(chance, name)] : []),
      ...Array.from({ length: aliases }, () => ({
        isPrimary: false,
        isWeak: chance.is(0.05),
        parts: name(),
      })),
    ],
    births:
      kind === 'person'
        ? Array.from({ length: 1 + chance.several(0.2, 3) }, () => 1940 + chance.below(65))
        : [],
    texts: Array.from({ length: texts }, () => ({
      type: chance.of(textFeatures)[0],
      text: chance.words(1 + chance.below(4)),
    })),
    isMale: chance.is(0.9),
    country: chance.of(countries)[0],
    addresses: Array.from({ length: chance.several(0.58, 8) }, () => [
      chance.words(3),
      chance.word(),
      chance.digits(5),
    ]),
    documents: Array.from({ length: chance.several(0.55, 8) }, () => ({
      type: chance.of(documentTypes)[0],
      number: chance.digits(9),
      isDated: chance.is(0.2),
    })),
    risk: chance.is(0.5) ? chance.of(risks)[0] : null,
    tiedTo: chance.is(0.45) ? 10_000 + 2 * chance.below(parties) : null,
    program: chance.of(programs),
    basis: chance.of(bases)[0],
    year: 1995 + chance.below(31),
    comment: chance.is(0.1) ? chance.words(8) : '',
  };
}

function nativeName(chance: Chance, name: (script: Script) => readonly string[]): Name {
  const script = chance.is(0.5) ? 'Arab' : 'Cyrl';
  return { isPrimary: true, isWeak: false, parts: name(script), script };
}

function lines(depth: number, ...rows: readonly string[]): string {
  const margin = '  '.repeat(depth);
  return rows.map((row) => `${margin}${row}\r\n`).join('');
}

function ymd(depth: number, tag: string, year: number, month: number, day: number): string {
  return lines(
    depth,
    tag === 'Date' ? '<Date CalendarTypeID="1">' : `<${tag}>`,
    `  <Year>${year}</Year>`,
    `  <Month>${month}</Month>`,
    `  <Day>${day}</Day>`,
    `</${tag}>`,
  );
}

function period(depth: number, year: number, isYear: boolean): string {
  const fixed = 'YearFixed="false" MonthFixed="false" DayFixed="false"';
  const bound = (tag: string, [month, day]: readonly [number, number]): string =>
    lines(depth + 1, `<${tag} Approximate="${year % 9 === 0}" ${fixed}>`) +
    ymd(depth + 2, 'From', year, month, day) +
    ymd(depth + 2, 'To', year, month, day) +
    lines(depth + 1, `</${tag}>`);
  return (
    lines(depth, `<DatePeriod CalendarTypeID="1" ${fixed}>`) +
    bound('Start', isYear ? [1, 1] : [5, 17]) +
    bound('End', isYear ? [12, 31] : [5, 17]) +
    lines(depth, '</DatePeriod>')
  );
}

function locations(party: Party): string {
  return party.addresses
    .map((address, i) => {
      const id = party.id * 20 + i;
      const part = (type: number, text: string): string =>
        lines(
          3,
          `<LocationPart LocPartTypeID="${type}">`,
          '  <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">',
          '    <Comment />',
          `    <Value>${text}</Value>`,
          '  </LocationPartValue>',
          '</LocationPart>',
        );
      return (
        lines(2, `<Location ID="${id}">`) +
        lines(3, `<LocationAreaCode AreaCodeID="${party.country}" />`) +
        lines(3, `<LocationCountry CountryID="${party.country}" CountryRelevanceID="1413" />`) +
        part(1451, address[0]) +
        part(1454, address[1]) +
        part(1456, address[2]) +
        lines(3, `<FeatureVersionReference FeatureVersionID="${id}" />`) +
        lines(2, '</Location>')
      );
    })
    .join('');
}

/** One for each country, which nationalities point to. */
function nationLocations(): string {
  return countries
    .map(([id, , name]) =>
      lines(
        2,
        `<Location ID="${id}">`,
        '  <LocationPart LocPartTypeID="1">',
        '    <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">',
        '      <Comment />',
        `      <Value>${name}</Value>`,
        '    </LocationPartValue>',
        '  </LocationPart>',
        '</Location>',
      ),
    )
    .join('');
}

function documents(party: Party): string {
  return party.documents
    .map(
      ({ type, number, isDated }, i) =>
        lines(
          2,
          `<IDRegDocument ID="${party.id * 20 + i}" IDRegDocTypeID="${type}" IdentityID="${party.id + 1}" IssuedBy-CountryID="${party.country}" ValidityID="1">`,
          '  <Comment />',
          `  <IDRegistrationNo>${number}</IDRegistrationNo>`,
          '  <IssuingAuthority />',
        ) +
        (isDated
          ? lines(3, '<DocumentDate IDRegDocDateTypeID="1481">') +
            period(4, 2030, false) +
            lines(3, '</DocumentDate>')
          : '') +
        lines(2, `  <DocumentedNameReference DocumentedNameID="${party.id}" />`, '</IDRegDocument>'),
    )
    .join('');
}

function identity(party: Party): string {
  const types = { person: [1520, 1521], entity: [1525], vessel: [1526] }[party.kind];
  let group = party.id * 100;
  const groups: string[] = [];
  const names = party.names.map(({ isPrimary, isWeak, parts, script }, i) => {
    const alias = isPrimary ? 1403 : 1400 + (i % 2);
    const named = parts.map((text, at) => {
      group += 1;
      groups.push(
        lines(
          6,
          '<MasterNamePartGroup>',
          `  <NamePartGroup ID="${group}" NamePartTypeID="${types[at] ?? 1525}" />`,
          '</MasterNamePartGroup>',
        ),
      );
      return lines(
        7,
        '<DocumentedNamePart>',
        `  <NamePartValue NamePartGroupID="${group}" ScriptID="${script === undefined ? 215 : scriptIds[script]}" ScriptStatusID="1" Acronym="false">${text}</NamePartValue>`,
        '</DocumentedNamePart>',
      );
    });
    return (
      lines(
        5,
        `<Alias FixedRef="${party.id}" AliasTypeID="${alias}" Primary="${isPrimary}" LowQuality="${isWeak}">`,
      ) +
      lines(
        6,
        `<DocumentedName ID="${party.id + i}" FixedRef="${party.id}" DocNameStatusID="${i === 0 ? 1 : 2}">`,
      ) +
      named.join('') +
      lines(5, '  </DocumentedName>', '</Alias>')
    );
  });
  return (
    lines(4, `<Identity ID="${party.id + 1}" FixedRef="${party.id}" Primary="true" False="false">`) +
    names.join('') +
    lines(5, '<NamePartGroups>') +
    groups.join('') +
    lines(4, '  </NamePartGroups>', '</Identity>')
  );
}

function feature(party: Party, type: number, content: string): string {
  return (
    lines(4, `<Feature ID="${party.id * 40}" FeatureTypeID="${type}">`) +
    lines(5, `<FeatureVersion ID="${party.id * 40}" ReliabilityID="1">`, '  <Comment />') +
    content +
    lines(
      5,
      '</FeatureVersion>',
      `<IdentityReference IdentityID="${party.id + 1}" IdentityFeatureLinkTypeID="1" />`,
    ) +
    lines(4, '</Feature>')
  );
}

function features(party: Party): string {
  const person =
    feature(
      party,
      224,
      lines(6, `<VersionDetail DetailTypeID="1431" DetailReferenceID="${party.isMale ? 91526 : 91527}" />`),
    ) +
    feature(
      party,
      10,
      lines(6, '<VersionDetail DetailTypeID="1433" />', `<VersionLocation LocationID="${party.country}" />`),
    );
  const risk = lines(6, `<VersionDetail DetailTypeID="1431" DetailReferenceID="${party.risk}" />`);
  return [
    ...party.births.map((year) =>
      feature(party, 8, period(6, year, year % 3 === 0) + lines(6, '<VersionDetail DetailTypeID="1430" />')),
    ),
    ...party.texts.map(({ type, text }) =>
      feature(party, type, lines(6, `<VersionDetail DetailTypeID="1432">${text}</VersionDetail>`)),
    ),
    ...party.addresses.map((_, i) =>
      feature(party, 25, lines(6, `<VersionLocation LocationID="${party.id * 20 + i}" />`)),
    ),
    party.kind === 'person' ? person : '',
    party.risk === null ? '' : feature(party, 504, risk),
  ].join('');
}

function distinctParty(party: Party): string {
  const subType = { person: 4, entity: 3, vessel: 1 }[party.kind];
  return (
    lines(2, `<DistinctParty FixedRef="${party.id}">`) +
    lines(3, party.comment === '' ? '<Comment />' : `<Comment>${party.comment}</Comment>`) +
    lines(3, `<Profile ID="${party.id}" PartySubTypeID="${subType}">`) +
    identity(party) +
    features(party) +
    lines(2, '  </Profile>', '</DistinctParty>')
  );
}

function relationship(party: Party): string {
  if (party.tiedTo === null) return '';
  return lines(
    2,
    `<ProfileRelationship ID="${party.id}" From-ProfileID="${party.id}" To-ProfileID="${party.tiedTo}" RelationTypeID="15003" RelationQualityID="1" Former="false" SanctionsEntryID="${party.id}">`,
    '  <Comment />',
    '</ProfileRelationship>',
  );
}

function sanctionsEntry(party: Party): string {
  const measure = (id: number, type: number, comment: string): string =>
    lines(
      3,
      `<SanctionsMeasure ID="${id}" SanctionsTypeID="${type}">`,
      ...(comment === '' ? [] : [`  <Comment>${comment}</Comment>`]),
      '  <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />',
      '</SanctionsMeasure>',
    );
  return (
    lines(2, `<SanctionsEntry ID="${party.id}" ProfileID="${party.id}" ListID="1550">`) +
    lines(
      3,
      `<EntryEvent ID="${party.id}" EntryEventTypeID="1" LegalBasisID="${party.basis}">`,
      '  <Comment />',
    ) +
    ymd(4, 'Date', party.year, 1 + (party.at % 12), 1 + (party.at % 28)) +
    lines(3, '</EntryEvent>') +
    measure(party.id, 1705, '') +
    measure(party.id + 1, 1, party.program) +
    lines(2, '</SanctionsEntry>')
  );
}

function* section(
  name: string,
  parties: Iterable<Party>,
  part: (party: Party) => string,
  before = '',
): Generator<string> {
  yield lines(1, `<${name}>`) + before;
  for (const party of parties) yield part(party);
  yield lines(1, `</${name}>`);
}

/** The text of a file with so many parties, piece by piece. */
export function* advancedFile(parties: number, seed = 1): Generator<string> {
  function* all(): Generator<Party> {
    for (let at = 0; at < parties; at += 1) yield partyAt(at, parties, seed);
  }
  yield '\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n';
  yield lines(
    0,
    '<Sanctions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Version="3" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">',
  );
  yield lines(
    1,
    '<DateOfIssue CalendarTypeID="1">',
    '  <Year>2026</Year>',
    '  <Month>9</Month>',
    '  <Day>23</Day>',
    '</DateOfIssue>',
  );
  yield lines(1, '<ReferenceValueSets>');
  for (const [set, items] of Object.entries(values)) {
    yield lines(2, `<${set}Values>`, ...items.map((item) => `  <${set} ${item}</${set}>`), `</${set}Values>`);
  }
  yield lines(1, '</ReferenceValueSets>');
  yield* section('Locations', all(), locations, nationLocations());
  yield* section('IDRegDocuments', all(), documents);
  yield* section('DistinctParties', all(), distinctParty);
  yield* section('ProfileRelationships', all(), relationship);
  yield* section('SanctionsEntries', all(), sanctionsEntry);
  yield lines(1, '<SanctionsEntryLinks />');
  yield '</Sanctions>';
}

/** Writes a file of about that size, and gives the number of its parties. */
export async function writeAdvancedFile(path: string, megabytes: number, seed = 1): Promise<number> {
  const sample = 2_000;
  let bytes = 0;
  for (const piece of advancedFile(sample, seed)) bytes += Buffer.byteLength(piece);
  const parties = Math.round((megabytes * 1_000_000 * sample) / bytes);
  await writePieces(path, advancedFile(parties, seed));
  return parties;
}

if (import.meta.main) {
  const [path = 'sdn_advanced.xml', megabytes = '120'] = process.argv.slice(2);
  console.log(`${path}: ${await writeAdvancedFile(path, Number(megabytes))} parties`);
}
