/** ISO 15924 codes of the scripts that lists publish original names in; the first that occurs counts. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** The script of a name that is not in Latin letters, else null. */
export function scriptOf(name: string): string | null {
  return scripts.find(([, letters]) => letters.test(name))?.[0] ?? null;
}
