import type { Config } from '../config/definition.ts';
import { counted } from '../model/counted.ts';
import { AppError } from '../model/errors.ts';
import { listAudit } from '../store/audit.ts';
import type { Anchor } from '../store/audit-chain.ts';
import { verifyAudit } from '../store/audit-check.ts';
import { evidenceIn } from '../store/evidence.ts';
import { checkDocuments } from '../store/evidence-check.ts';
import type { Handle } from '../store/open.ts';
import { type Context, type ExitStatus, lookAt, readConfig } from './context.ts';
import { shortTime, tableLines } from './table.ts';

export interface AuditOptions {
  readonly config: string;
  readonly verify?: boolean;
  readonly anchor?: readonly string[];
  readonly since?: string;
  readonly limit: number;
  readonly json?: boolean;
}

/** What happened, newest first; with `verify` whether the log can be relied on, by the exit status too. */
export async function audit(options: AuditOptions, context: Context): Promise<ExitStatus> {
  const anchors = (options.anchor ?? []).map(anchorOf);
  if (anchors.length > 0 && options.verify !== true)
    throw new AppError('E_USAGE_AUDIT', '`--anchor` belongs to `--verify`');
  const config = await readConfig(options.config, context);
  return await lookAt(config, async (db) => {
    if (options.verify === true) return await verify(db, config, anchors, options, context);
    const records = await listAudit(db, options);
    if (options.json) {
      for (const { data, ...record } of records)
        context.print(JSON.stringify({ ...record, data: JSON.parse(data) }));
      return 0;
    }
    const rows = records.map(({ seq, at, event, ref, data }) => [
      String(seq),
      shortTime(at || null),
      event,
      ref,
      data === '{}' ? '' : data,
    ]);
    for (const line of tableLines(['record', 'at (UTC)', 'event', 'of', 'what'], rows)) context.print(line);
    if (records.length === options.limit) context.print(`… the newest ${options.limit}; --limit shows more`);
    return 0;
  });
}

async function verify(
  db: Handle,
  config: Config,
  anchors: readonly Anchor[],
  { json }: AuditOptions,
  context: Context,
): Promise<ExitStatus> {
  // What a daemon writes meanwhile is not looked at.
  const { records, last, ...report } = await db.transaction().execute((trx) => verifyAudit(trx, anchors));
  const evidence = evidenceIn(config);
  const problems = [...report.problems, ...(evidence === null ? [] : await checkDocuments(db, evidence))];
  const head = last === undefined ? null : `${last.seq}:${last.hash}`;
  if (json) context.print(JSON.stringify({ whole: problems.length === 0, records, head, problems }));
  else {
    for (const problem of problems) context.print(problem);
    const verdict = problems.length === 0 ? 'the audit log is whole' : 'the audit log cannot be relied on';
    context.print(`${verdict}: ${counted(records, 'record')}, the last is ${head ?? 'none'}`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** Throws `E_USAGE_AUDIT` for what is no record. */
function anchorOf(text: string): Anchor {
  // With the name of the header too, as it is copied from an e-mail.
  const [, seq, hash] =
    /^(?:X-Sanctions-Watch-Audit:\s*)?(\d{1,10}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash: hash.toLowerCase() };
  throw new AppError(
    'E_USAGE_AUDIT',
    `“${text}” is no record of the audit log: it is written SEQ:HASH, as in the header X-Sanctions-Watch-Audit of an e-mail`,
  );
}
