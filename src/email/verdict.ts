import type { Alert } from '../model/alert.ts';
import { directionOf, isMove, isOfficial } from '../model/alert.ts';
import type { Catalogue, Said } from './languages/catalogue.ts';
import { sourceLineIn } from './languages/source-lines.ts';
import { clip } from './plain-text.ts';
import {
  certaintyIn,
  dayOf,
  happenedAt,
  isAboutItem,
  type Limits,
  labelOf,
  listName,
  nameOf,
} from './readable.ts';

function saidOf(catalogue: Catalogue, alert: Alert): Said {
  const [change] = alert.fields;
  const [from = '', to = ''] = [change?.from[0], change?.to[0]].map((value) => clip(value ?? '', 200));
  const { authority, name } = alert.source;
  return {
    name: clip(nameOf(alert), 200),
    listed: clip(alert.entry?.name ?? nameOf(alert), 200),
    list: clip(listName(alert.source), 200),
    authority: authority === null ? null : clip(authority, 100),
    source: clip(name, 100),
    from,
    to,
    fields: alert.fields.map(({ field }) => clip(fieldIn(catalogue, field), 60)),
  };
}

export function fieldIn(catalogue: Catalogue, field: string): string {
  return Object.hasOwn(catalogue.fields, field) ? (catalogue.fields[field] ?? field) : field;
}

/** What happened, in one sentence; for the operator, every line of the message. */
export function verdictIn(catalogue: Catalogue, alert: Alert, { length }: Limits): string[] {
  const said = saidOf(catalogue, alert);
  if (alert.kind !== 'source') return [clip(sentenceOf(catalogue, alert, said), 700)];
  if (alert.message === null) return [catalogue.verdicts.source(said)];
  // All that was given up is to be read; where there is no room for it, its beginning.
  const lines = alert.message.split('\n').slice(0, length >= 400 ? 200 : 40);
  return lines.map((line) => clip(sourceLineIn(catalogue.language, line), length * 3));
}

function sentenceOf(catalogue: Catalogue, alert: Alert, said: Said): string {
  const { verdicts } = catalogue;
  switch (alert.kind) {
    case 'listed':
      return isAboutItem(alert) ? verdicts.earlierNotice(said) : verdicts.listed(said);
    case 'amendment':
      if (isMove(alert)) return verdicts.moved(said);
      return alert.fields[0]?.field === 'id' ? verdicts.otherId(said) : verdicts.amendment(said);
    case 'statement':
    case 'news':
    case 'mention':
      return verdicts.text(said, alert.claim, alert.kind === 'statement');
    default:
      return verdicts[alert.kind](said);
  }
}

/**
 * Kind and name first: a phone shows some 40 characters.
 * A doubtful match says so here, since many read no further.
 */
export function subjectPartsOf(catalogue: Catalogue, alert: Alert) {
  const label = catalogue.labels[labelOf(alert)];
  if (alert.kind === 'source') {
    const name = clip(alert.source.name, 60);
    const [first = ''] = (alert.message ?? '').split('\n', 1);
    const said = clip(first === '' ? catalogue.needsAttention : sourceLineIn(catalogue.language, first), 150);
    return { label, doubt: null, name: said.includes(name) ? said : `${name} — ${said}`, origin: null };
  }
  const sure = certaintyIn(catalogue, alert);
  return {
    label,
    doubt: sure === null || sure.level === 'strong' ? null : catalogue.doubt[sure.level],
    name: clip(nameOf(alert), 80),
    origin: clip(alert.source.authority ?? alert.source.name, 80),
  };
}

/** Earlier alerts that this one makes official, or that made it official already: one line each, at most three. */
export function confirmationsIn(catalogue: Catalogue, alert: Alert, earlier: readonly Alert[]): string[] {
  const authority = clip(alert.source.authority ?? alert.source.name, 100);
  const related = earlier.filter((one) => isSameEvent(one, alert)).slice(-3);
  const lines = related.flatMap((one) => {
    const [source, day] = [clip(one.source.name, 100), dayOf(happenedAt(one))];
    if (confirms(alert, one)) return [catalogue.confirmed(authority, source, day)];
    return confirms(one, alert)
      ? [catalogue.alreadyOfficial(clip(one.source.authority ?? one.source.name, 100), day)]
      : [];
  });
  return [...new Set(lines)];
}

/** The press, then a notice, then a list: each makes official, or final, what those before it said. */
function rankOf(alert: Alert): number {
  if (!isOfficial(alert)) return 0;
  return alert.kind === 'statement' ? 1 : 2;
}

/** What is confirmed is that measures were imposed or lifted: no call, denial or memory of them. */
function confirms(one: Alert, other: Alert): boolean {
  return rankOf(one) > rankOf(other) && directionOf(one) !== null;
}

function isSameEvent(one: Alert, other: Alert): boolean {
  const [direction, whose] = [directionOf(one), one.jurisdiction];
  if (direction === null || direction !== directionOf(other)) return false;
  return whose === null || other.jurisdiction === null || whose === other.jurisdiction;
}
