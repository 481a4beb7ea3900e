import { constants } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const { O_CREAT, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;

/**
 * Whole or not at all, also after a power cut: the bytes are on the disk before the name is. For this user alone, but a
 * file that is there keeps its mode: whoever let others read it meant to. Writes through no symbolic link.
 */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  const before = await stat(path).catch(() => null);
  // Windows knows no O_NOFOLLOW.
  const file = await open(temporary, O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0), 0o600);
  try {
    await file.chmod((before?.mode ?? 0o600) & 0o777);
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
