import { basename, dirname, isAbsolute, relative } from 'node:path';
import type { Config } from '../../config/definition.ts';
import { yamlString } from '../../email/plain-text.ts';
import { mutedUntil } from '../../email/silence.ts';
import { type Alert, isAboutSending } from '../../model/alert.ts';
import type { Watchlist } from '../../model/watchlist.ts';

/** Text to put into a file. */
export interface Paste {
  /** When somebody would want it. */
  readonly question: string;
  /** Where it goes. */
  readonly place: string;
  /** The key whose list `item` belongs to, on a line above it; null where `item` is the whole line. */
  readonly key: string | null;
  readonly item: string;
}

/** How not to be told again. */
export interface Silences {
  /** What there is to say where there is nothing to paste. */
  readonly notes: readonly string[];
  readonly pastes: readonly Paste[];
}

/** All that an alert can be silenced by, as the watchlist stands now. */
export function silences(alert: Alert, config: Config, now: Date): Silences {
  const { entry, source, subject } = alert;
  const watchlist = config.watchlists.find(({ id }) => id === alert.watchlist);
  if (isAboutSending(alert))
    return note('There is nothing to add: it is about messages that do not get through.');
  if (alert.kind === 'source') {
    const file = shownFile(config.file, config);
    return note(`A source that you do not need: \`enabled: false\` under ${source.id} in ${file}.`);
  }
  if (entry === null) return note('There is nothing to add.');
  if (watchlist === undefined) {
    return note(`There is nothing to add: the watchlist ${alert.watchlist} is not watched any more.`);
  }
  const file = shownFile(watchlist.file, config);
  const mute = muteIn(watchlist, file, mutedUntil(now.toISOString()));
  if (subject === null) {
    return {
      notes: [`Not of interest? Narrow \`when:\` of the rule ${alert.rule} in ${file}.`],
      pastes: [
        mute('Enough of this entry for now?', { source: source.id, term: entry.name }),
        mute('Enough of this source for the whole watchlist, for now?', { source: source.id }),
      ],
    };
  }
  const other = somebodyElse(alert, watchlist, file);
  const name = subject.name;
  return {
    notes: typeof other === 'string' ? [other] : [],
    pastes: [
      ...(typeof other === 'string' ? [] : [other]),
      mute(`Enough of ${name} for now?`, { subject: subject.id }),
      mute(`Enough of ${name} from this source for now?`, { subject: subject.id, source: source.id }),
      mute('Enough of this source for the whole watchlist, for now?', { source: source.id }),
    ],
  };
}

function note(text: string): Silences {
  return { notes: [text], pastes: [] };
}

/** The line that says so or, where none would do, why. */
function somebodyElse(alert: Alert, { subjects }: Watchlist, file: string): Paste | string {
  const { entry, source } = alert;
  const subject = subjects.find(({ id }) => id === alert.subject?.id);
  if (subject === undefined) return `The subject ${alert.subject?.id} does not stand in ${file} any more.`;
  if (entry?.schema === null || entry === null) {
    return `Somebody else? A text is told once. If more about them come, write the name and aliases of ${subject.id} in ${file} more fully.`;
  }
  const value = `${source.id}:${entry.id}`;
  if (subject.ignore.includes(value))
    return `${value} is ignored already for ${subject.id} in ${file}; take it out there if it is them after all.`;
  const place = `In ${file}, under the subject ${subject.id}`;
  return {
    question: 'Somebody else?',
    place: subject.ignore.length === 0 ? `${place}:` : `${place}, in place of its \`ignore\`:`,
    key: null,
    item: `ignore: [${[...subject.ignore, value].map(quoted).join(', ')}]`,
  };
}

function muteIn({ mutes }: Watchlist, file: string, until: string) {
  const where = mutes.length === 0 ? 'at the left margin' : 'the last line, under the `mute:` that is there';
  return (question: string, what: Readonly<Record<string, string>>): Paste => {
    const conditions = Object.entries(what).map(([key, value]) => `${key}: ${quoted(value)}`);
    return {
      question,
      place: `In ${file}, ${where}; what it holds back comes with the first digest after that day:`,
      key: 'mute:',
      item: `{ ${conditions.join(', ')}, until: ${until}, reason: "why, for those who wonder later" }`,
    };
  };
}

/** Relative to the configuration; of what does not lie below it, the name: the rest is nobody's business. */
export function shownFile(file: string, config: Config): string {
  const path = relative(dirname(config.file), file);
  return path.startsWith('..') || isAbsolute(path) ? basename(file) : path;
}

/** So that a page, which shows any white space as one blank, loses none. */
function quoted(value: string): string {
  return yamlString(value).replace(
    /(?<= ) |[^\S ]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
