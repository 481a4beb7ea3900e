import { expect, test } from 'vitest';
import { ofacChangeMarks } from '../../src/sources/ofac-change-marks.ts';

const [catalogue, delta] = ofacChangeMarks('SdnList', 'SDN_ADVANCED.XML');
const hash = 'A'.repeat(64);

test.each([
  ['an object', { 'SHA-256': hash, MD5: 'x' }],
  ['JSON in a string', JSON.stringify({ 'SHA-256': hash })],
])('the catalogue has the hash of each file, as %s', (_, hashCodes) => {
  const rows = [
    { fileName: 'SDN.XML', hashCodes: { 'SHA-256': 'b'.repeat(64) } },
    { fileName: 'SDN_ADVANCED.XML', hashCodes, size: 1 },
  ];
  expect(catalogue?.read(JSON.stringify(rows))).toBe(hash.toLowerCase());
});

test.each(['', '<html></html>', '[]', '{}', '[{"fileName":"SDN_ADVANCED.XML","hashCodes":null}]', 'null'])(
  'a catalogue that says nothing of the file is no mark: %s',
  (text) => {
    expect(catalogue?.read(text)).toBeNull();
  },
);

test('the delta file is a mark by its content, whole', () => {
  const file = '<?xml version="1.0"?><sanctionsData xmlns="x"><entities/></sanctionsData>\n';
  expect(delta?.read(file)).toMatch(/^[0-9a-f]{64}$/);
  expect(delta?.read(file.replace('entities', 'names'))).not.toBe(delta?.read(file));
  for (const wrong of ['', '<html></html>', file.slice(0, 50)]) expect(delta?.read(wrong)).toBeNull();
});
