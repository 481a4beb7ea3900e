import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whole or not at all, also after a power cut: the bytes are on the disk before the name is. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
