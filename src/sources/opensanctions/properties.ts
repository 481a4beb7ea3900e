import { wordTable } from '../word-table.ts';
/** Properties of FollowTheMoney that number somebody or something, and what readers call them. */
export const identifierTypes: Readonly<Record<string, string>> = {
  bikCode: 'BIK',
  bvdId: 'Bureau van Dijk id',
  cageCode: 'CAGE',
  callSign: 'Call sign',
  cikCode: 'SEC CIK',
  coatoCode: 'COATO',
  crsNumber: 'CRS number',
  dunsCode: 'DUNS',
  figiCode: 'FIGI',
  fnsCode: 'FNS',
  giiNumber: 'GIIN',
  icijId: 'ICIJ id',
  idNumber: 'ID number',
  imoNumber: 'IMO number',
  innCode: 'INN',
  ipoCode: 'IPO',
  irsCode: 'IRS number',
  isin: 'ISIN',
  isinCode: 'ISIN',
  jibCode: 'JIB',
  kppCode: 'KPP',
  leiCode: 'LEI',
  licenseNumber: 'License number',
  mbsCode: 'MBS',
  mmsi: 'MMSI',
  npiCode: 'NPI',
  ogrnCode: 'OGRN',
  okpoCode: 'OKPO',
  passportNumber: 'Passport number',
  permId: 'PermID',
  pfrNumber: 'PFR number',
  registrationNumber: 'Registration number',
  ricCode: 'RIC',
  serialNumber: 'Serial number',
  socialSecurityNumber: 'Social security number',
  swiftBic: 'SWIFT/BIC',
  taxNumber: 'Tax number',
  ticker: 'Stock ticker',
  uniqueEntityId: 'UEI',
  uscCode: 'USCC',
  vatCode: 'VAT number',
  voenCode: 'VOEN',
  wikidataId: 'Wikidata id',
};

/** Properties without a field of their own; they become remarks under these labels. */
export const remarkLabels: Readonly<Record<string, string>> = {
  amount: 'Amount',
  appearance: 'Appearance',
  buildDate: 'Built',
  caemCode: 'CAEM',
  capital: 'Capital',
  classification: 'Classification',
  createdAt: 'Created',
  currency: 'Currency',
  deadweightTonnage: 'Deadweight tonnage',
  deathDate: 'Date of death',
  deregistrationDate: 'Deregistered',
  description: 'Description',
  dissolutionDate: 'Dissolved',
  education: 'Education',
  email: 'E-mail',
  ethnicity: 'Ethnicity',
  eyeColor: 'Eye colour',
  fatherName: 'Father’s name',
  fssCode: 'FSS',
  grossRegisteredTonnage: 'Gross registered tonnage',
  hairColor: 'Hair colour',
  height: 'Height',
  icaoCode: 'ICAO type',
  incorporationDate: 'Incorporated',
  keywords: 'Keywords',
  legalForm: 'Legal form',
  mainActivity: 'Main activity',
  manufacturer: 'Manufacturer',
  model: 'Model',
  motherName: 'Mother’s name',
  nameChangeDate: 'Name changed',
  navigationArea: 'Navigation area',
  notes: 'Notes',
  okopfCode: 'OKOPF',
  oksmCode: 'OKSM',
  okvedCode: 'OKVED',
  opencorporatesUrl: 'OpenCorporates',
  pastFlags: 'Past flag',
  pastTypes: 'Past type',
  phone: 'Phone',
  political: 'Political association',
  previousPosition: 'Previous position',
  profession: 'Profession',
  registrationDate: 'Registered',
  registrationPort: 'Port of registration',
  religion: 'Religion',
  sector: 'Sector',
  sourceUrl: 'Source',
  spokenLanguage: 'Language',
  status: 'Status',
  summary: 'Summary',
  taxStatus: 'Tax status',
  title: 'Title',
  tonnage: 'Tonnage',
  topics: 'Topic',
  type: 'Type',
  website: 'Website',
  weight: 'Weight',
  wikipediaUrl: 'Wikipedia',
};

/** Parts of names that stand whole elsewhere, and the publisher's own bookkeeping. */
export const meaningless: readonly string[] = [
  'alephUrl',
  'firstName',
  'indexText',
  'lastName',
  'middleName',
  'modifiedAt',
  'nameSuffix',
  'namesMentioned',
  'proof',
  'publisher',
  'publisherUrl',
  'retrievedAt',
  'secondName',
];

/** Properties that hold the id of another entity, as deprecated by links but still in use. */
export const references: Readonly<Record<string, string>> = {
  operator: 'Operator',
  owner: 'Owner',
  parent: 'Parent company',
};

/** Entities that tie two others: the property of each end, and what the other end is to it. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** What the entity at `from` has in the one at `to`, and the other way round. */
  readonly outward: string;
  readonly inward: string;
}

export const links = wordTable<Link>({
  Associate: { from: 'person', to: 'associate', outward: 'Associate', inward: 'Associate of' },
  Directorship: { from: 'director', to: 'organization', outward: 'Director of', inward: 'Director' },
  Employment: { from: 'employee', to: 'employer', outward: 'Employed by', inward: 'Employee' },
  Family: { from: 'person', to: 'relative', outward: 'Family', inward: 'Family of' },
  Membership: { from: 'member', to: 'organization', outward: 'Member of', inward: 'Member' },
  Ownership: { from: 'owner', to: 'asset', outward: 'Owner of', inward: 'Owner' },
  Representation: { from: 'agent', to: 'client', outward: 'Agent of', inward: 'Agent' },
  Succession: { from: 'predecessor', to: 'successor', outward: 'Successor', inward: 'Predecessor' },
  UnknownLink: { from: 'subject', to: 'object', outward: 'Linked to', inward: 'Linked to' },
});

/** What somebody holds: the property of the holder, and the numbers of the thing held. */
export const holdings = wordTable<{ readonly holder: string; readonly numbers: readonly string[] }>({
  BankAccount: { holder: 'holder', numbers: ['iban', 'accountNumber'] },
  CryptoWallet: { holder: 'holder', numbers: ['publicKey'] },
  Security: { holder: 'issuer', numbers: ['isin', 'registrationNumber', 'ticker', 'figiCode'] },
});
