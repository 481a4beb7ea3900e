import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex: the one hash of the project, for bodies, entries and ids alike. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
