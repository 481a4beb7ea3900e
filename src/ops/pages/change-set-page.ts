import type { App } from '../../app.ts';
import { type Markup, markup } from '../../doors/markup.ts';
import { en } from '../../email/languages/en.ts';
import { fieldIn } from '../../email/verdict.ts';
import type { FieldChange } from '../../model/change.ts';
import { changesOfSet, evidenceOfSnapshot } from '../../store/shown.ts';
import type { ChangesTable } from '../../store/tables.ts';
import { type Answer, page } from '../answer.ts';
import { documentsOf, notFound, sourceLink, timeOf } from './parts.ts';

const mostChanges = 500;

/** What one poll changed of a list, and from which documents that was read. */
export async function changeSetPage(sourceId: string, snapshot: number, { db }: App): Promise<Answer> {
  const { changes, count } = await changesOfSet(db, sourceId, snapshot, mostChanges);
  const [first] = changes;
  if (first === undefined) {
    return notFound(
      'No such change',
      `Nothing is stored of snapshot ${String(snapshot)} of ${sourceId}: it was the first, or is older than \`retention.days\`.`,
    );
  }
  const documents = await evidenceOfSnapshot(db, sourceId, snapshot);
  const more = count - changes.length;
  return page(200, `${sourceId}, snapshot ${String(snapshot)}`, [
    markup`<h1>${sourceId}, snapshot ${String(snapshot)}</h1>`,
    markup`<p>${timeOf(first.at)}, ${sourceLink(sourceId)}</p>`,
    markup`<h2>Read from</h2>`,
    ...documentsOf(sourceId, documents),
    ...(['added', 'removed', 'amended'] as const).flatMap((kind) =>
      sectionOf(
        kind,
        changes.filter(({ change }) => change === kind),
      ),
    ),
    ...(more > 0
      ? [markup`<p>… and ${String(more)} more, which \`history --source ${sourceId}\` has.</p>`]
      : []),
  ]);
}

function sectionOf(kind: ChangesTable['change'], changes: readonly ChangesTable[]): Markup[] {
  if (changes.length === 0) return [];
  const titles = { added: 'Added', amended: 'Amended', removed: 'Removed' } as const;
  return [
    markup`<h2>${titles[kind]}: ${String(changes.length)}</h2>`,
    markup`<ul>${changes.map(({ entry_id, entry_name, fields }) => markup`<li><bdi>${entry_name}</bdi> <span class="soft">${entry_id}</span>${fieldsOf(JSON.parse(fields) as FieldChange[])}</li>\n`)}</ul>`,
  ];
}

/** What an amendment did, field by field; in words too, since colours and strokes are not read out. */
export function fieldsOf(fields: readonly FieldChange[]): Markup | null {
  if (fields.length === 0) return null;
  return markup`<dl>${fields.map(
    ({ field, from, to }) =>
      markup`<dt>${fieldIn(en, field)}</dt>${from.length === 0 ? null : markup`<dd>before: <del dir="auto">${from.join('; ')}</del></dd>`}${to.length === 0 ? null : markup`<dd>now: <ins dir="auto">${to.join('; ')}</ins></dd>`}`,
  )}</dl>`;
}
