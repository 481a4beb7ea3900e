import { bodiesByBits, peopleByBits } from './data/name-rarity.ts';

/** What is assumed of a word that no table has: rarer than any that it has. */
const unknownBits = 13;

let people: ReadonlyMap<string, number> | null = null;
let bodies: ReadonlyMap<string, number> | null = null;

function read(rows: readonly (readonly [bits: number, words: string])[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [bits, words] of rows) for (const word of words.split(' ')) table.set(word, bits);
  return table;
}

/** How rare a latinised word is in people's names: one in 2^bits people has it. */
export function bitsAmongPeople(latin: string): number {
  people ??= read(peopleByBits);
  return people.get(latin) ?? unknownBits;
}

/** The same for the names of organisations. */
export function bitsAmongBodies(latin: string): number {
  bodies ??= read(bodiesByBits);
  return bodies.get(latin) ?? unknownBits;
}

/** Whether this spelling is a name that people have, so that it is hardly a slip of the pen for another one. */
export function isKnownName(latin: string): boolean {
  people ??= read(peopleByBits);
  return people.has(latin);
}
