import type { AlertKind, Because, Proof } from '../../model/alert.ts';
import type { Claim } from '../../model/claim.ts';
import type { Schema } from '../../model/entry.ts';
import type { Language } from '../../model/watchlist.ts';
import type { Effect } from '../programmes/effects.ts';

/** What stands first in a Subject line and on the badge of a message. */
export type Label = AlertKind | 'moved' | 'earlierNotice' | 'liftedOfficially' | 'liftedNews';

export type CertaintyLevel = 'strong' | 'likely' | 'possible';

/** Headings, labels and fixed sentences: templates get them as `words`. */
export interface Words {
  readonly yours: string;
  readonly theList: string;
  readonly theText: string;
  readonly sideBySide: string;
  readonly name: string;
  readonly birthDate: string;
  readonly country: string;
  readonly position: string;
  readonly same: string;
  readonly alike: string;
  readonly agree: string;
  readonly differ: string;
  readonly notStated: string;
  readonly programme: string;
  readonly legalBasis: string;
  readonly details: string;
  readonly whatChanged: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly onlyChanges: string;
  readonly reports: string;
  readonly history: string;
  readonly why: string;
  readonly source: string;
  readonly silence: string;
  readonly showLines: string;
  readonly notShown: string;
  readonly alert: string;
  readonly foundByRule: string;
}

/** Labels of single facts. */
export interface FactLabels {
  readonly subject: string;
  readonly namedAs: string;
  readonly listedAs: string;
  readonly headline: string;
  readonly authority: string;
  readonly measuresOf: string;
  readonly listedOn: string;
  readonly published: string;
  readonly seen: string;
  readonly read: string;
  readonly documents: string;
  readonly born: string;
  readonly countries: string;
  readonly positions: string;
  readonly remarks: string;
  readonly relations: string;
  readonly entry: string;
  readonly item: string;
  readonly watchlist: string;
  readonly rule: string;
}

/** What a sentence about one alert is made of; all of it is visible text already. */
export interface Said {
  /** Whom it is about, in the user's words. */
  readonly name: string;
  /** The name as listed. */
  readonly listed: string;
  /** Authority and list. */
  readonly list: string;
  readonly authority: string | null;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
}

/** How alerts of one kind are not told again: a heading, what to do, the line to paste. */
export interface SilenceWords {
  readonly notTheSame: (schema: Schema | null) => string;
  readonly addIgnore: (subject: string, watchlist: string) => string;
  readonly somebodyElse: string;
  readonly nothingToAdd: (subject: string, watchlist: string, score: string | null) => string;
  readonly notOfInterest: string;
  readonly narrowRule: (rule: string, watchlist: string) => string;
  readonly notNow: string;
  readonly addMute: (subject: string, watchlist: string, until: string) => string;
  readonly muteReason: string;
}

/** All that messages say in one language; names and published text excepted. */
export interface Catalogue {
  readonly language: Language;
  readonly words: Words;
  readonly facts: FactLabels;
  readonly labels: Readonly<Record<Label, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<Schema, string>>;
  readonly certainty: Readonly<Record<CertaintyLevel, string>>;
  /** The same in a Subject line, as short as can be. */
  readonly doubt: Readonly<Record<'likely' | 'possible', string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  /** `3 amendments`, `1 news item`. */
  readonly ofKind: Readonly<Record<AlertKind, (count: number) => string>>;
  readonly verdicts: {
    readonly designation: (said: Said) => string;
    readonly listed: (said: Said) => string;
    readonly earlierNotice: (said: Said) => string;
    readonly amendment: (said: Said) => string;
    readonly moved: (said: Said) => string;
    readonly otherId: (said: Said) => string;
    readonly delisting: (said: Said) => string;
    readonly source: (said: Said) => string;
    /** A notice or article that names somebody; null where it was not judged what it claims. */
    readonly text: (said: Said, claim: Claim | null, isOfficial: boolean) => string;
  };
  readonly meanings: Readonly<Record<AlertKind | 'moved', string>>;
  readonly caution: (schema: Schema | null, isAboutItem: boolean) => string;
  readonly confirmed: (authority: string, source: string, date: string) => string;
  readonly alreadyOfficial: (source: string, date: string) => string;
  readonly heldBack: (until: string, reason: string) => string;
  /** `news`: what speaks for it since it was ignored; may be empty. */
  readonly ignored: (line: string, certainty: string, news: string) => string;
  readonly silence: SilenceWords;
  readonly because: (because: Because, watchlist: string | null, subject: string | null) => string;
  readonly openSource: (host: string) => string;
  readonly more: (count: number) => string;
  readonly circa: (date: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly asPublished: (published: string) => string;
  readonly needsAttention: string;
  readonly fellBack: string;
  readonly leftOut: string;
  readonly collections: {
    readonly rule: (rule: string) => string;
    readonly subjectNote: (subject: string, watchlist: string) => string;
    readonly watchlistNote: (watchlist: string) => string;
    readonly entries: (count: number) => string;
    readonly notices: (count: number) => string;
    readonly summaryTitle: (counts: readonly string[], hasEntries: boolean) => string;
    readonly summaryIntroduction: string;
    readonly gatheredTitle: (counts: string) => string;
    readonly gatheredIntroduction: string;
    readonly digestTitle: (counts: string) => string;
    readonly digestIntroduction: string;
    readonly published: (time: string) => string;
    readonly listedOn: (date: string) => string;
    readonly seen: (time: string) => string;
    readonly added: (values: string) => string;
    readonly removed: (values: string) => string;
    readonly alsoReportedBy: (sources: string) => string;
    /** What the conversation had last: `Official statement, State Department, 2022-12-09`. */
    readonly toldBefore: (what: string) => string;
    readonly notFitting: (count: number) => string;
    readonly moreOf: (count: number, title: string) => string;
    readonly closing: string;
  };
  readonly proof: {
    readonly subject: (proof: Proof) => string;
    readonly title: (proof: Proof) => string;
    readonly checked: (proof: Proof) => string;
    readonly alerts: (counts: string | null, since: string) => string;
    readonly oldest: (source: string, ageHours: number, readAt: string) => string;
    readonly neverRead: string;
    readonly troubled: string;
    readonly noTrouble: string;
    readonly meaning: string;
  };
}

/** The form of a word that goes with a number, by the rules of the language (CLDR). */
export function plural(
  language: Language,
  count: number,
  forms: { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(language).select(count);
  const form = (rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined) ?? forms.other;
  return `${numberIn(language, count)} ${form}`;
}

/** `61,204`, `61 204`, `61.204`. */
export function numberIn(language: Language, count: number): string {
  return count.toLocaleString(language);
}
