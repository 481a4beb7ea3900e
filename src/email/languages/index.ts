import type { Language } from '../../model/watchlist.ts';
import { az } from './az.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, ru, az };

/** Everything that messages say in a language. */
export function catalogueOf(language: Language): Catalogue {
  return catalogues[language];
}
