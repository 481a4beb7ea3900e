import { givenNameGroups } from '../words/given-names.ts';
import { makeToken } from '../words/make-token.ts';
import type { PreparedName } from '../words/token.ts';
import { wordSet } from '../words/words.ts';

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
const governing =
  wordSet(`против для у от без до из после около вокруг кроме ради вместо про проти для від без щодо относительно
  przeciw przeciwko wobec dla od do bez u proti od pro bez vůči protiv za od kod zoper na`);
const inGenitive = /(?:ого|его|[аяи])$/u;
/** What a woman did who is named in the nominative; verbs that cannot have named a man in the accusative as their object. */
const herVerb =
  /(?:лась|лася)$|^(?:с?казала|рассказала|заявила|сообщила|отметила|подчеркнула|добавила|пояснила|говорила)$/u;
const herVerbs = wordSet(`повідомила зазначила наголосила додала розповіла сказала заявила
  powiedziała oświadczyła stwierdziła dodała napisała řekla prohlásila dodala povedala vyhlásila rekla izjavila kazala`);
/** Words of languages whose names have no cases, and that no Slavic language has. */
const caseless = wordSet(`the of and said says were has who whose she her with from that which
  der die das und ist wurde hat sagte von et est une des del que dijo fue della`);
/** What may stand before the subject; after another word, as in "адвокат Руслана Алиева заявила", the verb is not his. */
const beforeSubject = wordSet(`вчера сегодня ранее позже потом что как и а но также вчора сьогодні що але й
  wczoraj dziś że jak i a ale včera dnes že jučer danas da kako`);

/** What stands around a name in a text. */
export interface Around {
  readonly before: string;
  readonly after: string;
  /** Some words before and after. */
  readonly near: () => readonly string[];
}

/**
 * Whether a man's name in a case is rather a woman's, whose surname ends so in every sentence: Керима Алимарданова is he,
 * Камила Алимарданова сказала is she. Without such a verb it may be either: "внесли Камила Алимарданова" is he again.
 */
export function otherSex(
  watched: PreparedName,
  words: readonly Inflected[],
  around: Around,
): 'no' | 'maybe' | 'yes' {
  const womanWatched = watched.tokens.some(({ kind, text }) => kind === 'name' && isWomans(text));
  if (womanWatched) return 'no';
  let ending = '';
  for (const { word, form } of words) {
    if (word.length > form.length && word.startsWith(form) && isSurname(form))
      ending = word.slice(form.length);
  }
  if (womens.test(ending)) return 'yes';
  if (!either.test(ending)) return 'no';
  const { before } = around;
  if (governing.has(before.toLowerCase())) return 'no';
  const given = words.find(({ form }) => !isSurname(form));
  if (given === undefined || !womansName.test(given.word)) return 'no';
  const isCyrillic = /^\p{Script=Cyrillic}/u.test(given.word);
  const isInflected = given.word.length > given.form.length;
  if (!isInflected && !isCyrillic) return 'no';
  const groups = new Set(watched.tokens.flatMap(({ givenNames }) => givenNames));
  const isHers = isOtherGivenName(given.word, groups);
  if (isHers && isNoCaseOf(given.word, groups)) return 'yes';
  if (isInflected && !isHers) return 'no';
  if (isInflected && /^\p{Ll}/u.test(before) && inGenitive.test(before)) return 'no';
  return isHers && isSubject(around, isCyrillic) ? 'yes' : 'maybe';
}

/** Константин ends as a surname, but is none. */
function isSurname(form: string): boolean {
  return surname.test(form) && makeToken(form, 'name').givenNames.length === 0;
}

/** Камила is a given name, and another one than Kamil. */
function isOtherGivenName(word: string, groups: ReadonlySet<number>): boolean {
  const { givenNames } = makeToken(word, 'name');
  return givenNames.length > 0 && !givenNames.some((one) => groups.has(one));
}

/** Виктория is no case of Виктор, as Евгения is of Евгений. */
function isNoCaseOf(word: string, groups: ReadonlySet<number>): boolean {
  const stem = /^(.{2,}?)(?:iya|iia|ija|ia)$/.exec(makeToken(word, 'name').latin)?.[1];
  if (stem === undefined || !givenNameGroups(stem).some((one) => groups.has(one))) return false;
  return !['y', 'i', 'ii', 'iy', 'ij', 'ey'].some((end) =>
    givenNameGroups(stem + end).some((one) => groups.has(one)),
  );
}

/** Whether she is certainly named in the nominative. */
function isSubject({ before, after, near }: Around, isCyrillic: boolean): boolean {
  const mayBeSubject = before === '' || beforeSubject.has(before.toLowerCase());
  if (mayBeSubject && (herVerb.test(after) || herVerbs.has(after))) return true;
  return !isCyrillic && near().some((word) => caseless.has(word));
}

/** Алимарданова as the name itself. */
function isWomans(text: string): boolean {
  return text.length > 4 && surname.test(text.slice(0, -1)) && /[aа]$/iu.test(text);
}
