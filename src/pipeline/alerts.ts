import type { SourceConfig } from '../config/definition.ts';
import type { Alert, AlertEntry, AlertKind, AlertSubject, Match, Reading } from '../model/alert.ts';
import { bareAlertEntry, identityText } from '../model/alert.ts';
import type { FieldChange } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Entry } from '../model/entry.ts';
import { formatDate, primaryName } from '../model/entry.ts';
import type { Item } from '../model/item.ts';
import { type Jurisdiction, jurisdictionOf } from '../model/jurisdiction.ts';
import type { Subject } from '../model/watchlist.ts';
import { idOf } from '../store/hash.ts';
import { ruleMatch } from '../watch/rule-match.ts';
import type { RuleTarget, SubjectTarget } from '../watch/targets.ts';

/** What brought an alert about, before it has an id. */
export interface Occasion {
  readonly kind: AlertKind;
  readonly source: Pick<SourceConfig, 'id' | 'name' | 'authority'>;
  readonly subject: SubjectTarget | null;
  readonly rule: RuleTarget | null;
  /** Null for alerts to the operator. */
  readonly entry: AlertEntry | null;
  readonly match: Match | null;
  readonly fields?: readonly FieldChange[];
  readonly quote?: string;
  readonly claim?: Claim;
  /** As a text says it; without it the source's authority counts. */
  readonly jurisdiction?: Jurisdiction | null;
  readonly named?: readonly Jurisdiction[];
  readonly isIgnored?: boolean;
  readonly message?: string;
  readonly read?: Reading | null;
  /** Tells repeated events of one kind apart: the snapshot's number; empty for what happens only once. */
  readonly change: string;
  readonly at: string;
}

export function alertOf(occasion: Occasion): Alert {
  const { kind, source, subject, rule, entry, match, change, at } = occasion;
  const { fields = [], quote = null, claim = null, message = null, read = null } = occasion;
  const jurisdiction = jurisdictionOf(source.authority) ?? occasion.jurisdiction ?? null;
  const watchlist = subject?.watchlist ?? rule?.watchlist ?? null;
  const identity = identityText({
    kind,
    watchlist,
    subject: subject?.subject.id ?? null,
    rule: rule?.rule.id ?? null,
    source: source.id,
    entry: entry?.id ?? null,
    change,
  });
  return {
    id: idOf(identity),
    kind,
    watchlist,
    subject: subject && alertSubjectOf(subject.subject),
    rule: rule?.rule.id ?? null,
    source: { id: source.id, name: source.name, authority: source.authority },
    entry,
    match: match ?? (rule && entry && ruleMatch(rule.rule, entry.name)),
    fields,
    claim,
    jurisdiction,
    named: jurisdiction === null ? (occasion.named ?? []) : [jurisdiction],
    isIgnored: occasion.isIgnored ?? false,
    quote,
    message,
    read,
    detectedAt: at,
  };
}

function alertSubjectOf({ id, name, birthDates, countries, positions }: Subject): AlertSubject {
  return { id, name, birthDates: birthDates.map(formatDate), countries, positions };
}

/** An alert to the operator about a source, or a way by which messages leave; `change` tells incidents apart. */
export function sourceAlert(source: Occasion['source'], message: string, change: string, at: string): Alert {
  const nobody = { subject: null, rule: null, entry: null, match: null };
  return alertOf({ kind: 'source', source, ...nobody, message, change, at });
}

/** Some lists give a hundred spellings; a message shows a few. */
const mostAliases = 20;

export function alertEntryOf(entry: Entry): AlertEntry {
  return {
    id: entry.id,
    name: primaryName(entry),
    aliases: entry.names.slice(1, 1 + mostAliases).map(({ full }) => full),
    schema: entry.schema,
    programs: entry.programs,
    legalBasis: entry.legalBasis,
    listedOn: entry.listedOn,
    birthDates: entry.birthDates.map(formatDate),
    countries: [...new Set([...entry.nationalities, ...entry.countries])],
    positions: entry.positions,
    remarks: entry.remarks,
    relations: entry.relations.map(({ type, name }) => `${type}: ${name}`),
    url: entry.url,
    publishedAt: null,
    language: null,
  };
}

export function alertEntryOfItem({ id, title, url, publishedAt, language }: Item): AlertEntry {
  return { ...bareAlertEntry(id, title), url, publishedAt, language };
}
