import type { Preset } from '../adapter.ts';

/** The Commission's feed of its files names the SHA-1 of each in its address, as seen in May 2026. */
function checksumOf(feed: string): string | null {
  return /xmlFullSanctionsList_1_1[^<\s"]*?checksum=([0-9a-f]{40})/i.exec(feed)?.[1]?.toUpperCase() ?? null;
}

/**
 * Records to expect: the ranges that OpenSanctions checks the same list against (August 2026), persons and
 * organisations added up; between 6,234 and 6,241 were counted in September 2026. Every entity of that file
 * names an act, so it has a legal basis and a date. `generationDate` is the day of the last change and was
 * seen to be up to 39 days old (5 June 2026, served on 14 July): twice that and more is no summer break.
 */
export const presets: readonly Preset[] = [
  {
    id: 'eu-fsf',
    name: 'EU Consolidated Financial Sanctions List',
    authority: 'Council of the European Union',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    changeMarks: [{ url: 'https://webgate.ec.europa.eu/fsd/fsf/public/rss', sum: 'sha1', read: checksumOf }],
    homepage:
      'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
    expect: { min: 4_370, max: 10_300, fill: { legalBasis: 95, programs: 95, listedOn: 95 } },
    staleAfterDays: 90,
    language: 'en',
    note: 'The token is public and the same for all; often slow, or answers 500 for hours. Follows the Official Journal by days to weeks.',
  },
];
