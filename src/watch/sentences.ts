import { abbreviations } from './abbreviations.ts';

/** Where a text names somebody, by offsets. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A sentence, headline or list line of a text, by its place. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// A point ends a sentence before white space and a capital, digit or quotation mark; not behind an initial
// (K. Alimardanov), within an abbreviation (U.S. Treasury) or behind one (полк. Алимарданов). Georgian and Arabic
// have no capitals, so any letter of theirs will do; the full stops of Armenian and Urdu end one in any case.
const caseless = '\\p{Lo}\\p{Script=Georgian}';
const sentenceEnd = new RegExp(
  `(?:[.!?…؟](?<![\\s.(][\\p{Lu}${caseless}].)(?<!(?<!\\p{L})(?:${abbreviations})\\.)["”»')\\]]*\\s+(?=(?:[“„«]\\s)?["“„«'([]*[\\p{Lu}\\p{N}${caseless}])|[։۔](?=[^\\S\\n]*)["”»')\\]]*\\s*|(?<=\\p{Script=Armenian}[»)]?):\\s+(?=[«(]?[Ա-Ֆ]))`,
  'gu',
);

/** The sentences of a text in order. A line break ends one as well: headings and list items have no point. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let from = 0;
    const ends = [...line[0].matchAll(sentenceEnd)].map(({ 0: mark, index }) => index + mark.length);
    for (const to of [...ends, line[0].length]) {
      const part = line[0].slice(from, to);
      if (part.trim() !== '') sentences.push({ start: line.index + from, end: line.index + to, text: part });
      from = to;
    }
  }
  return sentences;
}
