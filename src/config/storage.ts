import { dirname } from 'node:path';
import type { Storage } from '../model/storage.ts';

/** As it is written in the configuration: `sqlite:FILE`, or an address of PostgreSQL. */
export function storageOf(text: string): Storage {
  if (text.startsWith('sqlite:')) return { kind: 'sqlite', file: text.slice('sqlite:'.length) };
  return { kind: 'postgres', url: text };
}

/** Whether a text is written as `storage` is. */
export function isStorage(text: string): boolean {
  return /^(?:postgres(?:ql)?:\/\/|sqlite:.)/.test(text);
}

/** Where all lies that is no rows: beside the SQLite file. */
export function stateFolderOf(storage: Storage): string {
  return storage.kind === 'sqlite' ? dirname(storage.file) : 'state';
}
