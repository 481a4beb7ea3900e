import type { Alert, AlertKind } from '../model/alert.ts';
import { clip, clipAll, linkAddress, visibleText, yamlString } from './plain-text.ts';
import {
  certainty,
  countryName,
  fieldLabel,
  formatTime,
  isAboutItem,
  kindLabels,
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
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How not to be told again. */
export interface Silence {
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
  listed: 'Nothing new happened: this is what the list already held.',
  designation: 'New since the list was last read, or changed so that it matches now.',
  amendment: 'The entry stays on the list.',
  delisting: 'It was there when the list was last read.',
  statement: 'Official notices are often published before, or in place of, an entry on a list.',
  news: 'A press report, not an act of an authority.',
  source: 'This is about the watching itself, not about anyone on a watchlist.',
};

function factsOf(alert: Alert, limits: Limits): Fact[] {
  const { entry, match, subject, source, rule, watchlist } = alert;
  const aboutItem = isAboutItem(alert.kind);
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
    [aboutItem ? 'Entry' : 'List entry', [entry && `${source.name}, ${source.id}:${entry.id}`]],
    ['Watchlist', [watchlist]],
    ['Rule', [rule]],
  ];
  return facts.flatMap(([label, values]) => {
    const given = values.filter((value) => typeof value === 'string').filter((value) => visibleText(value));
    return given.length > 0 ? [{ label, values: clipAll(given, limits.values, limits.length) }] : [];
  });
}

function whyOf(alert: Alert, limits: Limits): string[] {
  const { match, subject, entry, rule } = alert;
  if (!match) return rule ? [`All conditions of the rule ${visibleText(rule)} hold.`] : [];
  const asShown = match.subjectName === subject?.name && match.entryName === entry?.name;
  const compared = asShown ? [] : [`Compared: ${match.subjectName} with ${match.entryName}`];
  return clipAll([...compared, ...match.explanation], 20, limits.length);
}

function silenceOf(alert: Alert): Silence | null {
  const { watchlist, subject, rule, entry, source, match } = alert;
  if (!entry || watchlist === null) return null;
  const where = `in the watchlist ${clip(watchlist, 100)}`;
  if (!subject) {
    return {
      advice: `Not wanted? Narrow “when:” of the rule ${clip(rule ?? '', 100)} ${where}.`,
      yaml: null,
    };
  }
  const whose = `the subject ${clip(subject.id, 100)} ${where}`;
  if (isAboutItem(alert.kind)) {
    const higher = match ? ` (this one scored ${match.score.toFixed(2)})` : '';
    return {
      advice: `Somebody else? You will not hear of this text again. For fewer like it, raise “threshold:” of ${whose}${higher}.`,
      yaml: null,
    };
  }
  return {
    advice: `Not the same ${thing(entry)}? Add this line to ${whose}, or the value to its “ignore:” list:`,
    yaml: `ignore: [${yamlString(`${source.id}:${entry.id}`)}]`,
  };
}

/** Decides what is said of an alert; how it looks is decided by the parts. */
export function viewAlert(alert: Alert, limits: Limits): AlertView {
  const sure = alert.match ? certainty(alert.match.score) : null;
  const doubtful = sure !== null && sure.level !== 'strong';
  const href = linkAddress(alert.entry?.url ?? null);
  return {
    kind: alert.kind,
    label: kindLabels[alert.kind],
    certainty: sure?.text ?? (alert.subject === null && alert.rule !== null ? 'found by a rule' : null),
    caution: doubtful ? `Check that it is the same ${thing(alert.entry)} before you act on it.` : null,
    name: clip(nameOf(alert), 200),
    verdict: clip(verdict(alert), 600),
    meaning: meanings[alert.kind],
    quote: alert.quote === null ? null : clip(alert.quote, limits.length * 3),
    changes: alert.fields.map(({ field, from, to }) => ({
      label: clip(fieldLabel(field), 60),
      from: clipAll(from, limits.values, limits.length),
      to: clipAll(to, limits.values, limits.length),
    })),
    facts: factsOf(alert, limits),
    why: whyOf(alert, limits),
    message: (alert.message ?? '')
      .split('\n')
      .slice(0, 40)
      .map((line) => clip(line, limits.length)),
    link: href === null ? null : { href, host: new URL(href).host },
    silence: silenceOf(alert),
    id: alert.id,
  };
}
