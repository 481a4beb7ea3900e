import { describe, expect, test } from 'vitest';
import { ReadError } from '../../src/model/errors.ts';
import { caRegulation } from '../../src/sources/ca-regulation/index.ts';
import { chSeco } from '../../src/sources/ch-seco/index.ts';
import { euFsf } from '../../src/sources/eu-fsf/index.ts';
import { ofacAdvanced } from '../../src/sources/ofac-advanced/index.ts';
import { siblingAddresses } from '../../src/sources/ofac-csv/siblings.ts';
import { ofacEnhanced } from '../../src/sources/ofac-enhanced/index.ts';
import { ofacXml } from '../../src/sources/ofac-xml/index.ts';
import { openSanctions } from '../../src/sources/opensanctions/index.ts';
import { ukSanctions } from '../../src/sources/uk-sanctions/index.ts';
import { usCsl } from '../../src/sources/us-csl/index.ts';
import { demandEntry } from '../fuzz/check-entry.ts';
import { aDocument, fixture, readList } from './reading.ts';

const properties = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

describe.each(properties)('the word %s, which every object has as a property, means nothing', (word) => {
  test.each([
    ['ofac-xml', ofacXml, 'sdn.xml', '<sdnType>Individual<'],
    ['ofac-enhanced', ofacEnhanced, 'cons_enhanced.xml', '>Individual<'],
    ['ofac-advanced', ofacAdvanced, 'sdn_advanced.xml', '>Individual<'],
    ['uk-sanctions', ukSanctions, 'uk-sanctions-list.xml', '>Individual<'],
    ['us-csl', usCsl, 'consolidated.json', '"Individual"'],
    ['opensanctions', openSanctions, 'entities.ftm.json', '"Person"'],
    ['opensanctions', openSanctions, 'entities.ftm.json', '"country":'],
    ['eu-fsf', euFsf, 'export.xml', 'key="EMAIL"'],
  ] as const)('to %s', async (folder, adapter, name, published) => {
    const list = fixture(folder, name);
    const replaced = published.replace(/Individual|Person|country|EMAIL/, word);
    const read = readList(adapter, [aDocument(list.replaceAll(published, replaced))]);
    const entries = await read.then(
      (reading) => reading.entries,
      (error: unknown) => {
        expect(error).toBeInstanceOf(ReadError);
        return [];
      },
    );
    for (const entry of entries) demandEntry(entry);
    expect(JSON.stringify(entries)).not.toContain('function');
  });

  test('to the names of tables', () => {
    expect(() => siblingAddresses(`https://lists.example/${word}.csv`)).toThrow(ReadError);
  });
});

test('a country of that name is none', async () => {
  const list = fixture('opensanctions', 'entities.ftm.json');
  const { entries } = await readList(openSanctions, [
    aDocument(list.replace(/"(country|nationality)":\["[a-z]{2}"/g, '"$1":["constructor"')),
  ]);
  expect(JSON.stringify(entries)).not.toContain('function');
});

describe('what is empty is left out', () => {
  test('a feature of OFAC’s enhanced list', async () => {
    const list = fixture('ofac-enhanced', 'cons_enhanced.xml');
    expect(list).toContain('SWIFT/BIC');
    const emptied = list.replace(/(SWIFT\/BIC<\/type>\s*<versionId>\d+<\/versionId>\s*<value>)[^<]*/, '$1');
    const { entries, unknown } = await readList(ofacEnhanced, [aDocument(emptied)]);
    expect(entries.flatMap(({ identifiers }) => identifiers.filter(({ value }) => value === ''))).toEqual([]);
    expect(unknown).toContain('feature: SWIFT/BIC without a value');
  });

  test('an id of OFAC’s list', async () => {
    const list = fixture('ofac-xml', 'sdn.xml').replace('</idList>', '<id><uid>1</uid></id></idList>');
    const { entries } = await readList(ofacXml, [aDocument(list)]);
    expect(entries.flatMap(({ remarks }) => remarks)).not.toContain('');
  });

  test('a relation of the Swiss list that leads to nobody', async () => {
    const list = fixture('ch-seco', 'seco.xml').replace(/ target-id="\d+"/g, '');
    const { entries, unknown } = await readList(chSeco, [aDocument(list)]);
    expect(entries.flatMap(({ relations }) => relations)).toEqual([]);
    expect(unknown).toContain('relation without target-id');
  });
});

test('a day of the Swiss list that is none is no listing date', async () => {
  const list = fixture('ch-seco', 'seco.xml').replace(
    /effective-date="\d{4}-\d\d-\d\d/g,
    'effective-date="208',
  );
  const { entries } = await readList(chSeco, [aDocument(list)]);
  for (const entry of entries) demandEntry(entry);
});

test('an item of a Canadian regulation whose name has neither letters nor digits is refused', async () => {
  const list = fixture('ca-regulation', 'SOR-2017-233.xml').replace('Nicolás MADURO MOROS', '…');
  await expect(readList(caRegulation, [aDocument(list)])).rejects.toThrow('has no name');
});
