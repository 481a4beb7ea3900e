import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex: the one hash of the project, for bodies, entries and ids alike. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The id of an alert or delivery: half of the hash of what makes it what it is, 128 bits. */
export function idOf(identity: string): string {
  return sha256(identity).slice(0, 32);
}

/** As much of a hash as people can compare. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
