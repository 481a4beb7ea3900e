import type { PreparedName } from '../words/token.ts';
import { isWrittenName } from './small-words.ts';

/** A word of a text and the form of it that agrees with a name. */
export interface Inflected {
  readonly word: string;
  readonly form: string;
}

/** Surnames that women have with an ending of their own; Kowalsk is what is left of Kowalski. */
const surname = /(?:[oe]v|[iy]n|[sc]k|[oe]w|[оеё]в|[иы]н|[сц]к|[сц]ьк)$/iu;
/** What only women's surnames end in, and what may also be a case of a man's. */
const womens = /^(?:ой|ою|ая|ую|á|ou|ová|ovou|ową)$/iu;
const either = /^(?:а|у|a|u|ą)$/iu;
const womansName = /[aаяəá]$/iu;
/** Words that want the case in which a man's name ends like a woman's: "против Александра Иванова". */
const governing = new Set(
  `против для у от без до из после около вокруг кроме ради вместо про проти для від без щодо относительно
  przeciw przeciwko wobec dla od do bez u proti od pro bez vůči protiv za od kod zoper na`.split(/\s+/),
);
const inGenitive = /(?:ого|его|[аяи])$/u;

/**
 * Whether a man's name in a case is rather a woman's, whose surname ends so in every sentence: Керима Алимарданова is he,
 * Камила Алимарданова is she, unless his name is Камил and the sentence asks for the case.
 */
export function otherSex(
  watched: PreparedName,
  words: readonly Inflected[],
  before: string,
): 'no' | 'maybe' | 'yes' {
  const womanWatched = watched.tokens.some(({ kind, text }) => kind === 'name' && isWomans(text));
  if (womanWatched) return 'no';
  let ending = '';
  for (const { word, form } of words) {
    if (word.length > form.length && word.startsWith(form) && surname.test(form))
      ending = word.slice(form.length);
  }
  if (womens.test(ending)) return 'yes';
  if (!either.test(ending)) return 'no';
  if (governing.has(before.toLowerCase())) return 'no';
  const given = words.find(({ form }) => !surname.test(form));
  if (given === undefined || !womansName.test(given.word)) return 'no';
  const isInflected = given.word.length > given.form.length;
  if (!isInflected) return /^\p{Script=Cyrillic}/u.test(given.word) ? 'maybe' : 'no';
  if (!isWrittenName(given.word)) return 'no';
  return /^\p{Ll}/u.test(before) && inGenitive.test(before) ? 'no' : 'maybe';
}

/** Алимарданова as the name itself. */
function isWomans(text: string): boolean {
  return text.length > 4 && surname.test(text.slice(0, -1)) && /[aа]$/iu.test(text);
}
