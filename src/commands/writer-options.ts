import type { Config } from '../config/definition.ts';
import type { WriterOptions } from '../email/writer.ts';

/** What the configuration says of how messages are written. */
export function writerOptions({ email, http }: Pick<Config, 'email' | 'http'>): WriterOptions {
  const { templates, attachJson } = email;
  return { templates, publicUrl: http.publicUrl, attachJson };
}
