import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { makeFolder } from '../folders.ts';
import { AppError } from '../model/errors.ts';
import type { Storage } from '../model/storage.ts';
import { addToAudit } from './audit.ts';
import type { Handle } from './open.ts';
import type { EvidenceTable } from './tables.ts';
import { isWhole } from './whole-file.ts';

/** A document as it came from its publisher. */
interface Received {
  readonly url: string;
  readonly sha256: string;
  raw(): AsyncIterable<Uint8Array>;
}

/** A document on disk: `SOURCE/SHA256.gz` in the folder of evidence. */
export type Kept = Pick<EvidenceTable, 'url' | 'sha256' | 'bytes'>;

/** The files that snapshots were read from, compressed and named after the SHA-256 of what the publisher sent. */
export interface Evidence {
  readonly folder: string;
  /** Compressed bytes; what no alert rests on goes first, the oldest before the others, the newest snapshot never. */
  readonly maxBytes: number;
}

/** The folder of a state, and of a backup, that has the files which changes were read from. */
export const evidenceName = 'evidence';

/** Where the files that changes were read from lie, beside the state; null where none are kept. */
export function evidenceIn(config: {
  readonly stateFolder: string;
  readonly evidence: Pick<Evidence, 'maxBytes'>;
}): Evidence | null {
  const { maxBytes } = config.evidence;
  return maxBytes === 0 ? null : { folder: join(config.stateFolder, evidenceName), maxBytes };
}

/** Where a document lies. */
export function evidenceFile({ folder }: Pick<Evidence, 'folder'>, sourceId: string, sha256: string): string {
  return join(folder, sourceId, `${sha256}.gz`);
}

/** Compresses a document into the folder; one that is there already stays. Throws `E_STATE_EVIDENCE`. */
export async function keepDocument(evidence: Evidence, sourceId: string, document: Received): Promise<Kept> {
  const { url, sha256 } = document;
  const file = evidenceFile(evidence, sourceId, sha256);
  try {
    if (!existsSync(file)) {
      makeFolder(dirname(file));
      // Level 1: a tenth of the size in a tenth of the time; lists compress well.
      await pipeline(
        document.raw(),
        createGzip({ level: 1 }),
        createWriteStream(`${file}.part`, { mode: 0o600 }),
      );
      await rename(`${file}.part`, file);
    }
    return { url, sha256, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(`${file}.part`, { force: true }).catch(() => undefined);
    throw new AppError(
      'E_STATE_EVIDENCE',
      `cannot keep the document of ${sourceId} as evidence in ${evidence.folder}: the folder must be writable and have room, or set \`evidence: { maxMegabytes: 0 }\``,
      { cause: error },
    );
  }
}

/** Notes in the poll's transaction from which documents a snapshot was read. */
export async function recordEvidence(
  trx: Handle,
  sourceId: string,
  snapshot: number,
  kept: readonly Kept[],
  at: string,
): Promise<void> {
  const rows = kept.map(
    (document, position): EvidenceTable => ({ source_id: sourceId, snapshot, position, at, ...document }),
  );
  if (rows.length === 0) return;
  await trx.insertInto('evidence').values(rows).execute();
  const documents = kept.map(({ url, sha256 }) => ({ url, sha256 }));
  await addToAudit(trx, at, [{ event: 'documents', ref: sourceId, data: { snapshot, documents } }]);
}

/** The documents of snapshots, oldest first. */
export async function evidenceOf(db: Handle, sourceId?: string): Promise<EvidenceTable[]> {
  const rows = db.selectFrom('evidence').selectAll().orderBy('at').orderBy('source_id').orderBy('position');
  return await (sourceId === undefined ? rows : rows.where('source_id', '=', sourceId)).execute();
}

/** The documents of a snapshot, in their order; empty where they were not kept, or one is not there whole any more. */
export async function openEvidence(
  db: Handle,
  evidence: Evidence,
  sourceId: string,
  snapshot: number,
): Promise<{ readonly url: string; open(): AsyncIterable<Uint8Array> }[]> {
  const rows = await evidenceOf(db, sourceId);
  const wanted = rows.filter((row) => row.snapshot === snapshot);
  const documents = wanted.map(({ url, sha256 }) => ({
    url,
    sha256,
    file: evidenceFile(evidence, sourceId, sha256),
  }));
  for (const { file, sha256 } of documents) if (!(await isWhole(file, sha256))) return [];
  return documents.map(({ url, file }) => ({ url, open: () => createReadStream(file).pipe(createGunzip()) }));
}

/**
 * Forgets documents until the rest fits, the oldest first and what alerts rest on last, never the newest of a source,
 * and deletes files that no snapshot refers to and that were written before a time, in milliseconds since 1970: the file
 * of a poll that is under way has no snapshot yet.
 */
export async function pruneEvidence(db: Handle, evidence: Evidence, before: number): Promise<void> {
  const rows = await evidenceOf(db);
  const newest = newestSnapshots(rows);
  const fileOf = ({ source_id, sha256 }: EvidenceTable): string => evidenceFile(evidence, source_id, sha256);
  const references = Map.groupBy(rows, fileOf);
  let total = [...references.values()].reduce((sum, [first]) => sum + (first?.bytes ?? 0), 0);
  if (total > evidence.maxBytes) {
    const needed = await snapshotsRestedOn(db, rows);
    const isNeeded = ([, referring]: [string, EvidenceTable[]]): number =>
      referring.some((row) => needed.has(snapshotKey(row))) ? 1 : 0;
    for (const [file, referring] of [...references].sort((a, b) => isNeeded(a) - isNeeded(b))) {
      if (total <= evidence.maxBytes) break;
      if (referring.some((row) => newest.has(snapshotKey(row)))) continue;
      for (const row of referring) await deleteDocument(db, row);
      total -= referring[0]?.bytes ?? 0;
      references.delete(file);
    }
  }
  removeOthers(evidence.folder, new Set(references.keys()), before);
}

/**
 * Forgets the documents of snapshots from before a time, but for the newest of each source and those that an alert
 * rests on; says how many. The files go with the next `pruneEvidence`.
 */
export async function forgetEvidence(db: Handle, before: string): Promise<number> {
  const rows = await evidenceOf(db);
  const kept = newestSnapshots(rows).union(await snapshotsRestedOn(db, rows));
  const old = rows.filter((row) => row.at < before && !kept.has(snapshotKey(row)));
  for (const { source_id, snapshot } of old) {
    await db
      .deleteFrom('evidence')
      .where('source_id', '=', source_id)
      .where('snapshot', '=', snapshot)
      .execute();
  }
  return old.length;
}

function snapshotKey({ source_id, snapshot }: EvidenceTable): string {
  return `${source_id} ${snapshot}`;
}

function newestSnapshots(rows: readonly EvidenceTable[]): Set<string> {
  return new Set(new Map(rows.map((row) => [row.source_id, snapshotKey(row)])).values());
}

/** A poll notes its documents last, some time after it found what it alerts of. */
const pollMs = 60 * 60 * 1000;

/** The snapshots, among these that come oldest first, that were the newest of their source when an alert arose of it. */
async function snapshotsRestedOn(db: Handle, rows: readonly EvidenceTable[]): Promise<Set<string>> {
  const bySource = Map.groupBy(rows, ({ source_id }) => source_id);
  const alerts = await db
    .selectFrom('alerts')
    .select(['source_id', 'detected_at'])
    .distinct()
    .where('source_id', 'in', [...bySource.keys()])
    .where('entry_id', 'is not', null)
    .execute();
  return new Set(
    alerts.flatMap(({ source_id, detected_at }) => {
      const ours = bySource.get(source_id) ?? [];
      const until = new Date(Date.parse(detected_at) + pollMs).toISOString();
      const own = ours.find(({ at }) => at >= detected_at && at <= until);
      const before = ours.findLast(({ at }) => at <= detected_at);
      return [before, own].flatMap((row) => (row === undefined ? [] : snapshotKey(row)));
    }),
  );
}

async function deleteDocument(db: Handle, { source_id, sha256 }: EvidenceTable): Promise<void> {
  await db.deleteFrom('evidence').where('source_id', '=', source_id).where('sha256', '=', sha256).execute();
}

/**
 * Throws `E_STATE_DAMAGED` where the database file has nothing in it though there was a state: to begin anew in silence
 * would take all that is listed for old, and whoever was designated meanwhile for known.
 */
export function refuseEmptied(storage: Storage, evidence: Evidence | null): void {
  if (storage.kind !== 'sqlite' || evidence === null) return;
  const isEmpty = statSync(storage.file, { throwIfNoEntry: false })?.size === 0;
  if (!isEmpty || !existsSync(evidence.folder)) return;
  throw new AppError(
    'E_STATE_DAMAGED',
    `the state ${storage.file} is empty, though documents of earlier polls lie in ${evidence.folder}: put a backup in its place with \`restore\`, or delete the file to begin anew`,
  );
}

function removeOthers(folder: string, wanted: ReadonlySet<string>, before: number): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!/\.gz(?:\.part)?$/.test(name) || wanted.has(file)) continue;
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && mtimeMs <= before) rmSync(file, { force: true });
  }
}
