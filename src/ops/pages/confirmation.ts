import type { Config } from '../../config/definition.ts';
import { yamlString } from '../../email/plain-text.ts';
import type { Alert } from '../../model/alert.ts';
import { type Paste, shownFile } from './silences.ts';

/** The names and birth date of an entry that its subject lacks, as the watchlist has them; null where it lacks none. */
export function confirmation({ entry, subject, watchlist }: Alert, config: Config): Paste | null {
  const list = config.watchlists.find(({ id }) => id === watchlist);
  const known = list?.subjects.find(({ id }) => id === subject?.id);
  if (list === undefined || known === undefined || entry === null) return null;
  const names = new Set([known.name, ...known.aliases]);
  const aliases = new Set([
    ...known.aliases,
    ...[entry.name, ...entry.aliases].filter((name) => !names.has(name)),
  ]);
  const [birthDate] = entry.birthDates.filter((date) => /^\d{4}(-\d\d){0,2}$/.test(date));
  const lines = [
    ...(aliases.size > known.aliases.length ? [`aliases: [${[...aliases].map(yamlString).join(', ')}]`] : []),
    ...(known.birthDates.length === 0 && birthDate !== undefined ? [`birthDate: ${birthDate}`] : []),
  ];
  if (lines.length === 0) return null;
  return {
    question: 'What the entry knows besides',
    place: `In ${shownFile(list.file, config)}, under the subject ${known.id}, in place of what is there of it:`,
    key: null,
    item: lines.join('\n'),
  };
}
