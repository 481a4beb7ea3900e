import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';

/** `sent`: the server has the commit, and its answer is not waited for. */
export type Moment = 'before' | 'sent' | 'after';

/** Told of each moment at which something lasting is about to happen, or has happened. */
export type Witness = (moment: Moment, what: string) => void;

/** Writes of one transaction, so that the same commit of a repeated step bears the same name. */
class Writes {
  readonly #statements: string[] = [];
  isOpen = false;

  begin(): void {
    this.#statements.length = 0;
    this.isOpen = true;
  }

  add(text: string, values: readonly unknown[]): void {
    // Numbers count attempts and failures, long texts and hashes tell of them, and a migration notes the real time: none
    // of these says which commit it is.
    const named = values.filter(
      (value) =>
        typeof value === 'string' && value.length < 80 && !/^\d{4}-\d\d-\d\dT|[0-9a-f]{64}/.test(value),
    );
    this.#statements.push([text, ...named].join('\n'));
  }

  /** Null where nothing was written. */
  end(): string | null {
    this.isOpen = false;
    return this.#statements.length === 0 ? null : commitName(this.#statements);
  }
}

function commitName(statements: readonly string[]): string {
  const tables = statements.map(
    (text) =>
      /(?:insert into|update|delete from|table|index)\s+(?:if \w+ \w+ )?"?(\w+)/i.exec(text)?.[1] ?? '',
  );
  const hash = createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, 8);
  const named = [...new Set(tables)].filter((table) => table !== '');
  return `commit ${named.slice(0, 6).join('+')} ${hash}`;
}

type Role = 'begin' | 'commit' | 'rollback' | 'write' | 'other';

function roleOf(text: string): Role {
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  if (word === 'begin' || word === 'start') return 'begin';
  if (word === 'commit' || word === 'rollback') return word;
  return ['insert', 'update', 'delete', 'create', 'alter', 'drop'].includes(word) ? 'write' : 'other';
}

/** What to call the commit that a statement is; null where it is none. */
function lasting(writes: Writes, text: string, values: readonly unknown[]): string | null {
  switch (roleOf(text)) {
    case 'begin':
      writes.begin();
      return null;
    case 'rollback':
      writes.end();
      return null;
    case 'commit':
      return writes.end();
    case 'write':
      writes.add(text, values);
      return writes.isOpen ? null : writes.end();
    case 'other':
      return null;
  }
}

function watchSqlite(witness: Witness): void {
  const { prepare, exec } = Database.prototype;
  const writesOf = new WeakMap<object, Writes>();
  const around = <T>(db: object, text: string, values: readonly unknown[], work: () => T): T => {
    const writes = writesOf.get(db) ?? new Writes();
    writesOf.set(db, writes);
    const what = lasting(writes, text, values);
    if (what !== null) witness('before', what);
    const result = work();
    if (what !== null) witness('after', what);
    return result;
  };
  Database.prototype.prepare = function (this: Database.Database, text: string) {
    const statement = prepare.call(this, text) as Database.Statement<unknown[]>;
    for (const method of ['run', 'all', 'get'] as const) {
      const original = statement[method].bind(statement) as (...values: unknown[]) => unknown;
      statement[method] = ((...values: unknown[]) =>
        around(this, text, values.flat(), () => original(...values))) as never;
    }
    return statement;
  } as typeof prepare;
  Database.prototype.exec = function (this: Database.Database, text: string) {
    return around(this, text, [], () => exec.call(this, text));
  };
}

function watchPostgres(witness: Witness): void {
  const query = Client.prototype.query as (...args: unknown[]) => unknown;
  const writesOf = new WeakMap<object, Writes>();
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [text, values] = args;
    const writes = writesOf.get(this) ?? new Writes();
    writesOf.set(this, writes);
    const what = typeof text === 'string' ? lasting(writes, text, Array.isArray(values) ? values : []) : null;
    if (what === null) return query.apply(this, args);
    witness('before', what);
    const answer = query.apply(this, args) as Promise<unknown>;
    witness('sent', what);
    return answer.then((result) => {
      witness('after', what);
      return result;
    });
  } as typeof Client.prototype.query;
}

/** Evidence, messages in files and the feed get their names at once, when they are whole. */
function watchFiles(witness: Witness): void {
  const { rename } = fs.promises;
  fs.promises.rename = async (from, to) => {
    const what = `rename ${basename(String(to))}`;
    witness('before', what);
    await rename(from, to);
    witness('after', what);
  };
  const { rmSync } = fs;
  fs.rmSync = (path, options) => {
    const what = `remove ${basename(String(path))}`;
    const isOurs = basename(String(path)).endsWith('.gz');
    if (isOurs) witness('before', what);
    rmSync(path, options);
    if (isOurs) witness('after', what);
  };
  syncBuiltinESMExports();
}

/** From now on the witness is told of every commit of a database and of every file that gets its name. */
export function watchCommits(witness: Witness): void {
  watchSqlite(witness);
  watchPostgres(witness);
  watchFiles(witness);
}
