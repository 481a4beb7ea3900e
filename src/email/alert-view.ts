import type { Alert, AlertKind } from '../model/alert.ts';
import { isMove } from '../model/alert.ts';
import type { FieldChange } from '../model/change.ts';
import { clip, clipAll, linkAddress, visibleText, yamlString } from './plain-text.ts';
import {
  certainty,
  countryName,
  fieldLabel,
  formatTime,
  isAboutItem,
  labelOf,
  nameOf,
  thing,
  verdict,
} from './wording.ts';

export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface FieldChangeView {
  readonly label: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** How not to be told again. */
export interface Silence {
  readonly question: string;
  readonly advice: string;
  /** The line to add, exactly as it must stand in the watchlist. */
  readonly yaml: string | null;
}

/** What a message says of one alert, clipped and in order: the text and the HTML part show the same. */
export interface AlertView {
  readonly kind: AlertKind;
  readonly label: string;
  readonly certainty: string | null;
  readonly caution: string | null;
  readonly name: string;
  readonly verdict: string;
  readonly meaning: string;
  readonly quote: string | null;
  readonly changes: readonly FieldChangeView[];
  readonly facts: readonly Fact[];
  readonly why: readonly string[];
  /** Every line of what the operator is told, the first included. */
  readonly message: readonly string[];
  readonly link: { readonly href: string; readonly host: string } | null;
  readonly silence: Silence | null;
  readonly id: string;
}

/** How much of what a list publishes is shown. */
export interface Limits {
  /** UTF-16 units of one value. */
  readonly length: number;
  readonly values: number;
}

const meanings: Readonly<Record<AlertKind, string>> = {
  listed: 'Nothing new happened: it was there before you watched for it.',
  designation: 'New since the list was last read, or changed so that it matches now.',
  amendment: 'The entry stays on the list.',
  delisting: 'It was there when the list was last read.',
  statement: 'Official notices are often published before, or in place of, an entry on a list.',
  news: 'A press report, not an act of an authority.',
  mention: 'Nothing that says that measures were taken.',
  source: 'This is about the watching itself, not about anyone on a watchlist.',
};

function factsOf(alert: Alert, limits: Limits): Fact[] {
  const { entry, match, subject, source, rule, watchlist } = alert;
  const aboutItem = isAboutItem(alert);
  const unstated = alert.kind === 'designation' || alert.kind === 'listed' ? 'not stated by the list' : null;
  const facts: readonly (readonly [string, readonly (string | null | undefined)[]])[] = [
    ['Your subject', [subject && `${subject.name} (${subject.id})`]],
    [aboutItem ? 'Named as' : 'Listed as', [aboutItem ? match?.entryName : entry?.name]],
    ['Headline', [aboutItem ? entry?.name : null]],
    ['Authority', [source.authority]],
    ['Programmes', entry?.programs ?? []],
    ['Legal basis', entry?.legalBasis ?? []],
    ['Listed on', [aboutItem || !entry ? null : (entry.listedOn ?? unstated)]],
    ['Published', [entry?.publishedAt ? formatTime(entry.publishedAt) : null]],
    ['Seen', [formatTime(alert.detectedAt)]],
    ['Born', entry?.birthDates ?? []],
    ['Countries', (entry?.countries ?? []).map(countryName)],
    ['Positions', entry?.positions ?? []],
    ['Remarks', entry?.remarks ?? []],
    [aboutItem ? 'Item' : 'List entry', [entry && `${source.name}, ${source.id}:${entry.id}`]],
    ['Watchlist', [watchlist]],
    ['Rule', [rule]],
  ];
  return facts.flatMap(([label, values]) => {
    const given = values.filter((value) => typeof value === 'string').filter((value) => visibleText(value));
    return given.length > 0 ? [{ label, values: clipAll(given, limits.values, limits.length) }] : [];
  });
}

function whyOf(alert: Alert, limits: Limits): string[] {
  const { match, subject, entry } = alert;
  if (!match) return [];
  const asShown = subject === null || (match.subjectName === subject.name && match.entryName === entry?.name);
  const compared = asShown ? [] : [`Compared: ${match.subjectName} with ${match.entryName}`];
  return clipAll([...compared, ...match.explanation], 20, limits.length);
}

function silenceOf(alert: Alert): Silence | null {
  const { watchlist, subject, rule, entry, source, match } = alert;
  if (!entry || watchlist === null) return null;
  const where = `in the watchlist ${clip(watchlist, 100)}`;
  if (!subject) {
    return {
      question: 'Not of interest?',
      advice: `Narrow “when:” of the rule ${clip(rule ?? '', 100)} ${where}.`,
      yaml: null,
    };
  }
  const whose = `the subject ${clip(subject.id, 100)} ${where}`;
  if (isAboutItem(alert)) {
    const raise =
      match !== null && match.score < 1
        ? `, or raise its “threshold:” (this one scored ${match.score.toFixed(2)})`
        : '';
    return {
      question: 'Somebody else?',
      advice: `There is nothing to add for this text: it is told once. If more about that person come, write the name and aliases of ${whose} more fully${raise}.`,
      yaml: null,
    };
  }
  return {
    question: `Not the same ${thing(entry)}?`,
    advice: `Add this line to ${whose}, or the value to its “ignore:” list:`,
    yaml: `ignore: [${yamlString(`${source.id}:${entry.id}`)}]`,
  };
}

/** Removed and added, not before and after: a change holds only the values that went or came. */
export function viewChange({ field, from, to }: FieldChange, limits: Limits): FieldChangeView {
  const ofCountries = field === 'countries' || field === 'nationalities';
  const readable = (values: readonly string[]) =>
    clipAll(ofCountries ? values.map(countryName) : values, limits.values, limits.length);
  return { label: clip(fieldLabel(field), 60), removed: readable(from), added: readable(to) };
}

function cautionOf(alert: Alert): string {
  return isAboutItem(alert)
    ? 'Check who is meant before you act on it.'
    : `Check that it is the same ${thing(alert.entry)} before you act on it.`;
}

/** Decides what is said of an alert; how it looks is decided by the parts. */
export function viewAlert(alert: Alert, limits: Limits): AlertView {
  const sure = certainty(alert);
  const doubtful = sure !== null && sure.level !== 'strong';
  const href = linkAddress(alert.entry?.url ?? null);
  return {
    kind: alert.kind,
    label: labelOf(alert),
    certainty: sure?.text ?? (alert.subject === null && alert.rule !== null ? 'found by a rule' : null),
    caution: doubtful ? cautionOf(alert) : null,
    name: clip(nameOf(alert), 200),
    verdict: clip(verdict(alert), 600),
    meaning: isMove(alert)
      ? 'What follows from being listed may differ from list to list.'
      : meanings[alert.kind],
    quote: alert.quote === null ? null : clip(alert.quote, limits.length * 3),
    changes: alert.fields.map((change) => viewChange(change, limits)),
    facts: factsOf(alert, limits),
    why: whyOf(alert, limits),
    message: (alert.message ?? '')
      .split('\n')
      .slice(0, 40)
      .map((line) => clip(line, limits.length * 3)),
    link: href === null ? null : { href, host: new URL(href).host },
    silence: silenceOf(alert),
    id: visibleText(alert.id),
  };
}
