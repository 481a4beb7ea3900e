import type { Alert, AlertEntry } from '../model/alert.ts';
import { isMove } from '../model/alert.ts';
import type { PartialDate } from '../model/entry.ts';
import type { Language } from '../model/watchlist.ts';
import type { Catalogue, CertaintyLevel, Label } from './languages/catalogue.ts';
import { clip, visibleText } from './plain-text.ts';

/** How much of what a list publishes is shown. */
export interface Limits {
  /** UTF-16 units of one value. */
  readonly length: number;
  readonly values: number;
}

/** `2022-12-09 16:31 UTC`; a date without a time stays as it is. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(time.getTime())) return clip(iso, 40);
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The day of a time or date. */
export function dayOf(iso: string): string {
  return formatTime(iso).slice(0, 10).toWellFormed();
}

const regions = new Map<Language, Intl.DisplayNames>();

function regionsIn(language: Language): Intl.DisplayNames {
  let names = regions.get(language);
  if (names === undefined) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    regions.set(language, names);
  }
  return names;
}

/** `Azerbaijan` for `az`, `European Union` for `eu`; whatever is no code stays as published. */
export function countryIn(language: Language, country: string): string {
  return /^[a-z]{2}$/i.test(country) ? (regionsIn(language).of(country.toUpperCase()) ?? country) : country;
}

/** A date as `formatDate` of the model writes it, `c. 1963` or `1958 to 1963`, in the message's language. */
export function dateIn(catalogue: Catalogue, date: string): string {
  const circa = date.startsWith('c. ');
  const [from = '', to] = (circa ? date.slice(3) : date).split(' to ');
  const span = to === undefined ? from : catalogue.range(from, to);
  return circa ? catalogue.circa(span) : span;
}

/** What such a date says; null where it is none. */
export function readDate(date: string): PartialDate | null {
  const day = '\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?';
  const found = new RegExp(`^(c\\. )?(${day})(?: to (${day}))?$`).exec(date);
  if (!found) return null;
  const [, circa, from = '', to] = found;
  return { from, ...(to === undefined ? {} : { to }), ...(circa === undefined ? {} : { circa: true }) };
}

/** Whether it is about a notice or article, not about an entry of a list: only entries have a schema. */
export function isAboutItem(alert: Pick<Alert, 'entry'>): boolean {
  return alert.entry !== null && alert.entry.schema === null;
}

/** What was only written about was never listed. */
export function labelOf(alert: Alert): Label {
  if (isMove(alert)) return 'moved';
  if (alert.kind === 'listed' && isAboutItem(alert)) return 'earlierNotice';
  if (alert.claim === 'lifted' && alert.kind === 'statement') return 'liftedOfficially';
  return alert.claim === 'lifted' && alert.kind === 'news' ? 'liftedNews' : alert.kind;
}

export interface Certainty {
  readonly level: CertaintyLevel;
  /** `strong match, 0.97` */
  readonly text: string;
  readonly score: string;
}

/**
 * How sure it is that the subject is meant, in a word; null where a rule matched, not a subject.
 * Rounded down, so that 0.899 is never shown as a strong 0.90.
 */
export function certaintyIn(catalogue: Catalogue, { match, subject }: Alert): Certainty | null {
  if (match === null || subject === null) return null;
  const hundredths = Math.floor(match.score * 100 + 1e-9);
  const level = hundredths >= 90 ? 'strong' : hundredths >= 80 ? 'likely' : 'possible';
  const score = (hundredths / 100).toFixed(2);
  return { level, text: `${catalogue.certainty[level]}, ${score}`, score };
}

/** When a notice or article was published; of anything else, when it was found. ISO 8601. */
export function happenedAt({ entry, detectedAt }: Alert): string {
  return entry?.publishedAt ?? detectedAt;
}

/** `US Department of State, Section 7031(c) public listing`; either alone where one says it all. */
export function listName(source: Alert['source']): string {
  const { authority, name } = source;
  if (authority === null || name.includes(authority)) return visibleText(name);
  return visibleText(`${authority}, ${name}`);
}

/** Whom it is about, in the user's own words where a subject is meant. */
export function nameOf(alert: Alert): string {
  return visibleText(alert.subject?.name ?? alert.entry?.name ?? alert.source.name);
}

/** `us-state-7031c:12`, as `ignore` lines name an entry. */
export function entryKey(alert: Alert, entry: AlertEntry): string {
  return `${alert.source.id}:${entry.id}`;
}
