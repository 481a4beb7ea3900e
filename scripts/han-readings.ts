// Writes src/names/han/data/unihan.ts, the readings of the characters that occur in names:
//   node scripts/han-readings.ts FOLDER > src/names/han/data/unihan.ts
// FOLDER holds Unihan_Readings.txt, Unihan_Variants.txt, Unihan_IRGSources.txt and Unihan_OtherMappings.txt,
// unpacked (Debian: package unicode-data, /usr/share/unicode/*.bz2).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const files = ['Readings', 'Variants', 'IRGSources', 'OtherMappings'];
const fields = new Map<string, Map<string, string>>();
let version = '';

for (const file of files) {
  for (const line of readFileSync(join(folder, `Unihan_${file}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('# Unicode version:')) version = line.slice(19).trim();
    const [code = '', field = '', value = ''] = line.split('\t');
    if (!code.startsWith('U+') || value === '') continue;
    const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    const known = fields.get(field) ?? new Map<string, string>();
    fields.set(field, known.set(character, value));
  }
}

function field(name: string): ReadonlyMap<string, string> {
  const values = fields.get(name);
  if (values === undefined) throw new Error(`no ${name} in ${folder}`);
  return values;
}

/** Characters that the standards of names, schools and registers in each country hold. */
const characters = [
  ...new Set(
    ['kIICore', 'kKoreanName', 'kTGH', 'kGB0', 'kJoyoKanji', 'kJinmeiyoKanji'].flatMap((name) => [
      ...field(name).keys(),
    ]),
  ),
].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));

/** Other forms of a character that lend it their reading: traditional, simplified, then any of the same sense. */
function variants(character: string): string[] {
  const names = [
    'kTraditionalVariant',
    'kSimplifiedVariant',
    'kZVariant',
    'kSemanticVariant',
    'kSpecializedSemanticVariant',
  ];
  return names.flatMap((name) =>
    [...(field(name).get(character) ?? '').matchAll(/U\+([0-9A-F]+)/g)].map(([, code = '']) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
}

const unmarked = (text: string): string =>
  text.replaceAll('đ', 'd').replaceAll('Đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** `리:0E 이:0`: the sound itself (E is what schools teach), and the one at the beginning of a word, by a rule. */
function hangul(value: string): string {
  const entries = value.split(' ').map((entry) => entry.split(':'));
  const liquid = entries.find(([sound = '']) => /^[라-맇]/u.test(sound));
  const taught = entries.find(([, source = '']) => source.endsWith('E'));
  return (liquid ?? taught ?? entries[0])?.[0] ?? '';
}

type Reader = (character: string) => string | undefined;
const first = (value: string | undefined): string | undefined => value?.split(' ')[0];

const languages: Record<string, Reader> = {
  mandarin: (character) => {
    const pinyin = first(field('kMandarin').get(character));
    return pinyin === undefined ? undefined : unmarked(pinyin);
  },
  cantonese: (character) => first(field('kCantonese').get(character))?.replace(/\d/g, ''),
  korean: (character) => {
    const value = field('kHangul').get(character);
    return value === undefined ? undefined : hangul(value);
  },
  vietnamese: (character) => {
    const value = first(field('kVietnamese').get(character));
    return value === undefined ? undefined : unmarked(value);
  },
  // Only what Japan uses in names; romanisations leave out the length of vowels
  japanese: (character) => {
    if (!field('kJoyoKanji').has(character) && !field('kJinmeiyoKanji').has(character)) return undefined;
    const on = first(field('kJapaneseOn').get(character))?.toLowerCase();
    return on?.replace(/ou|oo/, 'o').replace('uu', 'u');
  },
};

/** `zhang 张章彰`, a syllable before all that sound so, on lines of an even length. */
function table(name: string, reader: Reader): string {
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    const own = reader(character);
    const simplified = field('kTraditionalVariant').has(character) && !field('kKoreanName').has(character);
    const lent = variants(character).map(reader);
    // 叶 is 협 in old Korean books, but in a name it stands for 葉
    const candidates = name === 'korean' && simplified ? [...lent, own] : [own, ...lent];
    const sound = candidates.find((candidate) => candidate !== undefined);
    if (sound !== undefined) bySyllable.set(sound, (bySyllable.get(sound) ?? '') + character);
  }
  const words = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([s, all]) => `${s} ${all}`);
  let lines = '';
  let width = 0;
  for (const word of words) {
    const size = word.length + [...word.matchAll(/[^\p{ASCII}]/gu)].length + 1;
    lines += width + size > 108 && width > 0 ? `\n${word}` : `${width === 0 ? '' : ' '}${word}`;
    width = width + size > 108 ? size : width + size;
  }
  return `export const ${name} = \`\n${lines}\n\`;\n`;
}

process.stdout.write(`// Generated by scripts/han-readings.ts from the Unihan database, Unicode ${version}; do not edit.
// The data were modified: a selection of characters, one reading each, without tones.
//
// UNICODE LICENSE V3 (SPDX: Unicode-3.0)
// Copyright © 1991-2023 Unicode, Inc.
// Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated
// documentation (the "Data Files") or software and any associated documentation (the "Software") to deal in the
// Data Files or Software without restriction, including without limitation the rights to use, copy, modify, merge,
// publish, distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the Data
// Files or Software are furnished to do so, provided that either (a) this copyright and permission notice appear
// with all copies of the Data Files or Software, or (b) this copyright and permission notice appear in associated
// Documentation.
// THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
// NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD
// PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM,
// OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR
// PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION
// WITH THE USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
// Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise
// to promote the sale, use or other dealings in these Data Files or Software without prior written authorization of
// the copyright holder.

/** Each syllable with the characters that have it: Hanyu Pinyin, Jyutping, hangul, Vietnamese without marks, on'yomi. */
${Object.entries(languages)
  .map(([name, reader]) => table(name, reader))
  .join('')}`);
