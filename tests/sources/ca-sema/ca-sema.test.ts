import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { caSema } from '../../../src/sources/ca-sema/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const list = fixture('ca-sema', '2025.xml');

async function read(xml: string) {
  return await readList(caSema, [aDocument(xml)]);
}

async function ids(xml: string) {
  return (await read(xml)).entries.map(({ id }) => id).sort();
}

const shoigu = 'ru/person/sergei-kuzhugetovich-shoigu';

async function person(change: (xml: string) => string) {
  const { entries } = await read(change(list));
  return entries.find(({ id }) => id === shoigu);
}

describe('any list', () => {
  listCases({ adapter: caSema, list, entries: 6 });
});

test('a person', async () => {
  const { entries, unknown } = await read(list);
  expect(entries[0]).toEqual({
    id: shoigu,
    schema: 'Person',
    names: [
      { full: 'Sergei Kuzhugetovich SHOIGU', kind: 'primary', quality: 'strong' },
      { full: 'Сергей Кужугетович Шойгу', kind: 'alias', quality: 'strong', script: 'Cyrl' },
      { full: 'Sergey Shoigu', kind: 'alias', quality: 'strong' },
      { full: 'Sergey Shoygu', kind: 'alias', quality: 'strong' },
    ],
    birthDates: [{ from: '1955' }],
    birthPlaces: [],
    nationalities: [],
    countries: [],
    identifiers: [],
    programs: ['Russia'],
    legalBasis: ['Schedule 1, Part 1, item 504'],
    listedOn: '2022-02-28',
    gender: null,
    positions: [],
    addresses: [],
    relations: [],
    remarks: [],
    url: null,
  });
  expect(unknown).toEqual([]);
});

test('an entity, with the other names that its name holds', async () => {
  const { entries } = await read(list);
  expect(entries.find(({ schema }) => schema === 'Organization')).toMatchObject({
    id: 'ru/organization/jsc-mniti',
    names: [
      { full: 'JSC “MNITI”', kind: 'primary' },
      { full: 'Moscow Scientific Research Television Institute', label: 'also known as' },
      { full: 'ЗАО «МНИТИ»', script: 'Cyrl' },
    ],
  });
});

test('a ship is known by its IMO number; when it was built is no birth date', async () => {
  const { entries } = await read(list);
  expect(entries.at(-1)).toMatchObject({
    id: 'ru/vessel/imo-9161003',
    schema: 'Vessel',
    names: [{ full: 'Lady R' }],
    birthDates: [],
    identifiers: [{ type: 'IMO number', value: '9161003' }],
    remarks: ['Ship type: Ro-Ro Cargo', 'Build date: 2004'],
  });
});

test('the field names of 2020', async () => {
  const { entries, unknown } = await read(fixture('ca-sema', '2020.xml'));
  expect(unknown).toEqual([]);
  expect(entries).toMatchObject([
    {
      id: 'mm/organization/air-bagan',
      names: [{ full: 'Air Bagan' }, { full: 'Air Bagan Holdings Pte. Ltd.' }, { full: 'Air Bagan Limited' }],
      programs: ['Burma'],
      listedOn: null,
    },
    { id: 've/person/nicolas-maduro-moros', legalBasis: ['item 1'] },
    {
      id: 'jvcfor/person/mansour-othman-abahussain',
      birthDates: [{ from: '1972-08-10' }, { from: '1972-08-11' }],
      programs: ['Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR)'],
      remarks: ['Title: Major General'],
    },
  ]);
});

test('the field names of August 2026, in two languages', async () => {
  const { entries, unknown } = await read(fixture('ca-sema', '2026.xml'));
  expect(unknown).toEqual([]);
  expect(entries).toMatchObject([
    {
      id: 'ru/person/andrey-igorevich-akimov',
      names: [{ full: 'Andrey Igorevich AKIMOV' }, { full: 'Andrei', quality: 'weak' }],
      birthDates: [{ from: '1953-09-22' }],
      legalBasis: ['Schedule 1, Part 1, item 94'],
      listedOn: '2019-03-15',
    },
    {
      id: 'ru/vessel/imo-8517839',
      names: [{ full: 'M/V Maria' }],
      remarks: ['Ship type: General Cargo', 'Build date: 31801'],
    },
  ]);
});

describe('the id', () => {
  test.each([
    ['the order of the records', (xml: string) => reversed(xml)],
    ['schedule and item', (xml: string) => xml.replaceAll('1, Part 1<', 'Part 1<').replace('>504<', '>93<')],
    [
      'a birth date that is added',
      (xml: string) => xml.replace('<Item>44', '<DateOfBirth>1960</DateOfBirth><Item>44'),
    ],
    ['a birth date that goes', (xml: string) => xml.replace(/<DateOfBirthOrShipBuildDate>1955.*/, '')],
    ['an alias', (xml: string) => xml.replace('Sergey Shoygu', 'Sergey Shoygu; Sergueï Choïgou')],
    ['a title', (xml: string) => xml.replace('<Item>504', '<TitleOrShip>General</TitleOrShip><Item>504')],
    [
      'capitals and accents',
      (xml: string) => xml.replace('MADURO MOROS', 'Maduro Moros').replace('Nicolás', 'Nicolas'),
    ],
    ['the name of a ship', (xml: string) => xml.replace('Lady R', 'Lady Renata')],
    ['other names of an entity', (xml: string) => xml.replace(/ \(also known as [^)]*\)/, '')],
  ])('does not depend on %s', async (_, change) => {
    expect(await ids(change(list))).toEqual(await ids(list));
  });

  test('does not depend on what the regulation calls its country', async () => {
    const old = fixture('ca-sema', '2020.xml');
    expect(await ids(old.replace('Burma / Birmanie', 'Myanmar (Burma) / Myanmar (Birmanie)'))).toEqual(
      await ids(old),
    );
  });
});

function reversed(xml: string): string {
  const records = xml.match(/\t<record>[\s\S]*?<\/record>\n/g) ?? [];
  return xml.replace(records.join(''), records.toReversed().join(''));
}

test('records in another order are the same entries', async () => {
  const meaning = async (xml: string) =>
    (await read(xml)).entries.map((entry) => `${entry.id} ${canonical(entry)}`).sort();
  expect(reversed(list)).not.toBe(list);
  expect(await meaning(reversed(list))).toEqual(await meaning(list));
});

test('a person in two regulations is listed twice', async () => {
  const { entries } = await read(list);
  expect(entries.filter(({ id }) => id.endsWith('maduro-moros'))).toMatchObject([
    { id: 've/person/nicolas-maduro-moros', listedOn: '2017-09-22' },
    { id: 'jvcfor/person/nicolas-maduro-moros', listedOn: '2017-11-03' },
  ]);
});

describe('a name that stands twice in a regulation', () => {
  test('is one entry, listed when it was first', async () => {
    const { entries } = await read(list);
    expect(entries.filter(({ id }) => id.includes('menyailo'))).toMatchObject([
      {
        id: 'ru/person/sergey-ivanovich-menyailo',
        legalBasis: ['Schedule 1, Part 1, item 44', 'Schedule 1, Part 1.1, item 6'],
        listedOn: '2014-05-12',
        remarks: ['Listed again: 2021-03-21'],
      },
    ]);
  });

  const namesakes = list
    .replace('<Item>6<', '<DateOfBirthOrShipBuildDate>1985-02-01</DateOfBirthOrShipBuildDate><Item>6<')
    .replace('<Item>44<', '<DateOfBirthOrShipBuildDate>1960-08-22</DateOfBirthOrShipBuildDate><Item>44<');

  test.each([
    ['in this order', namesakes],
    ['in the other order', reversed(namesakes)],
  ])('is two people where the birth dates contradict each other, %s', async (_, xml) => {
    const { entries } = await read(xml);
    const found = entries
      .filter(({ id }) => id.includes('menyailo'))
      .map(({ id, listedOn }) => [id, listedOn]);
    expect(found).toEqual([
      ['ru/person/sergey-ivanovich-menyailo', '2014-05-12'],
      ['ru/person/sergey-ivanovich-menyailo/1985-02-01', '2021-03-21'],
    ]);
  });

  test('is one person where one date is only a year', async () => {
    expect(await ids(namesakes.replace('1985-02-01', '1960'))).toEqual(await ids(list));
  });
});

test.each([
  [
    'Raman Ivanavich BIZIUK,  Belarusian: Раман Iванавич БIЗЮК, Russian : Роман Иванович БИЗЮК',
    ['Raman Ivanavich BIZIUK', 'Раман Iванавич БIЗЮК', 'Роман Иванович БИЗЮК'],
  ],
  ['Елена Петровна Тимченко or Елена Ермакова', ['Елена Петровна Тимченко', 'Елена Ермакова']],
  ['Ali Ahmed Karti &#10;Arabic: علي أحمد كرتي', ['Ali Ahmed Karti', 'علي أحمد كرتي']],
  ['حسن الورديان/حسن محمد علي الورديان', ['حسن الورديان', 'حسن محمد علي الورديان']],
  [
    '(Юрий Николаевич ГОВТВИН / Юрiй Миколайович ГОВТВIН',
    ['Юрий Николаевич ГОВТВИН', 'Юрiй Миколайович ГОВТВIН'],
  ],
  ['Баранов, Олег Анатольевич', ['Баранов, Олег Анатольевич']],
  [
    'Andrei Nikolayevich Eremenko, Андрій Миколайович Єременко and Андрей Николаевич Еременко',
    ['Andrei Nikolayevich Eremenko', 'Андрій Миколайович Єременко', 'Андрей Николаевич Еременко'],
  ],
  ['Виктор Ермолаев (a.k.a. Yeryoma', ['Виктор Ермолаев', 'Yeryoma']],
])('the aliases %s of a person', async (published, names) => {
  const entry = await person((xml) => xml.replace(/<Aliases>Сергей[^<]*/, `<Aliases>${published}`));
  expect(entry?.names.slice(1).map(({ full }) => full)).toEqual(names);
});

test.each([
  ['НПО Лавочкина, АО or Акционерное Общество "НПО"', ['НПО Лавочкина, АО', 'Акционерное Общество "НПО"']],
  ['ОАО, БЭТО', ['ОАО, БЭТО']],
  ['(ЦНИИМаш, АО)', ['(ЦНИИМаш, АО)']],
  ['Министерство образования, науки и молодежи', ['Министерство образования, науки и молодежи']],
  ['Sazman-e Basij-e Mostazafan, the Basij', ['Sazman-e Basij-e Mostazafan', 'the Basij']],
  ['Petroleum Storage and Distribution', ['Petroleum Storage and Distribution']],
  ['АО "Молот" and ПЭМЗ "Молот", АО', ['АО "Молот"', 'ПЭМЗ "Молот", АО']],
  ['Следственный Комитет or СКР)', ['Следственный Комитет', 'СКР']],
])('the aliases %s of an entity', async (published, names) => {
  const { entries } = await read(list.replace('ЗАО «МНИТИ»', published));
  const entity = entries.find(({ schema }) => schema === 'Organization');
  expect(entity?.names.slice(2).map(({ full }) => full)).toEqual(names);
});

test.each([
  ['JSC “MNITI” (also known as Moscow', ['JSC “MNITI”', 'Moscow', 'ЗАО «МНИТИ»']],
  ['JSC “MNITI”/Institut de télévision', ['JSC “MNITI”', 'Institut de télévision', 'ЗАО «МНИТИ»']],
  ['MEC Steel Mills (Hmaw Bi/Pyi/Ywama)', ['MEC Steel Mills (Hmaw Bi/Pyi/Ywama)', 'ЗАО «МНИТИ»']],
  ['General Intelligence Directorate;', ['General Intelligence Directorate', 'ЗАО «МНИТИ»']],
])('the entity %s', async (published, names) => {
  const { entries } = await read(list.replace(/JSC “MNITI”[^<]*/, published));
  const entity = entries.find(({ schema }) => schema === 'Organization');
  expect(entity?.names.map(({ full }) => full)).toEqual(names);
});

test.each([
  [' 1953-10-27', [{ from: '1953-10-27' }]],
  ['1955-11', [{ from: '1955-11' }]],
  ['1965-07-15 OR 1969-09-28', [{ from: '1965-07-15' }, { from: '1969-09-28' }]],
  ['1963-1964', [{ from: '1963', to: '1964' }]],
  ['Sep-64', [{ from: '1964-09', text: 'Sep-64' }]],
  ['31801', [{ from: '1987-01-24', text: '31801' }]],
  ['1975-19-25', [{ from: '1975', circa: true, text: '1975-19-25' }]],
  ['born in the early 1970s', [{ from: '1970', circa: true, text: 'born in the early 1970s' }]],
])('the birth date %s', async (published, dates) => {
  const entry = await person((xml) => xml.replace('>1955<', `>${published}<`));
  expect(entry?.birthDates).toEqual(dates);
});

test('a birth date without a year stays as a remark', async () => {
  const entry = await person((xml) => xml.replace('>1955<', '>unknown<'));
  expect(entry).toMatchObject({ birthDates: [], remarks: ['Date of birth: unknown'] });
});

test('what is unknown is reported by its path', async () => {
  const grown = list
    .replace('<data-set ', '<data-set version="2" ')
    .replace('<LastName>SHOIGU', '<EntityOrShip>GRU</EntityOrShip><LastName>SHOIGU')
    .replace('<Item>6<', '<Eyes>dark</Eyes><Item>6<')
    .replace('2017-09-22', 'last autumn')
    .replace('</data-set>', '<footer/></data-set>');
  expect((await read(grown)).unknown.toSorted()).toEqual([
    'data-set@version',
    'footer',
    'record (a person and an entity)',
    'record/DateOfListing: last autumn',
    'record/Eyes',
  ]);
});

test.each([
  ['another document', '<CONSOLIDATED_LIST/>', /<data-set> was expected/],
  ['a record without a name', list.replace(/<EntityOrShip>Lady R.*/, ''), /record of line \d+ has no name/],
  [
    'a record without a regulation',
    list.replace('<Country>Russia / Russie</Country>', ''),
    /line 3 has no Country/,
  ],
])('%s is refused', async (_, xml, message) => {
  await expect(read(xml)).rejects.toThrow(message);
});
