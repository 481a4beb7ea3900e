import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Whether a file is there and has what the publisher sent. */
export async function isWhole(file: string, sha256: string): Promise<boolean> {
  return existsSync(file) && (await sentIn(file)) === sha256;
}

/** The SHA-256 of what the publisher sent; null where the file is damaged. */
async function sentIn(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), createGunzip(), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
