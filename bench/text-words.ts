// What made-up articles are made of: names of plausible syllables in several scripts, and ordinary words.
import type { Chance } from './made-up.ts';

export interface Subject {
  readonly id: number;
  readonly name: string;
  /** The same name in other scripts. */
  readonly latin: readonly [given: string, surname: string];
  readonly cyrillic: readonly [given: string, surname: string];
  readonly georgian: readonly [given: string, surname: string];
  readonly arabic: readonly [given: string, surname: string];
}

export interface Planted {
  readonly id: number;
  readonly way: string;
  readonly start: number;
  readonly end: number;
}

type Name = readonly [given: string, surname: string];

/** A syllable in Latin, Cyrillic, Georgian and Arabic letters. */
type Syllable = readonly [string, string, string, string];

const consonants: readonly Syllable[] = [
  'b б ბ ب',
  'd д დ د',
  'g г გ غ',
  'z з ზ ز',
  'k к კ ك',
  'l л ლ ل',
  'm м მ م',
  'n н ნ ن',
  'r р რ ر',
  's с ს س',
  't т ტ ت',
  'f ф ფ ف',
  'sh ш შ ش',
].map(letters);
const vowels: readonly Syllable[] = ['a а ა ا', 'i и ი ي', 'u у უ و', 'o о ო و', 'e е ე ي'].map(letters);
const closing: readonly Syllable[] = ['n н ნ ن', 'r р რ ر', 'l л ლ ل', 'm м მ م', 's с ს س'].map(letters);
const ends: readonly Syllable[] = ['ov ов ოვ وف', 'ev ев ევ يف', 'in ин ინ ين', 'idze идзе იძე يدزه'].map(
  letters,
);

function letters(text: string): Syllable {
  const [latin = '', cyrillic = '', georgian = '', arabic = ''] = text.split(' ');
  return [latin, cyrillic, georgian, arabic];
}

/** Given names are few and common, surnames many. */
const givenNames = 4000;

export function madeUpName(chance: Chance, id: number): Subject {
  const given = word(chance, 2, false, chance.below(givenNames));
  const surname = word(chance, 3, true);
  const names = [0, 1, 2, 3].map((script): Name => [inScript(given, script), inScript(surname, script)]);
  const [latin = ['', ''], cyrillic = ['', ''], georgian = ['', ''], arabic = ['', '']] = names;
  const script = chance.next();
  const [first, last] = script < 0.7 ? latin : script < 0.9 ? cyrillic : script < 0.95 ? georgian : arabic;
  const name = chance.is(0.1) ? `${last}, ${first}` : `${first} ${last}`;
  return { id, name, latin, cyrillic, georgian, arabic };
}

function word(chance: Chance, count: number, isSurname: boolean, seed?: number): Syllable[] {
  let rest = seed ?? 0;
  const pick = <Item>(items: readonly Item[]): Item => {
    if (seed === undefined) return chance.of(items);
    const item = items[rest % items.length] as Item;
    rest = Math.floor(rest / items.length);
    return item;
  };
  const parts: Syllable[] = [];
  for (let at = 0; at < count; at += 1) {
    parts.push(pick(consonants), pick(vowels));
    if (at === count - 1 || (seed === undefined && chance.is(0.3))) parts.push(pick(closing));
  }
  if (isSurname) parts.push(chance.of(ends));
  return parts;
}

function inScript(parts: readonly Syllable[], script: number): string {
  let text = parts.map((part) => part[script] ?? '').join('');
  // Arabic writes a doubled consonant once
  if (script === 3) text = text.replace(/(.)\1/gu, '$1');
  return script < 2 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

export interface Language {
  readonly way: string;
  sentence(chance: Chance): string;
  /** The name as it stands in a sentence, and what stands around it. */
  name(chance: Chance, subject: Subject): string;
}

const english =
  `the of and to in a that is was for on with as by at from it an be are this which has had not were
  have but also its they their more been after who will one would other about new two said over last year people first
  state company bank market government minister report official law court police percent million trade export energy
  border sanction measure council member country security service office group public press agency statement house
  week month day time part work plan party leader meeting talks region city river road school power plant oil gas price`
    .trim()
    .split(/\s+/);
const capitals =
  `Monday Tuesday Friday January March Europe Asia London Paris Council Ministry Bank Union President
  Prime Minister State Department Treasury Court Parliament National General Central North South Street Reuters`
    .trim()
    .split(/\s+/);
const russian =
  `и в не на что с по как это он она они был была было были из за от для до при об так также уже еще
  только год года году время человек люди страна страны город области правительство министр закон суд компания банк
  рынок рублей долларов процентов миллионов работа работы решение решения совет заявил сообщил сказал отметил добавил
  после перед между против под над около граница санкции меры список служба безопасность энергия газ нефть цена вопрос`
    .trim()
    .split(/\s+/);
const russianCapitals =
  'Москва Россия Европа Азия Вторник Среда Январь Март Совет Министерство Банк Союз Президент Суд Дума'.split(
    ' ',
  );
const georgian =
  `და რომ ეს არის იყო მისი მათი როგორც უნდა ასევე შემდეგ წელს წლის დროს მთავრობა მინისტრი კანონი
  სასამართლო კომპანია ბანკი ბაზარი ქვეყანა ქალაქი ხალხი სამუშაო გადაწყვეტილება საბჭო განაცხადა თქვა საზღვარი სანქციები
  სია სამსახური უსაფრთხოება ენერგია გაზი ნავთობი ფასი კითხვა ახალი პირველი ორი მეორე დიდი პატარა სხვა ყველა`
    .trim()
    .split(/\s+/);
const arabic =
  `في من على إلى عن أن هذا هذه التي الذي كان كانت وقد قال أعلن بعد قبل بين حتى كما لم لن ثم أو كل بعض عام
  سنة يوم شهر الحكومة الوزير القانون المحكمة الشركة البنك السوق البلاد المدينة الناس العمل القرار المجلس الحدود
  العقوبات القائمة الخدمة الأمن الطاقة الغاز النفط السعر السؤال الجديد الأول الثاني الكبير الصغير الآخر`
    .trim()
    .split(/\s+/);

function sentenceOf(words: readonly string[], capitalised: readonly string[], share: number) {
  return (chance: Chance): string => {
    const length = 8 + chance.below(14);
    let text = '';
    for (let at = 0; at < length; at += 1) {
      let next = chance.is(share) ? chance.of(capitalised) : chance.of(words);
      if (at === 0) next = next.charAt(0).toUpperCase() + next.slice(1);
      text += at === 0 ? next : `${chance.is(0.07) ? ',' : ''}${chance.is(0.06) ? '\n' : ' '}${next}`;
    }
    return `${text}. `;
  };
}

const englishSentence = sentenceOf(english, capitals, 0.06);

/** Articles are in English half of the time. */
export const languages: readonly Language[] = [
  ...Array.from({ length: 4 }, () => ({
    way: 'English',
    sentence: englishSentence,
    name: (chance: Chance, { latin: [given, surname] }: Subject) =>
      chance.of([
        `${given} ${surname}`,
        `${given} ${surname}'s`,
        `${given}\n${surname}`,
        `${surname}, ${given}`,
        `${given} Baral ${surname}`,
        `${given.charAt(0)}. ${surname}`,
        `${given} ${surname}`.toUpperCase(),
      ]),
  })),
  ...Array.from({ length: 2 }, () => ({
    way: 'Russian',
    sentence: sentenceOf(russian, russianCapitals, 0.06),
    name: (chance: Chance, { cyrillic: [given, surname] }: Subject) =>
      surname.endsWith('е')
        ? chance.of([`${given}а ${surname}`, `${given} ${surname}`])
        : chance.of([
            `${given} ${surname}`,
            `${given}а ${surname}а`,
            `${given}у ${surname}у`,
            `${given}ом ${surname}ым`,
            `${surname} ${given}`,
          ]),
  })),
  {
    way: 'Georgian',
    sentence: sentenceOf(georgian, georgian, 0),
    name: (chance, { georgian: [given, surname] }) =>
      surname.endsWith('ე')
        ? chance.of([`${given}ი ${surname}`, `${given} ${surname}მ`, `${given} ${surname}ს`])
        : chance.of([
            `${given}ი ${surname}ი`,
            `${given} ${surname}მა`,
            `${given} ${surname}ის`,
            `${given} ${surname}ს`,
          ]),
  },
  {
    way: 'Arabic',
    sentence: sentenceOf(arabic, arabic, 0),
    name: (chance, { arabic: [given, surname] }) => `${chance.of(['', 'و', 'ل', 'ب'])}${given} ${surname}`,
  },
];

const around: Readonly<Record<string, readonly [string, string]>> = {
  English: ['the list names ', ' and said. '],
  Russian: ['против ', ' введены меры. '],
  Georgian: ['სიაში არის ', ' და სხვა. '],
  Arabic: ['قال ', ' في. '],
};

export function plant(
  chance: Chance,
  subject: Subject,
  language: Language,
): { id: number; way: string; before: string; name: string; after: string } {
  const [before, after] = around[language.way] ?? ['', ''];
  const name = language.name(chance, subject);
  return { id: subject.id, way: language.way, before, name, after };
}
