/** What a UTF-16 code unit is in a running text; a word's letters have `word`, those that may begin one `start`. */
export const letter = {
  word: 1,
  start: 2,
  upper: 4,
  /** Of a script that has no capitals, or a digit. */
  caseless: 8,
  lower: 16,
  /** A mark, an invisible sign or a compatibility form: the word has to be normalised. */
  odd: 32,
  apostrophe: 64,
} as const;

/** Of scripts written without spaces, which of them; words end where it changes. */
export const unspaced = { none: 0, han: 1, hiragana: 2, katakana: 3 } as const;

const size = 0x10000;
/** By code unit: a set of `letter`. */
export const letterClass = new Uint8Array(size);
/** By code unit: one of `unspaced`. */
export const unspacedClass = new Uint8Array(size);

const apostrophes = "'’‘ʼʻʾʿ՚׳";
/** Soft hyphens, joiners, direction marks and, inside Armenian words, marks of stress. */
const invisible = /[\u00ad\u0640\u200b-\u200f\u2060\ufeff\u055b\u055c\u055e]/;

for (let code = 0; code < size; code += 1) letterClass[code] = classOf(code);
for (let code = 0x2e80; code < size; code += 1) unspacedClass[code] = unspacedOf(code);
for (let code = 0xd840; code < 0xd880; code += 1) unspacedClass[code] = unspaced.han;
for (let code = 0xdc00; code < 0xe000; code += 1) unspacedClass[code] = unspaced.han;

function classOf(code: number): number {
  if (code < 0x80) return ofAscii(code);
  // The first half of a rare Chinese character; the second half only goes on
  if (code >= 0xd840 && code < 0xd880) return letter.word | letter.start | letter.caseless;
  if (code >= 0xdc00 && code < 0xe000) return letter.word;
  const text = String.fromCharCode(code);
  if (apostrophes.includes(text)) return letter.word | letter.apostrophe;
  if (invisible.test(text)) return letter.word | letter.odd;
  if (/\p{M}/u.test(text)) return letter.word | letter.odd;
  if (!/[\p{L}\p{N}]/u.test(text)) return 0;
  const odd = text.normalize('NFKC') === text ? 0 : letter.odd;
  return letter.word | letter.start | odd | caseOf(code, text);
}

function ofAscii(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return letter.word | letter.start | letter.lower;
  if (code >= 0x41 && code <= 0x5a) return letter.word | letter.start | letter.upper;
  if (code >= 0x30 && code <= 0x39) return letter.word | letter.start | letter.caseless;
  return code === 0x27 ? letter.word | letter.apostrophe : 0;
}

/** Georgian has capitals in Unicode, but no names that are written with them. */
function caseOf(code: number, text: string): number {
  if (code >= 0x10d0 && code <= 0x10ff) return letter.caseless;
  if (/[\p{Lu}\p{Lt}]/u.test(text)) return letter.upper;
  return /\p{Ll}/u.test(text) ? letter.lower : letter.caseless;
}

function unspacedOf(code: number): number {
  const text = String.fromCharCode(code);
  if (/[\p{Script=Han}々]/u.test(text)) return unspaced.han;
  if (/\p{Script=Hiragana}/u.test(text)) return unspaced.hiragana;
  return /[\p{Script=Katakana}ー]/u.test(text) ? unspaced.katakana : unspaced.none;
}
