import type { AlertKind, Mute } from './alert.ts';
import type { Gender, Identifier, PartialDate, Schema } from './entry.ts';
import type { Storage } from './storage.ts';

/** How some kinds of alert leave; a kind that it does not name leaves as it is said further out. */
export interface KindChoice {
  readonly immediate: readonly AlertKind[];
  readonly digest: readonly AlertKind[];
  /** Recorded, and sent to nobody. */
  readonly none: readonly AlertKind[];
}

/** Which alerts are held back: those that have all that is given. */
export interface MuteRule extends Mute {
  readonly subject: string | null;
  readonly source: string | null;
  /** Occurs, in any case, in what an alert shows of its entry, notice or article. */
  readonly term: string | null;
}

/** Languages that messages can be written in. */
export const languages = ['en', 'ru', 'az'] as const;
export type Language = (typeof languages)[number];

/** Somebody, or something, that is watched. */
export interface Subject {
  /** Unique in its watchlist, stable for ever: alerts refer to it. */
  readonly id: string;
  readonly schema: Schema;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly birthDates: readonly PartialDate[];
  /** Null where it is not known. */
  readonly gender: Gender | null;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly countries: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly positions: readonly string[];
  readonly notes: string | null;
  readonly url: string | null;
  /** `source:entry` of entries known to be somebody else. */
  readonly ignore: readonly string[];
  /** 0 to 1; null takes the watchlist's. */
  readonly threshold: number | null;
  /** Recipients in addition to the watchlist's. */
  readonly to: readonly string[];
  readonly kinds: KindChoice;
}

/** Nothing chosen: as it stands further out. */
export const noChoice: KindChoice = { immediate: [], digest: [], none: [] };

/** A subject of whom no more is known than the name. */
export function bareSubject(id: string, schema: Schema, name: string): Subject {
  return {
    id,
    schema,
    name,
    aliases: [],
    birthDates: [],
    gender: null,
    countries: [],
    identifiers: [],
    positions: [],
    notes: null,
    url: null,
    ignore: [],
    threshold: null,
    to: [],
    kinds: noChoice,
  };
}

/** A condition on entries; the parts that are given must all hold, one of the values of a part is enough. */
export interface RuleCondition {
  readonly country: readonly string[];
  readonly program: readonly string[];
  readonly source: readonly string[];
  readonly schema: readonly Schema[];
  /** Occurs, in any case, in a name, position, address or remark. */
  readonly text: readonly string[];
  /** Part of the name of the source or its authority, in any case; or the code of a jurisdiction. */
  readonly authority?: readonly string[];
  /** Begins a word of a position, in any case. */
  readonly position?: readonly string[];
  /** Ids of subjects of the same watchlist, or `any`: a relation of the entry names one of them. */
  readonly linkedTo?: readonly string[];
}

/** In `linkedTo`, each subject of the watchlist. */
export const anySubject = 'any';

/** Designations of people nobody thought to list. */
export interface Rule {
  readonly id: string;
  readonly when: RuleCondition;
}

export interface Watchlist {
  /** Unique over all files, stable for ever. */
  readonly id: string;
  /** Where it was read from, for messages. */
  readonly file: string;
  /** Recipients in addition to `email.to`. */
  readonly to: readonly string[];
  /** 0 to 1; null takes the program's default. */
  readonly threshold: number | null;
  /** Of its messages; null takes the one of `email`. */
  readonly language: Language | null;
  readonly kinds: KindChoice;
  readonly mutes: readonly MuteRule[];
  readonly subjects: readonly Subject[];
  readonly rules: readonly Rule[];
  /** A CSV file that some of the subjects stand in; null where there is none. */
  readonly table: string | null;
  readonly query: SubjectQuery | null;
}

/** A query that gives subjects, and where they are kept until it runs again. */
export interface SubjectQuery {
  readonly database: Storage;
  readonly sql: string;
  /** Cron, in the time zone of the configuration. */
  readonly schedule: string;
  /** A table, as it came last. */
  readonly copy: string;
}

/** A watchlist that says nothing but whom it watches. */
export function bareWatchlist(id: string, subjects: readonly Subject[]): Watchlist {
  return {
    id,
    file: id,
    to: [],
    threshold: null,
    language: null,
    kinds: noChoice,
    mutes: [],
    subjects,
    rules: [],
    table: null,
    query: null,
  };
}
