import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '../../src/model/storage.ts';
import { verifyAudit } from '../../src/store/audit-check.ts';
import { openForReading } from '../../src/store/open.ts';
import { contentsOf } from '../support/contents.ts';
import type { Site } from '../support/site.ts';
import type { State } from './stage.ts';

/** What a run left: rows by table as texts, and the files beside the database. */
export interface Outcome {
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** `PATH SHA-256` */
  readonly files: readonly string[];
}

type Row = Record<string, unknown>;

/** Counters of tries, which a repeated step raises; and of the audit log the order of lanes, and hashes of all this. */
const counters: Readonly<Record<string, readonly string[]>> = {
  sources: ['failures'],
  deliveries: ['attempts'],
  audit: ['seq', 'data', 'hash'],
};

/** Polls that took nothing over are more where steps were repeated. */
function isLasting(table: string, { outcome }: Row): boolean {
  return table !== 'polls' || outcome === 'changed';
}

/** The state without what counts how often something was tried. */
export async function readOutcome({ folder, storage }: State, site: Site): Promise<Outcome> {
  const contents = await contentsOf(storage);
  const rows: Record<string, string[]> = {};
  for (const [table, all] of Object.entries(contents)) {
    const kept = all.filter((row) => isLasting(table, row)).map((row) => withoutCounts(table, row));
    rows[table] = kept.map((row) => JSON.stringify(row).replaceAll(site.origin, 'SITE')).sort();
  }
  rows['audit log'] = await auditProblems(storage);
  return { rows, files: filesIn(join(folder, 'state')) };
}

async function auditProblems(storage: Storage): Promise<string[]> {
  const db = await openForReading(storage);
  try {
    return [...(await verifyAudit(db)).problems];
  } finally {
    await db.destroy();
  }
}

function withoutCounts(table: string, row: Row): Row {
  const dropped = counters[table] ?? [];
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !dropped.includes(column))
      .map(([column, value]) => [column, typeof value === 'string' ? withoutTries(value) : value]),
  );
}

/**
 * A text without how often a source was tried, which alerts and the proof of watching tell; a line that is cut off
 * ends that many digits earlier.
 */
export function withoutTries(text: string): string {
  return text
    .replace(/could not be read \d+ times in a row/g, 'could not be read N times in a row')
    .replace(/(N times in a row: [^\n…]{60})[^\n…]*…/g, '$1…')
    .replace(/"polls":\d+/g, '"polls":N')
    .replace(/checked [\d,]+ times?/gi, 'checked N times');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^test\.db/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => {
      const text = readFileSync(join(folder, name));
      const bytes = name.endsWith('.atom') ? withoutTries(text.toString()) : text;
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    })
    .sort();
}

/** How one outcome differs from another, line by line. */
export function differences(expected: Outcome, found: Outcome): string[] {
  const tables = new Set([...Object.keys(expected.rows), ...Object.keys(found.rows)]);
  return [
    ...[...tables].flatMap((table) => differing(table, expected.rows[table], found.rows[table])),
    ...differing('file', expected.files, found.files),
  ];
}

function differing(what: string, expected: readonly string[] = [], found: readonly string[] = []): string[] {
  const left = (from: readonly string[], other: readonly string[]): string[] => {
    const rest = [...other];
    return from.filter((line) => {
      const at = rest.indexOf(line);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...left(expected, found).map((line) => `lacking ${what}: ${line}`),
    ...left(found, expected).map((line) => `strange ${what}: ${line}`),
  ];
}
