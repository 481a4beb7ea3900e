import type { Alert, AlertKind, Because, Told } from '../model/alert.ts';
import type { FieldChange } from '../model/change.ts';
import { type AlertGroup, groupByNewest, groupByTarget } from './alert-groups.ts';
import { languageTag, viewChange } from './alert-view.ts';
import type { Catalogue, Words } from './languages/catalogue.ts';
import { sourceLineIn } from './languages/source-lines.ts';
import { clip, clipAll, linkAddress } from './plain-text.ts';
import { programmeNames } from './programme-view.ts';
import {
  certaintyIn,
  dayOf,
  entryKey,
  formatTime,
  happenedAt,
  isAboutItem,
  labelOf,
  listName,
} from './readable.ts';

/** One alert of a collection. */
export interface RowView {
  readonly kind: AlertKind;
  /** Null where the message is about nothing else. */
  readonly label: string | null;
  readonly name: string;
  readonly language: string | null;
  readonly href: string | null;
  readonly details: string;
  readonly changes: readonly string[];
  readonly quote: string | null;
  readonly reports: string | null;
  readonly earlier: string | null;
  readonly heldBack: string | null;
}

export interface GroupView {
  readonly title: string;
  readonly note: string | null;
  readonly count: string;
  readonly rows: readonly RowView[];
}

/** What a message on many alerts says. */
export interface CollectionView {
  readonly language: string;
  readonly words: Words;
  readonly title: string;
  /** Whom it is about, and where it comes from: for the Subject line. */
  readonly about: string;
  readonly sources: string;
  readonly introduction: string;
  readonly groups: readonly GroupView[];
  /** What did not fit, and how to see it. */
  readonly rest: readonly string[];
  readonly closing: string;
  readonly because: string;
}

export type CollectionKind = 'summary' | 'gathered' | 'digest';

const maxRowsPerGroup = 200;

/** `Countries: Panama → Gabon`; `Names: added Sample Ship`. */
function changeLine(catalogue: Catalogue, change: FieldChange): string {
  const { label, before, after } = viewChange(catalogue, change, { length: 120, values: 3 });
  if (before.length === 0) return `${label}: ${catalogue.collections.added(after.join(', '))}`;
  if (after.length === 0) return `${label}: ${catalogue.collections.removed(before.join(', '))}`;
  return `${label}: ${before.join(', ')} → ${after.join(', ')}`;
}

function detailsOf(catalogue: Catalogue, alert: Alert): string {
  const { entry, kind, source } = alert;
  const { published, listedOn, seen } = catalogue.collections;
  const aboutItem = isAboutItem(alert);
  const details = [
    aboutItem ? source.name : listName(source),
    ...programmeNames(catalogue, alert, 3),
    entry?.publishedAt ? published(formatTime(entry.publishedAt)) : null,
    entry?.listedOn ? listedOn(entry.listedOn) : null,
    kind === 'listed' ? null : seen(formatTime(alert.detectedAt)),
    certaintyIn(catalogue, alert)?.text ?? null,
    entry && !aboutItem ? entryKey(alert, entry) : null,
  ];
  return clip(details.filter((detail) => detail).join(' · '), 400);
}

function rowOf(catalogue: Catalogue, { alert, earlier, reports, muted }: Told): RowView {
  const { more, collections } = catalogue;
  const lines = alert.message?.split('\n').map((line) => sourceLineIn(catalogue.language, line));
  const [said, ...rest] = lines ?? [];
  // Several articles of one source are told apart by their headlines only.
  const others = reports.map(
    ({ source, entry }) => `${clip(source.name, 80)}: ${clip(entry?.name ?? '', 100)}`,
  );
  return {
    kind: alert.kind,
    label: alert.kind === 'listed' && !isAboutItem(alert) ? null : catalogue.labels[labelOf(alert)],
    name: clip(alert.entry?.name ?? said ?? alert.source.name, 200),
    language: languageTag(alert),
    href: linkAddress(alert.entry?.url ?? null),
    details: detailsOf(catalogue, alert),
    changes:
      said === undefined
        ? clipAll(
            alert.fields.map((change) => changeLine(catalogue, change)),
            6,
            800,
            more,
          )
        : clipAll(rest, 200, 800, more),
    quote: alert.quote === null ? null : clip(alert.quote, 300),
    reports:
      others.length === 0 ? null : collections.alsoReportedBy(clipAll(others, 4, 190, more).join('; ')),
    earlier: earlierOf(catalogue, earlier),
    heldBack: muted === null ? null : catalogue.heldBack(clip(muted.until, 30), clip(muted.reason, 200)),
  };
}

/** An article in a digest may be a further report of what was told last week. */
function earlierOf(catalogue: Catalogue, earlier: readonly Alert[]): string | null {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const when = dayOf(happenedAt(last));
  const what = [catalogue.labels[labelOf(last)], clip(last.source.name, 80), when];
  return catalogue.collections.toldBefore(what.join(', '));
}

/** What one row takes in HTML, with all of the markup around it. */
function bytesOf(row: RowView): number {
  const texts = [
    row.label,
    row.name,
    row.href,
    row.details,
    ...row.changes,
    row.quote,
    row.reports,
    row.earlier,
    row.heldBack,
  ];
  const escaped = (text: string) => Buffer.byteLength(text) + 5 * (text.match(/[&<>"']/g)?.length ?? 0);
  return 150 + texts.reduce((sum, text) => sum + (text === null ? 0 : escaped(text) + 65), 0);
}

interface ShownGroup {
  readonly group: AlertGroup;
  readonly rows: readonly RowView[];
}

/** As many rows as fit; groups are cut in turn, and none is left out without being counted. */
function fill(catalogue: Catalogue, groups: readonly AlertGroup[], budget: number): ShownGroup[] {
  let bytes = 0;
  let full = false;
  return groups.map((group) => {
    const rows: RowView[] = [];
    bytes += 400;
    for (const told of group.told.slice(0, full ? 0 : maxRowsPerGroup)) {
      const row = rowOf(catalogue, told);
      bytes += bytesOf(row);
      full = bytes > budget;
      if (full) break;
      rows.push(row);
    }
    return { group, rows };
  });
}

/** What is not shown, and how to see it; empty if everything is. */
function restOf({ collections, more }: Catalogue, shown: readonly ShownGroup[]): string[] {
  const cut = shown.filter(({ group, rows }) => rows.length < group.told.length);
  if (cut.length === 0) return [];
  const left = ({ group, rows }: ShownGroup) => group.told.length - rows.length;
  const missing = cut.map((one) => collections.moreOf(left(one), one.group.title));
  const total = cut.reduce((sum, one) => sum + left(one), 0);
  return [collections.notFitting(total), ...clipAll(missing, 20, 200, more)];
}

/** `3 amendments, 1 news item` */
function countsOf(catalogue: Catalogue, alerts: readonly Alert[]): string {
  const kinds = Map.groupBy(alerts, ({ kind }) => kind);
  return [...kinds].map(([kind, ofKind]) => catalogue.ofKind[kind](ofKind.length)).join(', ');
}

function titleOf(catalogue: Catalogue, kind: CollectionKind, alerts: readonly Alert[]) {
  const { collections } = catalogue;
  if (kind === 'digest')
    return {
      title: collections.digestTitle(countsOf(catalogue, alerts)),
      introduction: collections.digestIntroduction,
    };
  if (kind === 'gathered')
    return {
      title: collections.gatheredTitle(countsOf(catalogue, alerts)),
      introduction: collections.gatheredIntroduction,
    };
  const notices = alerts.filter(isAboutItem).length;
  const entries = alerts.length - notices;
  const counts = [
    ...(entries > 0 ? [collections.entries(entries)] : []),
    ...(notices > 0 ? [collections.notices(notices)] : []),
  ];
  return {
    title: collections.summaryTitle(counts, entries > 0),
    introduction: collections.summaryIntroduction,
  };
}

/** What all of them have; null where they have several, or none. */
function common(values: readonly (string | null)[]): string | null {
  const [first, ...others] = new Set(values);
  return others.length > 0 || first === undefined || first === null ? null : clip(first, 100);
}

/** As much of the alerts as `budget` bytes of HTML hold: first contact, a flood of one poll, or a digest. */
export function viewCollection(
  kind: CollectionKind,
  told: readonly Told[],
  { catalogue, because, budget }: { catalogue: Catalogue; because: Because; budget: number },
): CollectionView {
  const alerts = told.flatMap(({ alert, reports }) => [alert, ...reports]);
  const groups = kind === 'digest' ? groupByNewest(catalogue, told) : groupByTarget(catalogue, told);
  const shown = fill(catalogue, groups, budget);
  const firstTwo = (names: readonly string[]) =>
    clipAll([...new Set(names)], 2, 50, catalogue.more).join(', ');
  return {
    language: catalogue.language,
    words: catalogue.words,
    ...titleOf(catalogue, kind, alerts),
    about: firstTwo(groups.map(({ name }) => name)),
    sources: firstTwo(alerts.map(({ source }) => source.name)),
    groups: shown
      .filter(({ rows }) => rows.length > 0)
      .map(({ group, rows }) => ({
        title: clip(group.title, 200),
        note: group.note === null ? null : clip(group.note, 200),
        count: String(group.told.length),
        rows,
      })),
    rest: restOf(catalogue, shown),
    closing: catalogue.collections.closing,
    because: catalogue.because(
      because,
      common(alerts.map(({ watchlist }) => watchlist)),
      common(alerts.map(({ subject }) => subject?.id ?? null)),
    ),
  };
}
