import type { Alert } from '../model/alert.ts';
import type { Catalogue, FactLabels } from './languages/catalogue.ts';
import { clipAll, visibleText } from './plain-text.ts';
import { countryIn, dateIn, entryKey, formatTime, isAboutItem, type Limits } from './readable.ts';

export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

type Given = readonly (string | null | undefined)[];

/** What is known beside the comparison; what is not, leaves no line. `isCompared`: the subject's facts stand above. */
export function factsOf(catalogue: Catalogue, alert: Alert, limits: Limits, isCompared: boolean): Fact[] {
  const { entry, match, subject, source, rule, watchlist, read, jurisdiction } = alert;
  const isItem = isAboutItem(alert);
  const mayBeUnstated = alert.kind === 'designation' || alert.kind === 'listed';
  const listedOn =
    isItem || !entry ? null : (entry.listedOn ?? (mayBeUnstated ? catalogue.words.notStated : null));
  const country = (code: string) => countryIn(catalogue.language, code);
  const ofEntry = (values: readonly string[] | undefined): Given => (isCompared ? [] : (values ?? []));
  const facts: readonly (readonly [keyof FactLabels, Given])[] = [
    ['listedOn', [listedOn]],
    ['published', [entry?.publishedAt ? formatTime(entry.publishedAt) : null]],
    ['seen', [formatTime(alert.detectedAt)]],
    ['read', [read && formatTime(read.at)]],
    ['authority', [source.authority]],
    ['measuresOf', [jurisdiction && country(jurisdiction)]],
    ['headline', [isItem ? entry?.name : null]],
    // The name that met the subject's stands beside it already.
    [
      'listedAs',
      isItem
        ? []
        : [entry?.name, ...(entry?.aliases ?? [])].filter((name) => !isCompared || name !== match?.entryName),
    ],
    ['namedAs', [isItem && !isCompared ? match?.entryName : null]],
    ['born', ofEntry(entry?.birthDates.map((date) => dateIn(catalogue, date)))],
    ['countries', ofEntry(entry?.countries.map(country))],
    ['positions', ofEntry(entry?.positions)],
    ['relations', entry?.relations ?? []],
    ['remarks', entry?.remarks ?? []],
    ['subject', [subject && `${subject.name} (${subject.id})`]],
    ['watchlist', [watchlist]],
    ['rule', [rule]],
    [isItem ? 'item' : 'entry', [entry && `${source.name}, ${entryKey(alert, entry)}`]],
    ['documents', (read?.documents ?? []).flatMap(({ url, sha256 }) => [url, sha256])],
  ];
  return facts.flatMap(([label, values]) => {
    const given = values.filter((value) => typeof value === 'string').filter((value) => visibleText(value));
    const shown = clipAll(given, limits.values, limits.length, catalogue.more);
    return shown.length > 0 ? [{ label: catalogue.facts[label], values: shown }] : [];
  });
}
