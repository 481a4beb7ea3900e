import { AppError, errorText } from '../model/errors.ts';
import { type Storage, shownStorage } from '../model/storage.ts';

/** What the database says is wrong, by the start of its code, and what to do. */
const remedies: readonly (readonly [code: RegExp, errorCode: string, what: string])[] = [
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    'E_STATE_DAMAGED',
    'is damaged, or no database of this program. Keep the file, and put a backup in its place with `restore`',
  ],
  [
    /^(?:SQLITE_FULL|53100)/,
    'E_STATE_FULL',
    'cannot be written, since the disk is full. Make room; nothing was changed, and what is due is done then',
  ],
  [
    /^(?:SQLITE_READONLY|EROFS|EACCES|EPERM|25006|42501)/,
    'E_STATE_READONLY',
    'cannot be written: whoever runs this program must be allowed to write to it and to its folder',
  ],
  [
    /^SQLITE_IOERR/,
    'E_STATE_IO',
    'cannot be read or written: the disk is full, or fails. Make room, and look at the disk; what is due is done then',
  ],
  [
    /^(?:SQLITE_CANTOPEN|ENOTDIR|EISDIR|EEXIST)/,
    'E_STATE_OPEN',
    'cannot be opened: it must be a file, and whoever runs this program must be allowed to write to it and to its folder',
  ],
  [
    /^(?:SQLITE_(?:BUSY|LOCKED)|40P01|40001)/,
    'E_STATE_LOCKED',
    'is being written by another process, which has not let go of it. Find out which; a network file system may also keep a lock for ever',
  ],
  [
    /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P0|08)/,
    'E_STATE_UNREACHABLE',
    'cannot be reached. Look whether the database server runs, and whether host and port are right',
  ],
  [/^(?:28|3D000)/, 'E_STATE_REFUSED', 'refuses us. Look at user, password and database in `storage`'],
];

/** Whatever went wrong with the state, as something a reader can act on. */
export function stateError(error: unknown, storage: Storage): AppError {
  return stateTrouble(error, storage) ?? told(error, storage, 'E_STATE_OPEN', 'cannot be used');
}

/** The same of what the disk or the database server did; null where it may be a defect of this program. */
export function stateTrouble(error: unknown, storage: Storage): AppError | null {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const found = remedies.find(([pattern]) => pattern.test(code));
  if (found === undefined) return null;
  const [, errorCode, what] = found;
  return told(error, storage, errorCode, what);
}

/** Whether the database server is gone, or the connection to it. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'E_STATE_UNREACHABLE';
  return remedies.some(([pattern, code]) => code === 'E_STATE_UNREACHABLE' && pattern.test(codeOf(error)));
}

/** Some of what goes wrong has words only. */
function codeOf(error: unknown): string {
  const text = errorText(error);
  if (/malformed/.test(text)) return 'SQLITE_CORRUPT';
  // Of pg, once a connection broke.
  if (
    /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when)/.test(text)
  ) {
    return 'ECONNRESET';
  }
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function told(error: unknown, storage: Storage, code: string, what: string): AppError {
  return new AppError(code, `the state ${shownStorage(storage)} ${what}: ${errorText(error)}`, {
    cause: error,
  });
}
