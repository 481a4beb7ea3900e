import type { Alert, AlertKind, Because, Told } from '../model/alert.ts';
import { isAboutSending, isMove } from '../model/alert.ts';
import type { FieldChange } from '../model/change.ts';
import { type Fact, factsOf } from './facts.ts';
import type { Catalogue, Words } from './languages/catalogue.ts';
import { explanationIn, sinceIgnored } from './languages/explanation.ts';
import { clip, clipAll, linkAddress, visibleText } from './plain-text.ts';
import { type ProgrammeView, programmesIn } from './programme-view.ts';
import {
  certaintyIn,
  countryIn,
  dateIn,
  dayOf,
  happenedAt,
  isAboutItem,
  type Limits,
  labelOf,
  nameOf,
} from './readable.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import { ignoreLine, type Silence, silencesIn } from './silence.ts';
import { confirmationsIn, fieldIn, verdictIn } from './verdict.ts';

export interface FieldChangeView {
  readonly label: string;
  /** What went; empty where only something came. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** An earlier alert, or another one that tells the same. */
export interface ToldLine {
  readonly date: string;
  readonly label: string;
  readonly source: string;
  readonly title: string | null;
  /** BCP 47, of the title. */
  readonly language: string | null;
  readonly href: string | null;
}

/** What the message of one alert says, clipped and in order: templates get exactly this. */
export interface AlertView {
  readonly language: string;
  readonly words: Words;
  readonly id: string;
  readonly kind: AlertKind;
  readonly label: string;
  readonly certainty: string | null;
  readonly name: string;
  /** The sentence on what happened; for the operator, every line of it. */
  readonly verdict: readonly string[];
  readonly meaning: string | null;
  readonly caution: string | null;
  readonly confirmations: readonly string[];
  readonly heldBack: string | null;
  readonly ignored: string | null;
  readonly quote: { readonly text: string; readonly language: string | null } | null;
  readonly link: Link | null;
  readonly sideBySide: SideBySide | null;
  readonly changes: readonly FieldChangeView[];
  readonly programmes: readonly ProgrammeView[];
  readonly legalBasis: readonly ProgrammeView[];
  readonly facts: readonly Fact[];
  readonly reports: readonly ToldLine[];
  readonly moreReports: string | null;
  readonly history: readonly ToldLine[];
  readonly moreHistory: string | null;
  readonly why: readonly string[];
  readonly silences: readonly Silence[];
  readonly page: Link | null;
  readonly because: string;
}

/** What a view depends on beside the alert. */
export interface ViewOptions {
  readonly catalogue: Catalogue;
  readonly limits: Limits;
  readonly because: Because;
  /** When the message was made. */
  readonly date: string;
  readonly publicUrl: string | null;
}

/** Only what went and what came: a change holds no more. */
export function viewChange(
  catalogue: Catalogue,
  { field, from, to }: FieldChange,
  { values, length }: Limits,
): FieldChangeView {
  const readable = (value: string): string => {
    if (field === 'countries' || field === 'nationalities') return countryIn(catalogue.language, value);
    if (field === 'birthDates') return dateIn(catalogue, value);
    if (field === 'schema' && Object.hasOwn(catalogue.schemas, value))
      return catalogue.schemas[value as keyof Catalogue['schemas']];
    return value;
  };
  const shown = (all: readonly string[]) => clipAll(all.map(readable), values, length, catalogue.more);
  return { label: clip(fieldIn(catalogue, field), 60), before: shown(from), after: shown(to) };
}

const mostEarlier = 10;

function toldLine(catalogue: Catalogue, alert: Alert, length: number): ToldLine {
  return {
    date: dayOf(happenedAt(alert)),
    label: catalogue.labels[labelOf(alert)],
    source: clip(alert.source.name, 100),
    title: isAboutItem(alert) && alert.entry ? clip(alert.entry.name, length) : null,
    language: languageTag(alert),
    href: linkAddress(alert.entry?.url ?? null),
  };
}

/** What may stand in a `lang` attribute; null where the feed says nothing, or something else. */
export function languageTag({ entry }: Alert): string | null {
  const language = entry?.language ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null;
}

/** A link to a page of this installation; null where it has none. */
function pageOf({ publicUrl, catalogue }: ViewOptions, alert: Alert): Link | null {
  if (publicUrl === null || alert.subject === null) return null;
  const href = linkAddress(
    `${publicUrl.replace(/\/+$/, '')}/alerts/${encodeURIComponent(visibleText(alert.id))}`,
  );
  return href === null ? null : { href, text: catalogue.words.showLines };
}

function whyOf({ catalogue, limits }: ViewOptions, { match }: Alert): string[] {
  const lines = (match?.explanation ?? []).map((line) => explanationIn(catalogue.language, line));
  return clipAll(lines, 20, limits.length, catalogue.more);
}

/** What speaks for an entry since it was ignored, as its explanation begins. */
function newsOf({ catalogue, limits }: ViewOptions, { match }: Alert): string {
  const news = (match?.explanation ?? []).flatMap((line) => sinceIgnored.exec(line)?.[1] ?? []);
  const said = news.map((line) => explanationIn(catalogue.language, line));
  return clipAll(said, limits.values, limits.length, catalogue.more).join('; ');
}

/** Decides what is said of an alert; how it looks is decided by the templates. */
export function viewAlert(told: Told, options: ViewOptions): AlertView {
  const { alert, earlier, reports, muted } = told;
  const { catalogue, limits } = options;
  const sure = certaintyIn(catalogue, alert);
  const isDoubtful = sure !== null && sure.level !== 'strong';
  const href = linkAddress(alert.entry?.url ?? null);
  const compared = sideBySide(catalogue, alert, limits);
  const lineOf = (one: Alert) => toldLine(catalogue, one, Math.min(limits.length, 200));
  const history = earlier.toReversed();
  const most = Math.min(mostEarlier, limits.values);
  const moreThan = (all: number) => (all > most ? catalogue.more(all - most) : null);
  return {
    language: catalogue.language,
    words: catalogue.words,
    id: visibleText(alert.id),
    kind: alert.kind,
    label: catalogue.labels[labelOf(alert)],
    certainty:
      sure?.text ?? (alert.subject === null && alert.rule !== null ? catalogue.words.foundByRule : null),
    name: clip(nameOf(alert), 200),
    verdict: verdictIn(catalogue, alert, limits),
    meaning: meaningOf(catalogue, alert),
    caution: isDoubtful ? catalogue.caution(alert.entry?.schema ?? null, isAboutItem(alert)) : null,
    confirmations: confirmationsIn(catalogue, alert, earlier),
    heldBack: muted === null ? null : catalogue.heldBack(clip(muted.until, 30), clip(muted.reason, 200)),
    ignored: alert.isIgnored
      ? catalogue.ignored(clip(ignoreLine(alert), 300), sure?.text ?? '', newsOf(options, alert))
      : null,
    quote:
      alert.quote === null
        ? null
        : { text: clip(alert.quote, limits.length * 3), language: languageTag(alert) },
    link: href === null ? null : { href, text: catalogue.openSource(new URL(href).host) },
    sideBySide: compared,
    changes: alert.fields.map((change) => viewChange(catalogue, change, limits)),
    ...programmesIn(catalogue, alert, limits),
    facts: factsOf(catalogue, alert, limits, compared !== null),
    reports: reports.slice(0, most).map(lineOf),
    moreReports: moreThan(reports.length),
    history: history.slice(0, most).map(lineOf),
    moreHistory: moreThan(history.length),
    why: whyOf(options, alert),
    silences: silencesIn(catalogue, alert, options.date),
    page: pageOf(options, alert),
    because: catalogue.because(
      options.because,
      alert.watchlist === null ? null : clip(alert.watchlist, 100),
      alert.subject === null ? null : clip(alert.subject.id, 100),
    ),
  };
}

function meaningOf({ meanings }: Catalogue, alert: Alert): string | null {
  // That measures were lifted is said; a press report it is all the same.
  if (isMove(alert)) return meanings.moved;
  // What was given up is about somebody on a watchlist very well.
  return isAboutSending(alert) ? null : meanings[alert.kind];
}
