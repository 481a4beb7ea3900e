import { existsSync } from 'node:fs';
import { type Evidence, evidenceFile, evidenceOf } from './evidence.ts';
import type { Handle } from './open.ts';
import type { EvidenceTable } from './tables.ts';
import { isWhole } from './whole-file.ts';

/** Which of the documents that are noted are gone from the folder, or not what the publisher sent, in words. */
export async function checkDocuments(db: Handle, evidence: Evidence): Promise<string[]> {
  const files = Map.groupBy(await evidenceOf(db), ({ source_id, sha256 }) =>
    evidenceFile(evidence, source_id, sha256),
  );
  const problems: string[] = [];
  for (const [file, [row]] of files) {
    if (row === undefined || (await isWhole(file, row.sha256))) continue;
    if (existsSync(file)) problems.push(`the document ${file} was changed`);
    // A daemon may have deleted it just now.
    else if (await isNoted(db, row)) problems.push(`the document ${file} is gone`);
  }
  return problems;
}

async function isNoted(db: Handle, { source_id, sha256 }: EvidenceTable): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('url')
    .where('source_id', '=', source_id)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}
