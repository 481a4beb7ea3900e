import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/model/change.ts';
import { openSanctions } from '../../../src/sources/opensanctions/index.ts';
import { aDocument, fixture, listCases, readList } from '../reading.ts';

const entities = fixture('opensanctions', 'entities.ftm.json');
const table = fixture('opensanctions', 'targets.simple.csv');

async function read(content: string) {
  return await readList(openSanctions, [aDocument(content)]);
}

async function entryOf(content: string, id: string) {
  return (await read(content)).entries.find((entry) => entry.id === id);
}

describe('any list of entities', () => {
  listCases({ adapter: openSanctions, list: entities, entries: 5, cutBetweenLines: 'fewer entries' });
});

describe('any table', () => {
  listCases({
    adapter: openSanctions,
    list: table,
    entries: 3,
    endsWithLineBreak: true,
    cutBetweenLines: 'fewer entries',
  });
});

describe('entities', () => {
  test('a person, with what other lines say about him, before and behind', async () => {
    expect(await entryOf(entities, 'ofac-23343')).toEqual({
      id: 'ofac-23343',
      schema: 'Person',
      names: [
        { full: 'Ramzan Akhmatovich KADYROV', kind: 'primary', quality: 'strong' },
        { full: 'Рамзан Ахматович КАДЫРОВ', kind: 'alias', quality: 'strong', script: 'Cyrl' },
        { full: 'Ramzan Achmatowitsch Kadyrow', kind: 'alias', quality: 'strong', label: 'alias' },
      ],
      birthDates: [{ from: '1976-10-05' }],
      birthPlaces: ['Tsenteroi, Republic of Chechnya'],
      nationalities: ['ru'],
      countries: [],
      identifiers: [{ type: 'Authority’s id', value: '23343', note: 'Office of Foreign Assets Control' }],
      programs: ['Magnitsky', 'US-GLOMAG'],
      legalBasis: [],
      listedOn: '2017-12-20',
      gender: 'male',
      positions: ['Head of the Chechen Republic', 'Head of the Chechen Republic (current; from 2007-02-15)'],
      addresses: [],
      relations: [
        {
          type: 'Linked to (Linked To; from 2014)',
          name: 'ABSOLUTE CHAMPIONSHIP AKHMAT',
          entryId: 'ofac-30606',
        },
        { type: 'Family (father)', name: 'Akhmat Kadyrov', entryId: 'akhmat-kadyrov' },
      ],
      remarks: [
        'Father’s name: Akhmatovich',
        'Topic: sanction',
        'Topic: role.pep',
        'Country of birth: suhh',
        'Sanction: Office of Foreign Assets Control; Magnitsky; Block; from 2017-12-20',
        'Source: https://sanctionssearch.ofac.treas.gov/Details.aspx?id=23343',
        'Dataset: eu_fsf',
        'Dataset: us_ofac_sdn',
      ],
      url: 'https://www.opensanctions.org/entities/ofac-23343/',
    });
  });

  test('a company: weak alias, numbers, address, and when its sanction took effect', async () => {
    expect(await entryOf(entities, 'ofac-30606')).toMatchObject({
      schema: 'Company',
      names: [
        { full: 'ABSOLUTE CHAMPIONSHIP AKHMAT', kind: 'primary' },
        { full: 'ACHB, PK', kind: 'alias', quality: 'weak', label: 'weak alias' },
      ],
      countries: ['ru'],
      identifiers: [
        { type: 'Registration number', value: '1142036002976' },
        { type: 'Tax number', value: '2013800375' },
      ],
      listedOn: '2020-12-10',
      addresses: ['Grozny, Chechen Republic'],
      relations: [{ type: 'Linked to (Linked To; from 2014)', entryId: 'ofac-23343' }],
    });
  });

  test('passports and wallets are numbers of whoever holds them', async () => {
    expect((await entryOf(entities, 'ofac-26137'))?.identifiers).toEqual([
      { type: 'Passport', value: 'T14553558', country: 'ir', note: 'from 2008-10-28 until 2013-10-29' },
      { type: 'CryptoWallet', value: '149w62rY42aZBox8fGcmqNsXUzSStKeq8C', note: 'XBT' },
    ]);
  });

  test('a ship', async () => {
    expect(await entryOf(entities, 'ofac-4243')).toMatchObject({
      schema: 'Vessel',
      names: [
        { full: 'EBANO' },
        { full: 'ANA I', label: 'previous name' },
        { full: 'SAND SWAN', label: 'previous name' },
      ],
      countries: ['pa'],
      identifiers: [{ type: 'IMO number', value: '7406784' }],
      listedOn: null,
    });
  });

  test('ids of entities that were merged into one are its numbers', async () => {
    expect((await entryOf(entities, 'NK-2KeUB68qUJtykm3BuAcazG'))?.identifiers).toEqual([
      { type: 'OpenSanctions id', value: 'gb-fcdo-rus1222' },
      { type: 'OpenSanctions id', value: 'ch-seco-53679' },
    ]);
  });

  test('only targets are entries, and everything is known', async () => {
    const { entries, unknown, dated, announced } = await read(entities);
    expect(entries.map(({ id }) => id)).not.toContain('akhmat-kadyrov');
    expect({ unknown, dated, announced }).toEqual({
      unknown: [],
      dated: '2024-06-01T10:57:03.000Z',
      announced: null,
    });
  });

  test('the order of lines and values means nothing', async () => {
    const lines = entities.trim().split('\n');
    const turned = lines
      .toReversed()
      .map((line) =>
        JSON.stringify(JSON.parse(line), (_, value) => (Array.isArray(value) ? value.toReversed() : value)),
      );
    const before = (await read(entities)).entries.map((entry) => canonical(entry)).toSorted();
    const after = (await read(turned.join('\n'))).entries.map((entry) => canonical(entry)).toSorted();
    expect(after).toEqual(before);
  });

  test.each([
    ['"1976-10-05"', '"1976"', { from: '1976' }],
    ['"1976-10-05"', '"1976-10"', { from: '1976-10' }],
  ])('a birth date %s written %s', async (full, published, date) => {
    expect((await entryOf(entities.replace(full, published), 'ofac-23343'))?.birthDates).toEqual([date]);
  });

  test('a part of a country counts as the country', async () => {
    const entry = await entryOf(
      entities.replace('"nationality":["ru"]', '"nationality":["az-nk","suhh"]'),
      'ofac-23343',
    );
    expect(entry?.nationalities).toEqual(['az']);
    expect(entry?.remarks).toEqual(expect.arrayContaining(['Country: az-nk', 'Country: Soviet Union']));
  });

  test('a public body is an organisation, a target of another kind is reported', async () => {
    const { entries, unknown } = await read(
      entities
        .replace('"schema":"Company"', '"schema":"PublicBody"')
        .replace('"schema":"Vessel"', '"schema":"Event"'),
    );
    expect(entries.find(({ id }) => id === 'ofac-30606')?.schema).toBe('Organization');
    expect(entries).toHaveLength(4);
    expect(unknown).toEqual(['Event (target)']);
  });

  test('a target of a schema that is not known, or that says something of others, is passed over aloud', async () => {
    for (const schema of ['NaturalPerson', 'Sanction']) {
      const changed = entities.replace('"schema":"Company"', `"schema":"${schema}"`);
      expect((await read(changed)).skipped).toEqual([`target of the schema ${schema}`]);
    }
  });

  test('what is unknown or leads nowhere is reported', async () => {
    const grown = entities
      .replace('"firstName":', '"shoeSize":["44"],"firstName":')
      .replace('"provisions":', '"severity":["high"],"provisions":')
      .replace('["pa"]', '["atlantis"]')
      .replace('["addr-1"]', '["addr-2"]')
      .replace('"schema":"Position"', '"schema":"Throne"')
      .replace('"post":["pos-1"],', '')
      .replace('"target":true', '"target":true,"score":1');
    expect((await read(grown)).unknown.toSorted()).toEqual([
      'Company/addressEntity that is not in the document',
      'Occupancy with a loose end',
      'Person score',
      'Person/shoeSize',
      'Sanction/severity',
      'Throne',
      'Vessel/country: atlantis',
    ]);
  });

  test.each([
    ['without an id', entities.replace('"id":"ofac-23343"', '"id":""'), /line 2 has no id/],
    ['without a schema', entities.replace('"schema":"Vessel",', ''), /line 10 \(ofac-4243\) has no schema/],
    [
      'without the mark of a target',
      entities.replace(/,"target":true}/, '}'),
      /line 2 .*whether it is a target/,
    ],
    [
      'without a name',
      entities
        .replace('"caption":"EBANO"', '"caption":""')
        .replace('"name":["EBANO"],"previousName":["ANA I","SAND SWAN"],', ''),
      /line 10 \(ofac-4243\) has no name/,
    ],
    ['twice', `${entities}${entities.split('\n')[1]}`, /line 16: the id ofac-23343 is there twice/],
    ['of a delta', `{"op":"ADD","entity":${entities.split('\n')[1]}}`, /a change of a delta/],
    [
      'with others in it',
      entities.replace('"person":["ofac-23343"]', '"person":[{"id":"ofac-23343","schema":"Person"}]'),
      /take entities.ftm.json, not targets.nested.json/,
    ],
  ])('an entity %s is refused', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test('a document that was cut between two lines looks whole', async () => {
    expect((await read(entities.split('\n').slice(0, 4).join('\n'))).entries).toHaveLength(2);
  });
});

describe('a table', () => {
  test('a person of the 7031(c) listing', async () => {
    expect(await entryOf(table, 'us-klepto-hr-visa-6f1d1a4b0c')).toEqual({
      id: 'us-klepto-hr-visa-6f1d1a4b0c',
      schema: 'Person',
      names: [{ full: 'Kerim Heydar Alimardanov', kind: 'primary', quality: 'strong' }],
      birthDates: [],
      birthPlaces: [],
      nationalities: [],
      countries: ['az'],
      identifiers: [],
      programs: [],
      legalBasis: [],
      listedOn: null,
      gender: null,
      positions: [],
      addresses: [],
      relations: [],
      remarks: [
        'Sanction: Section 7031(c) Public Designations - (1)(A) Public Designation - 2022',
        'Dataset: US Anti-Kleptocracy and Human Rights Visa Restrictions',
      ],
      url: 'https://www.opensanctions.org/entities/us-klepto-hr-visa-6f1d1a4b0c/',
    });
  });

  test('several values in a cell, quotes and line breaks in them', async () => {
    expect(await entryOf(table, 'NK-2GdmHtZTeNXjNVrBGEXZNj')).toMatchObject({
      names: [
        { full: 'RAB „Inter Tobacco“' },
        { full: 'LLC "Inter Tobacco"' },
        { full: '“Inter Tobacco” LLC' },
        { full: 'Общество с ограниченной ответственностью “Интер Тобако”', script: 'Cyrl' },
      ],
      addresses: ['Minsk Free Economic Zone, Belarus'],
      identifiers: [{ type: 'Identifier', value: '808000714' }],
      programs: ['EU-BLR'],
      remarks: [
        'Dataset: EU Financial Sanctions Files (FSF)',
        'Dataset: OFAC Specially Designated Nationals (SDN) List',
      ],
    });
  });

  test('a value with a semicolon stands in quotes of its own', async () => {
    const cell = '"""Corruption; human rights"";Second Quarter"';
    const { entries } = await read(table.replace(/"Section 7031[^"]*"/, cell));
    expect(entries[0]?.remarks.slice(0, 2)).toEqual([
      'Sanction: Corruption; human rights',
      'Sanction: Second Quarter',
    ]);
  });

  test('columns come in any order, program_ids not at all in older tables', async () => {
    const rows = table
      .trim()
      .split(/\n(?=")/)
      .map((row) => row.slice(1, -1).split('","'));
    const turned = rows.map((row) => row.filter((_, at) => at !== 11).toReversed());
    const older = `${turned.map((row) => `"${row.join('","')}"`).join('\n')}\n`;
    const { entries, unknown } = await read(older);
    expect(unknown).toEqual([]);
    expect(entries).toEqual((await read(table)).entries.map((entry) => ({ ...entry, programs: [] })));
  });

  test('is dated by the last reading, and everything is known', async () => {
    expect(await read(table)).toMatchObject({
      dated: '2026-08-22T06:12:01.000Z',
      announced: null,
      unknown: [],
    });
  });

  test('the order of rows means nothing', async () => {
    const [header, ...rows] = table.trim().split(/\n(?=")/);
    const turned = await read(`${[header, ...rows.toReversed()].join('\n')}\n`);
    expect(turned.entries.toReversed()).toEqual((await read(table)).entries);
  });

  test('a column that is unknown and a kind that is no target of ours are reported', async () => {
    const grown = table.replace('"last_change"', '"last_change","risk"');
    const rows = grown.replaceAll(/:00"$/gm, ':00",""').replaceAll(/:01"$/gm, ':01",""');
    const { unknown, entries } = await read(
      rows.replace('26T20:01:14"', '26T20:01:14",""').replace('"Organization"', '"Security"'),
    );
    expect(unknown).toEqual(['risk', 'Security (target)']);
    expect(entries).toHaveLength(2);
    const { skipped } = await read(table.replace('"Organization"', '"NaturalPerson"'));
    expect(skipped).toEqual(['target of the schema NaturalPerson']);
  });

  test.each([
    ['lacks columns', table.replace('"sanctions"', '"measures"'), /lacks sanctions/],
    ['has no id', table.replace('us-klepto-hr-visa-6f1d1a4b0c', ''), /line 2: there is no id/],
    ['has no name', table.replace('Kerim Heydar Alimardanov', ''), /line 2: .* has no name/],
    ['says an id twice', table.replace('90b2e7c511', '6f1d1a4b0c'), /line 3: the id .* is there twice/],
    [
      'has loose quotes in a cell',
      table.replace('Khadizhat Kadyrova', 'x""y'),
      /line 3: the quotes in the column aliases/,
    ],
    ['was cut behind its last cell', table.trimEnd(), /cut off/],
  ])('a table that %s is refused', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
