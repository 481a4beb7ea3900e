import { latinise, scriptOf } from '../sound/transliterate.ts';
import { genericConcepts, placeConcepts } from './data/concepts.ts';
import { foldCase } from './normalise.ts';

const lines = [genericConcepts, placeConcepts].flatMap((text) => text.trim().split('\n'));

/** Words and, apart, beginnings that any ending may follow. */
const words = new Map<string, number>();
const stems = new Map<string, number>();

// a form in its own letters has the better right to them than the latinised form of another
for (const latinised of [false, true]) {
  for (const [concept, line] of lines.entries())
    for (const form of line.split(' ')) add(form, concept, latinised);
}

function add(form: string, concept: number, latinised: boolean): void {
  const stem = form.endsWith('*');
  let key = keyOf(foldCase(stem ? form.slice(0, -1) : form));
  const script = scriptOf(key);
  if (latinised) key = latinise(key, script).replaceAll("'", '');
  // three consonants of an Arabic word are too many different words
  if (latinised && script === 'abjad' && key.length < 4) return;
  const known = stem ? stems : words;
  if (!known.has(key)) known.set(key, concept);
}

/** Persian and Arabic keyboards have different letters for what is written alike. */
function keyOf(word: string): string {
  return word
    .replaceAll("'", '')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ة', 'ه')
    .replace(/[أإآ]/g, 'ا');
}

/**
 * The concept of a generic word, the same number in every language; -1 for a word that is none. Takes a lower-case
 * word in its own script or latinised.
 */
export function conceptOf(word: string): number {
  const key = keyOf(word);
  return find(key) ?? (key.startsWith('ال') ? find(key.slice(2)) : undefined) ?? -1;
}

const firstPlace = genericConcepts.trim().split('\n').length;

/** Whether a lower-case word is one of organisations, not only of places: people are called Chad, but not Ministry. */
export function isOrganisationWord(word: string): boolean {
  const concept = conceptOf(word);
  return concept >= 0 && !isPlace(concept);
}

/** Whether a concept is a country or another place. */
export function isPlace(concept: number): boolean {
  return concept >= firstPlace;
}

function find(key: string): number | undefined {
  const concept = words.get(key);
  if (concept !== undefined) return concept;
  // an ending, not a second word: Металлоинвест is a name
  for (let length = key.length; length > 2 && key.length - length <= (length < 6 ? 4 : 6); length -= 1) {
    const stem = stems.get(key.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return undefined;
}
