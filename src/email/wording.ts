import type { Alert, AlertEntry, AlertKind } from '../model/alert.ts';
import { isMove } from '../model/alert.ts';
import { visibleText } from './plain-text.ts';

const kindLabels: Readonly<Record<AlertKind, string>> = {
  listed: 'Already listed',
  designation: 'Designation',
  amendment: 'Amendment',
  delisting: 'Delisting',
  statement: 'Official statement',
  news: 'News',
  mention: 'Mention',
  source: 'Source',
};

const counted: Readonly<Record<AlertKind, readonly [string, string]>> = {
  listed: ['listed entry', 'listed entries'],
  designation: ['designation', 'designations'],
  amendment: ['amendment', 'amendments'],
  delisting: ['delisting', 'delistings'],
  statement: ['official statement', 'official statements'],
  news: ['news item', 'news items'],
  mention: ['mention', 'mentions'],
  source: ['source message', 'source messages'],
};

export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** `3 amendments`, `1 news item`. */
export function countOfKind(number: number, kind: AlertKind): string {
  return count(number, ...(counted[kind] as [string, string]));
}

/** Whether it is about a notice or article, not about an entry of a list: only entries have a schema. */
export function isAboutItem(alert: Alert): boolean {
  return alert.entry !== null && alert.entry.schema === null;
}

const fieldLabels: Readonly<Record<string, string>> = {
  schema: 'Type',
  names: 'Names',
  birthDates: 'Birth dates',
  birthPlaces: 'Birth places',
  nationalities: 'Nationalities',
  countries: 'Countries',
  identifiers: 'Identifiers',
  programs: 'Programmes',
  legalBasis: 'Legal basis',
  listedOn: 'Listed on',
  gender: 'Gender',
  positions: 'Positions',
  addresses: 'Addresses',
  relations: 'Relations',
  remarks: 'Remarks',
  url: 'Web page',
  list: 'List',
  id: 'Id',
};

export function fieldLabel(field: string): string {
  return fieldLabels[field] ?? field;
}

const things: Readonly<Record<NonNullable<AlertEntry['schema']>, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'company',
  LegalEntity: 'entity',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/** First word of a Subject line, badge of a message. What was only written about was never listed. */
export function labelOf(alert: Alert): string {
  if (isMove(alert)) return 'Moved';
  return alert.kind === 'listed' && isAboutItem(alert) ? 'Earlier notice' : kindLabels[alert.kind];
}

/** What an entry is, to stand behind `the same`. */
export function thing(entry: AlertEntry | null): string {
  return entry?.schema ? things[entry.schema] : 'one';
}

export interface Certainty {
  readonly level: 'strong' | 'likely' | 'possible';
  /** `strong match, 0.97` */
  readonly text: string;
}

/**
 * How sure it is that the subject is meant, in a word; null where a rule matched, not a subject.
 * Rounded down, so that 0.899 is never shown as a strong 0.90.
 */
export function certainty({ match, subject }: Alert): Certainty | null {
  if (match === null || subject === null) return null;
  const hundredths = Math.floor(match.score * 100 + 1e-9);
  const level = hundredths >= 90 ? 'strong' : hundredths >= 80 ? 'likely' : 'possible';
  return { level, text: `${level} match, ${(hundredths / 100).toFixed(2)}` };
}

/** `US Department of State, Section 7031(c) public listing`; either alone where one says it all. */
export function listName(source: Alert['source']): string {
  const { authority, name } = source;
  if (authority === null || name.includes(authority)) return name;
  return `${authority}, ${name}`;
}

/** Whom it is about, in the user's own words where a subject is meant. */
export function nameOf(alert: Alert): string {
  return visibleText(alert.subject?.name ?? alert.entry?.name ?? alert.source.name);
}

/** What happened, in one sentence. */
export function verdict(alert: Alert): string {
  const listed = alert.entry?.name ?? nameOf(alert);
  const list = listName(alert.source);
  const authority = alert.source.authority ?? 'the same authority';
  switch (alert.kind) {
    case 'designation':
      return `${listed} is now on this list: ${list}.`;
    case 'listed':
      if (isAboutItem(alert)) {
        return `${alert.source.name} named ${nameOf(alert)} in a sanctions context before it was first checked for you.`;
      }
      return `${listed} is on this list, and was before it was first checked for you: ${list}.`;
    case 'amendment': {
      const [change] = alert.fields;
      const [from, to] = [change?.from[0] ?? '', change?.to[0] ?? ''];
      if (isMove(alert))
        return `${listed} moved from one list to another of ${authority}: from ${from} to ${to}.`;
      if (change?.field === 'id')
        return `${listed} has another id on this list now, ${to} in place of ${from}: ${list}.`;
      const fields = alert.fields.map((change) => fieldLabel(change.field).toLowerCase());
      return `The entry of ${listed} changed (${fields.join(', ')}): ${list}.`;
    }
    case 'delisting':
      return `${listed} is no longer on this list: ${list}.`;
    case 'statement':
      return `${alert.source.name} names ${nameOf(alert)} in a sanctions context.`;
    case 'news':
      return `${alert.source.name} mentions ${nameOf(alert)} in a sanctions context.`;
    case 'mention':
      return `${alert.source.name} mentions ${nameOf(alert)} in a sanctions context.`;
    case 'source':
      return (alert.message ?? `Something is wrong with ${list}.`).split('\n', 1)[0] ?? '';
  }
}

/** `2022-12-09 16:31 UTC`; a date without a time stays as it is. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(time.getTime())) return iso;
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** `Azerbaijan` for `az`; whatever is no code stays as published. */
export function countryName(country: string): string {
  return /^[a-z]{2}$/i.test(country) ? (regions.of(country.toUpperCase()) ?? country) : country;
}
