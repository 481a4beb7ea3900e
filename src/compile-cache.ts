import { lstatSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps compiled code, and TypeScript with its types taken out, for the next start. Whoever can write there chooses
 * what runs, and Node's own folder would be one of /tmp that anybody may have made before: this one has to be ours.
 */
export function keepCompiledCode(): void {
  const folder = join(tmpdir(), `sanctions-watch-${process.getuid?.() ?? 'code'}`);
  if (isOurs(folder)) enableCompileCache(folder);
}

/** False also where it cannot be made: the program starts more slowly then. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700, recursive: true });
    const found = lstatSync(folder);
    // Windows has neither; its temporary folder is the user's own.
    const isPrivate = found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
    return found.isDirectory() && (process.getuid === undefined || isPrivate);
  } catch {
    return false;
  }
}
