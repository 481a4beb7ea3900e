import { type Stats, statSync } from 'node:fs';
import type { StatePlace } from '../model/storage.ts';

/**
 * What others on this machine may read, or put, into the state; null where nothing, and on Windows, which has no such
 * modes. The group is not looked at: volumes are handed to a container by it.
 */
export function exposedState({ storage, stateFolder: folder }: StatePlace): string | null {
  if (process.platform === 'win32') return null;
  const above = statOf(folder);
  if (allows(above, 0o002)) {
    return `everybody on this machine may write into ${folder}, where the state lies: choose another folder for \`storage\`, or run chmod o= ${folder}`;
  }
  // Who may not enter the folder reads nothing in it.
  if (storage.kind === 'postgres') return null;
  const { file } = storage;
  return allows(statOf(file), 0o004) && allows(above, 0o001)
    ? `everybody on this machine may read ${file}, and with it whom you watch: run chmod -R o= ${folder}`
    : null;
}

/** By the last three bits of the mode. */
function allows(found: Stats | null, others: number): boolean {
  return found !== null && (found.mode & others) !== 0;
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
