import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from '../folders.ts';
import { AppError } from '../model/errors.ts';

/**
 * Makes sure that one process at a time polls and delivers on a state. The lock is SQLite's own on a file
 * beside it: the operating system drops it with the process, so a killed one leaves nothing behind.
 * Throws `E_STATE_IN_USE` where somebody holds it.
 */
export function lockState(file: string): { release(): void } {
  return lockWithin(file, lookMs);
}

/** `isLocked` takes the lock for a moment: looking must not keep a program from starting. */
const lookMs = 2000;

function lockWithin(file: string, timeout: number): { release(): void } {
  const path = `${file}.lock`;
  makeFolder(dirname(path));
  const lock = new Database(path, { timeout });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new AppError(
      'E_STATE_IN_USE',
      `another sanctions-watch is running on ${file}: stop it first, or use another \`storage\``,
    );
  }
  return { release: () => lock.close() };
}

/** Whether a process holds the lock right now. */
export function isLocked(file: string): boolean {
  try {
    lockWithin(file, 0).release();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'E_STATE_IN_USE') return true;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
