import { csvLine } from '../../src/commands/csv-line.ts';
import { tableLines } from '../../src/commands/table.ts';
import { atomFeed } from '../../src/doors/atom.ts';
import { mimeOf } from '../../src/email/mime.ts';
import { createWriter } from '../../src/email/writer.ts';
import type { Alert, Proof, Told } from '../../src/model/alert.ts';
import { publicAlert } from '../../src/model/public-alert.ts';
import type { Language } from '../../src/model/watchlist.ts';
import { envelope, told as toldOf } from '../email/samples.ts';
import { demandAtom, demandCells, demandLine, demandMessage, demandMime } from './check-output.ts';
import { demand } from './part.ts';

const publicUrl = 'https://watch.example.org';
const writer = await createWriter({ templates: null, publicUrl, attachJson: true });

const kinds = ['alert', 'summary', 'gathered', 'digest'] as const;
export type MessageKind = (typeof kinds)[number];
export const messageKinds: readonly MessageKind[] = kinds;

/** Tells alerts by every door that shows text; what is not escaped, or is not what it should be, is a finding. */
export async function tell(
  told: readonly Told[],
  {
    kind,
    language,
    whole,
  }: { readonly kind: MessageKind; readonly language: Language; readonly whole: boolean },
): Promise<void> {
  const to = { ...envelope, language };
  const [first] = told;
  if (first === undefined) return;
  const message = kind === 'alert' ? writer.alert(first, to) : writer[kind](told, to);
  demandMessage(message);
  demand(writer.problems.length === 0, () => `a built-in template failed: ${writer.problems[0]}`);
  demandMime(await mimeOf(message), envelope.to);
  if (!whole) return;
  tellOthers(told.map(({ alert }) => alert));
}

function tellOthers(alerts: readonly Alert[]): void {
  for (const url of [publicUrl, null])
    demandAtom(
      atomFeed(
        alerts.map((alert) => toldAlert(alert)),
        url,
      ),
    );
  const posted = JSON.stringify(alerts.map(publicAlert));
  demand(JSON.stringify(JSON.parse(posted)) === posted, () => 'the JSON of an alert is read as another one');
  const rows = alerts.map(({ kind, subject, entry, source }) => [
    kind,
    subject?.name ?? '–',
    entry?.name ?? '–',
    source.id,
  ]);
  for (const line of tableLines(['kind', 'subject', 'entry', 'source'], rows)) demandLine(line);
  for (const row of rows) demandCells(row.map((cell) => cellOf(csvLine([cell]))));
}

/** What a spreadsheet makes of a line with one cell. */
function cellOf(line: string): string {
  return line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
}

export async function tellProof(proof: Proof, language: Language): Promise<void> {
  const message = writer.proof(proof, { ...envelope, language });
  demandMessage(message);
  demandMime(await mimeOf(message), envelope.to);
}

function toldAlert(alert: Alert): Parameters<typeof atomFeed>[0][number] {
  return {
    alert,
    target: null,
    thread: '',
    reportOf: null,
    route: 'immediate',
    muted: null,
    toldAt: alert.detectedAt,
  };
}

export function alone(alert: Alert): Told {
  return toldOf(alert);
}
