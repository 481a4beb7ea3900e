import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing, for this user alone: who is watched is nobody else's business.
 * One that is there stays as it is. Node's own way (`recursive`) never ends where the system takes no folder, as below
 * /proc; this one throws.
 */
export function makeFolder(folder: string): void {
  try {
    makeOne(folder);
  } catch (error) {
    const isMissingAbove = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissingAbove || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    makeOne(folder);
  }
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
