import { givenParts, surnameParts, surnames } from './data/japanese-names.ts';
import { japanese } from './data/unihan.ts';
import { spelled } from './han-spelling.ts';
import { combine, syllableTable, wordTable } from './han-table.ts';

const surnameOf = wordTable(surnames);
const surnamePart = wordTable(surnameParts);
const givenPart = wordTable(givenParts);
const onReading = syllableTable(japanese);

/** Names mix readings freely, so a word has many; the more frequent ones are enough. */
const mostOfSurname = 4;
const mostOfGiven = 8;
const mostOfWhole = 8;

/** How a word of characters may sound as a Japanese surname, given name, or the one after the other. */
export function japaneseReadings(characters: readonly string[]): string[] {
  const text = characters.map((character, at) => (character === '々' ? characters[at - 1] : character));
  return [...surnameReadings(text), ...givenReadings(text), ...wholeReadings(text)];
}

/** 藤森 within a foreign name is Fujimori: descendants of Japanese are written with their own characters. */
export function japaneseSurnameReadings(characters: readonly string[]): readonly string[] {
  return surnameReadings(characters);
}

function surnameReadings(characters: readonly (string | undefined)[]): string[] {
  const known = surnameOf(characters.join(''));
  if (known.length > 0) return known.map(spelled);
  if (characters.length < 2 || characters.length > 3) return [];
  return combine(
    characters.map((character = '') => surnamePart(character).map(spelled)),
    mostOfSurname,
  );
}

/** A character that names rarely have is read in the Chinese way, beside one that they often have. */
function givenReadings(characters: readonly (string | undefined)[]): string[] {
  if (characters.length > 3) return [];
  const known = characters.map((character = '') => givenPart(character));
  if (known.every((readings) => readings.length === 0)) return [];
  return combine(
    known.map((readings, at) =>
      (readings.length > 0 ? readings : onReading(characters[at] ?? '')).map(spelled),
    ),
    mostOfGiven,
  );
}

/** 安倍晋三 written in one: a surname of two characters, else of one or three. Of three, 岸信夫 may be cut in two ways. */
function wholeReadings(characters: readonly (string | undefined)[]): string[] {
  const found: string[] = [];
  for (const size of characters.length < 3 ? [] : [2, 1, 3]) {
    const family = surnameReadings(characters.slice(0, size)).slice(0, 2);
    const given = family.length === 0 ? [] : givenReadings(characters.slice(size));
    found.push(...(given.length === 0 ? [] : combine([family, given], mostOfWhole)));
    if (found.length > 0 && characters.length > 3) break;
  }
  return found;
}
