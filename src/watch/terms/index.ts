import { arabic } from './arabic.ts';
import { armenian } from './armenian.ts';
import { azerbaijani } from './azerbaijani.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { georgian } from './georgian.ts';
import { german } from './german.ts';
import type { Lexicon } from './lexicon.ts';
import { persian } from './persian.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

export const lexicons: readonly Lexicon[] = [
  english,
  russian,
  azerbaijani,
  german,
  french,
  turkish,
  ukrainian,
  spanish,
  georgian,
  armenian,
  arabic,
  persian,
];
