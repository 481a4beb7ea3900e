import type { Config } from '../config/definition.ts';
import { type Language, languages } from '../email/languages/catalogue.ts';
import type { WriterOptions } from '../email/writer.ts';

/** What `email` of the configuration says of how messages are written, where it does. */
export function writerOptions({
  email,
}: Pick<Config, 'email'>): WriterOptions & { readonly language: Language } {
  const {
    templates = null,
    publicUrl = null,
    attachJson = false,
    language = 'en',
  } = email as Config['email'] & Partial<WriterOptions & { readonly language: Language }>;
  return { templates, publicUrl, attachJson, language: languages.includes(language) ? language : 'en' };
}
