import { distance } from 'fastest-levenshtein';
import { AppError } from '../model/errors.ts';

/** One mistake in a configuration file, at its place. */
export interface Problem {
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** `sources.un-sc.schedule`, `subjects[2].name`; empty for the file as a whole. */
  readonly path: string;
  /** What was found and what is allowed. */
  readonly message: string;
}

/** Nobody reads on: a watchlist of aliases of aliases has 50,000 mistakes. */
const mostShown = 100;

/** All mistakes of the configuration and its watchlists at once; nothing was done. */
export class ConfigError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`;
    const lines = problems.slice(0, mostShown).map(problemLine);
    const more = problems.length > mostShown ? [`… and ${problems.length - mostShown} more`] : [];
    super('E_CONFIG_INVALID', [`the configuration has ${count}:`, ...lines, ...more].join('\n'));
    this.problems = problems;
  }
}

/** `file:line:column: path: message`. */
export function problemLine({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column}: ${path ? `${path}: ` : ''}${message}`;
}

/** For sorting: in the order of the file. */
export function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}

/** A mistake before its place is known: the path leads there. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** A function where it tells how the value stands in the file; its argument is null where there is none. */
  readonly message: string | ((written: Written | null) => string);
  /** The mistake is the key itself, not its value. */
  readonly isKey?: boolean;
}

/** How a value stands in the file, variables not filled in. */
export interface Written {
  /** For messages: `` `0123` ``, `a list`, `nothing`; null where it may be a secret. */
  readonly shown: string | null;
  /** As it would have to be written to be text, `"0123"`; empty for what no quotes would make text. */
  readonly quoted: string;
}

/** ` did you mean X?` where something near is allowed, else nothing. */
export function suggestion(found: string, allowed: readonly string[]): string {
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: distance(found.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  // Two slips of the finger, or a third of a long word; in a word of two letters that would be all of it.
  if (best === undefined || best.distance > Math.min(Math.max(2, found.length / 3), found.length - 1)) {
    return '';
  }
  return ` did you mean \`${best.candidate}\`?`;
}
