import type { Expectations } from '../model/plausibility.ts';
import type { Watchlist } from '../model/watchlist.ts';
import type { CataloguePreset } from '../sources/adapter.ts';
import type { SourceConfig } from './definition.ts';
import { percentages } from './expect-schema.ts';
import { defaultTimeoutMs, type MainFile, type Source } from './main-schema.ts';
import { type Finding, suggestion } from './problems.ts';
import { addressesOf, isSearch, searchFinding } from './searches.ts';

/** The sources that need no address, and the readers there are. */
export interface Catalogue {
  readonly types: readonly string[];
  isFeed(type: string): boolean;
  /** Whether a source of that type has to say which links are notices. */
  needsLinks(type: string): boolean;
  presetOf(id: string): CataloguePreset | null;
}

/** Five times the largest list there is (OFAC's advanced XML, 127 MB in 2026). */
const maxListBytes = 600_000_000;
const maxFeedBytes = 20_000_000;

/** What decides whether a source can be read at all. */
export type SourceAddress = Pick<Source, 'type' | 'url' | 'links' | 'expect'> & {
  readonly enabled?: boolean | undefined;
};

/** Each source of the file with all that its preset says; those with findings are left out. */
export function sourcesOf(
  main: MainFile,
  catalogue: Catalogue,
  watchlists: readonly Watchlist[],
): SourceConfig[] {
  return Object.entries(main.sources).flatMap(([id, source]) => {
    const preset = catalogue.presetOf(id);
    const type = source.type ?? preset?.type;
    const url = source.url ?? preset?.url;
    if (type === undefined || url === undefined) return [];
    const reader = { type, isFeed: catalogue.isFeed(type), preset: preset ?? catalogue.presetOf(type) };
    return [{ ...sourceOf(id, url, reader, source, main), addresses: addressesOf(url, watchlists) }];
  });
}

/** What no schema can see: sources that name no reader or no address. */
export function sourceFindings(
  sources: Readonly<Record<string, SourceAddress>>,
  catalogue: Catalogue,
): Finding[] {
  return Object.entries(sources).flatMap(([id, source]) => findingsOf(id, source, catalogue));
}

/** Searches that can't be made for these watchlists. */
export function searchFindings(
  sources: Readonly<Record<string, SourceAddress>>,
  catalogue: Catalogue,
  watchlists: readonly Watchlist[],
): Finding[] {
  return Object.entries(sources).flatMap(([id, { type: ownType, url: ownUrl, enabled }]) => {
    const preset = catalogue.presetOf(id);
    const type = ownType ?? preset?.type;
    const url = ownUrl ?? preset?.url;
    if (enabled === false || type === undefined || url === undefined || !isSearch(url)) return [];
    const isFeed = catalogue.types.includes(type) && catalogue.isFeed(type);
    return searchFinding(id, url, isFeed, watchlists) ?? [];
  });
}

function findingsOf(id: string, source: SourceAddress, catalogue: Catalogue): Finding[] {
  const preset = catalogue.presetOf(id);
  const type = source.type ?? preset?.type;
  const url = source.url ?? preset?.url;
  const types = `there are ${catalogue.types.join(', ')}`;
  if (type === undefined) {
    const message = `not in the catalogue (\`sources\` prints it), so it needs a \`type\` and a \`url\`; ${types}`;
    return [{ path: ['sources', id], message, isKey: true }];
  }
  if (!catalogue.types.includes(type)) {
    const message = `no such type;${suggestion(type, catalogue.types)} ${types}`;
    return [{ path: ['sources', id, 'type'], message }];
  }
  if (url === undefined) return [{ path: ['sources', id], message: 'needs a `url`', isKey: true }];
  const needsLinks = catalogue.needsLinks(type);
  if (needsLinks && (source.links ?? preset?.links) === undefined) {
    const message =
      'needs `links`, a regular expression that the addresses of its notices fit, like `/news/\\d+`';
    return [{ path: ['sources', id], message, isKey: true }];
  }
  if (!needsLinks && source.links) {
    return [
      { path: ['sources', id, 'links'], message: `only a source of type page has \`links\`, not ${type}` },
    ];
  }
  const reader = { type, isFeed: catalogue.isFeed(type), preset: preset ?? catalogue.presetOf(type) };
  const { min, max } = expectationsOf(reader, source);
  if (min > max) {
    const message = `no list has at least ${min} and at most ${max} entries: give both \`min\` and \`max\``;
    return [{ path: ['sources', id, 'expect'], message }];
  }
  return [];
}

/** What reads a source. `preset` is that of its id or, for a copy of a list under another id, that of the list. */
interface Reader {
  readonly type: string;
  readonly isFeed: boolean;
  readonly preset: CataloguePreset | null;
}

/** Without a preset a list must have an entry at least: publishers keep no empty ones. Feeds may be quiet. */
function expectationsOf({ type, isFeed, preset }: Reader, { expect }: SourceAddress): Expectations {
  return {
    min: expect?.min ?? preset?.expect?.min ?? (isFeed ? 0 : 1),
    max: expect?.max ?? preset?.expect?.max ?? Number.MAX_SAFE_INTEGER,
    fill: { ...(type === preset?.type ? preset.expect?.fill : {}), ...percentages(expect?.fill) },
  };
}

function sourceOf(
  id: string,
  url: string,
  reader: Reader,
  source: Source,
  main: MainFile,
): Omit<SourceConfig, 'addresses'> {
  const { type, isFeed, preset } = reader;
  // What the catalogue says of its document holds for no other one under its id.
  const ofPreset = source.url === undefined ? preset : null;
  return {
    id,
    type,
    url,
    alternates: source.alternates ?? ofPreset?.alternates ?? [],
    changeMarks: ofPreset?.changeMarks ?? [],
    name: source.name ?? preset?.name ?? id,
    authority: source.authority ?? preset?.authority ?? null,
    schedule: source.schedule ?? main.schedule,
    timezone: main.timezone,
    enabled: source.enabled,
    official: source.official ?? preset?.official ?? false,
    fullText: source.fullText ?? preset?.fullText ?? false,
    language: source.language ?? preset?.language ?? null,
    links: source.links ?? preset?.links ?? null,
    expect: expectationsOf(reader, source),
    staleAfterDays: source.staleAfterDays ?? preset?.staleAfterDays ?? null,
    timeoutMs: source.timeout ?? defaultTimeoutMs,
    maxBytes: isFeed ? maxFeedBytes : maxListBytes,
    headers: source.headers ?? {},
  };
}
