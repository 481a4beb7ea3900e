import { expect, test } from 'vitest';
import { codeOrText, countriesOf, countryCodes } from '../../src/sources/countries.ts';

test.each([
  ['Azerbaijan', 'az'],
  ['Republic of Azerbaijan', 'az'],
  ['Russia', 'ru'],
  ['Russian Federation', 'ru'],
  ['Korea, North', 'kp'],
  ['Korea, South', 'kr'],
  ["Democratic People's Republic of Korea", 'kp'],
  ['Democratic People’s Republic of Korea', 'kp'],
  ['Congo, Democratic Republic of the', 'cd'],
  ['Congo (Democratic Republic)', 'cd'],
  ['Congo, Republic of the', 'cg'],
  ['Congo', 'cg'],
  ['Bahamas, The', 'bs'],
  ['Iran (Islamic Republic of)', 'ir'],
  ['Venezuela (Bolivarian Republic of)', 've'],
  ['Burma', 'mm'],
  ['Myanmar (Burma)', 'mm'],
  ['China (PRC)', 'cn'],
  ['Trinidad & Tobago', 'tt'],
  ['St. Vincent and the Grenadines', 'vc'],
  ['St Vincent', 'vc'],
  ['Kyrgyz Republic', 'kg'],
  ['The Occupied Palestinian Territories', 'ps'],
  ['Türkiye', 'tr'],
  ['Turkey', 'tr'],
  ['Cote d Ivoire', 'ci'],
  ['Côte d’Ivoire', 'ci'],
  ['Viet Nam', 'vn'],
  ['Palestinian', 'ps'],
  ['West Bank', 'ps'],
  ['Region: Crimea', 'ua'],
  ['Kosovo', 'xk'],
  ['the United  Kingdom of Great Britain and\n Northern Ireland', 'gb'],
  ['Indonesia (as at Dec. 2003)', 'id'],
  ['Georgia', 'ge'],
  ['Niger', 'ne'],
])('%s is %s', (text, code) => {
  expect(countryCodes(text)).toEqual([code]);
});

test.each([
  'West Azerbaijan Province, Iran',
  'Azerbaijan, Iran',
  'Nakhchivan (Azerbaijan)',
  'Georgia (Tbilisi)',
  'Possibly Ethiopian',
  'former Soviet Union',
  'Korea',
  'az',
])('%s is not guessed at', (text) => {
  expect(countryCodes(text)).toBeNull();
});

test('several, and none', () => {
  expect(countryCodes('Sudan/South Sudan')).toEqual(['sd', 'ss']);
  expect(countryCodes('Iran / unknown')).toEqual(['ir']);
  expect(countryCodes('Iran/Atlantis')).toBeNull();
  expect(countryCodes('undetermined')).toEqual([]);
  expect(countryCodes('na')).toEqual([]);
});

test('what is not understood is reported, and out', () => {
  const unknown: string[] = [];
  const silent = { skipped() {}, dated() {}, datedAtLeast() {}, announced() {} };
  const report = { ...silent, unknown: (path: string) => void unknown.push(path) };
  expect(countriesOf(['Russia', 'Atlantis', 'Russian Federation'], 'country', report)).toEqual(['ru']);
  expect(unknown).toEqual(['country: Atlantis']);
  expect(['Russia', 'Atlantis', 'Sudan/South Sudan'].map(codeOrText)).toEqual([
    'ru',
    'Atlantis',
    'Sudan/South Sudan',
  ]);
});
