import { expect, it } from 'vitest';
import type { Schema } from '../../src/model/entry.ts';
import { namesNobody, neverFound } from '../../src/names/index.ts';

function adviceFor(name: string, schema: Schema): string | undefined {
  return neverFound([
    { name: 'Ilham Aliyev', schema: 'Person', value: 1 },
    { name, schema, value: 2 },
  ])[0]?.advice;
}

it.each([
  ['Khan', 'Person', 'one word tells too little; write given name and surname'],
  ['I. Aliyev', 'Person', '“I” counts as an initial, which tells too little; write the given name in full'],
  [
    'Sheikh Hassan',
    'Person',
    '“Sheikh” counts as a title, and one word tells too little; write given name and surname',
  ],
  [
    'Kadyrov Jr.',
    'Person',
    '“Jr” counts as a title, and one word tells too little; write given name and surname',
  ],
  ['习', 'Person', 'one word tells too little; write given name and surname'],
  ['Central', 'Company', 'its words are those of many; add what tells it apart, as the country or the place'],
  [
    'Fund III',
    'Company',
    'its words are those of many; add what tells it apart, as the country or the place',
  ],
  ['МВД', 'Organization', 'one short or common word tells too little; write the name in full'],
  ['Hope', 'Vessel', 'one short or common word tells too little; write the name in full'],
] as const)('says of %j what to do', (name, schema, advice) => {
  expect(adviceFor(name, schema)).toBe(advice);
});

it.each([
  ['ilham aliyev', 'Person'],
  ['ALIYEV, Ilham', 'Person'],
  ['Ильхам Гейдар оглы Алиев', 'Person'],
  ['Xi Jinping', 'Person'],
  ['习近平', 'Person'],
  ['Bandotdel', 'Organization'],
  ['Ministry of Internal Affairs of Azerbaijan', 'Organization'],
  ['Wise Honest', 'Vessel'],
] as const)('has nothing to say of %j', (name, schema) => {
  expect(adviceFor(name, schema)).toBeUndefined();
});

it.each([
  ['…!!', 'Person', true],
  ['🙂🙂', 'Person', true],
  ['oglu', 'Person', true],
  ['of the', 'Organization', true],
  ['习', 'Person', false],
  ['42', 'Vessel', false],
] as const)('says whether %j names nobody', (name, schema, isNobody) => {
  expect(namesNobody(name, schema)).toBe(isNobody);
});

it('looks at a name without end in no time', () => {
  const name = 'VTB Bank OOO LLC Ltd.'.repeat(10_000);
  neverFound([{ name: 'Ilham Aliyev', schema: 'Person', value: 1 }]);
  const start = process.cpuUsage();
  neverFound([{ name, schema: 'Person', value: 1 }]);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(500);
});
