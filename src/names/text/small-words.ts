import { remember } from '../maps.ts';
import { latinOf } from '../words/normalise.ts';
import { filiationsAfter, filiationsBefore, particles, titles } from '../words/words.ts';

const kinds = { title: 1, insidePerson: 2 } as const;
const memory = new Map<string, number>();
const memorySize = 20_000;

export function isTitleWord(word: string): boolean {
  return (kindsOf(word) & kinds.title) !== 0;
}

/** Words in small letters that may stand inside a person's name. */
export function mayStandInPerson(word: string): boolean {
  return (kindsOf(word) & kinds.insidePerson) !== 0;
}

function kindsOf(word: string): number {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const latin = latinOf(word);
  let found = 0;
  if (titles.has(latin)) found |= kinds.title | kinds.insidePerson;
  if (filiationsAfter.has(latin) || filiationsBefore.has(latin) || particles.has(latin))
    found |= kinds.insidePerson;
  return remember(memory, memorySize, word, found);
}
