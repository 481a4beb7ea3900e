import { expect, test } from 'vitest';
import { TextMemory } from '../../src/model/text-memory.ts';

test('remembers until there are too many texts', () => {
  const memory = new TextMemory<number>(2, 1000);
  expect(memory.remember('a', 1)).toBe(1);
  memory.remember('b', 2);
  expect([memory.get('a'), memory.get('b')]).toEqual([1, 2]);
  memory.remember('c', 3);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([undefined, undefined, 3]);
});

test('remembers until the texts are too long together, and none that is too long alone', () => {
  const memory = new TextMemory<number>(1000, 10);
  memory.remember('aaaa', 1);
  memory.remember('bbbb', 2);
  expect(memory.get('aaaa')).toBe(1);
  memory.remember('cccc', 3);
  expect([memory.get('aaaa'), memory.get('cccc')]).toEqual([undefined, 3]);
  expect(memory.remember('d'.repeat(11), 4)).toBe(4);
  expect(memory.get('d'.repeat(11))).toBeUndefined();
});
