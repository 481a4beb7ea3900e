import { type Claim, claims, isNews } from '../../../src/model/claim.ts';
import type { Jurisdiction } from '../../../src/model/jurisdiction.ts';
import { bareSubject, bareWatchlist } from '../../../src/model/watchlist.ts';
import { MentionFinder } from '../../../src/names/index.ts';
import { createItemScreener } from '../../../src/watch/items.ts';
import { targetsOf } from '../../../src/watch/targets.ts';
import type { LabelledText } from './read.ts';

export interface Result {
  readonly text: LabelledText;
  /** Whether the subject's name was found at all. */
  readonly isFound: boolean;
  /** Whether nothing at all is reported, not even a mention that waits for the digest. */
  readonly isSilent: boolean;
  readonly claim: Claim;
  readonly jurisdiction: Jurisdiction | null;
}

/** How often texts of one claim were taken for each. */
export type Confusion = Readonly<Record<Claim, Readonly<Record<Claim, number>>>>;

/** What the screener of feed items says of a text, with just its subject watched; not reported is `quoted`. */
export function resultOf(text: LabelledText): Result {
  const subject = { ...bareSubject(text.id, text.schema, text.subject), aliases: text.aliases };
  const watchlist = bareWatchlist('labelled', [subject]);
  const screener = createItemScreener(targetsOf([watchlist], 0.8));
  const publishedAt = `${text.published}T00:00:00.000Z`;
  const names = [text.subject, ...text.aliases].map((name) => ({
    name,
    schema: text.schema,
    value: text.id,
  }));
  const isFound = new MentionFinder(names).find(text.text).length > 0;
  const [hit] = screener.screen(text.text, { official: text.official, publishedAt });
  const isSilent = hit === undefined;
  return { text, isFound, isSilent, claim: hit?.claim ?? 'quoted', jurisdiction: hit?.jurisdiction ?? null };
}

export function confusionOf(results: readonly Result[]): Confusion {
  const count = (wanted: Claim, got: Claim): number =>
    results.filter(({ text, claim }) => text.claim === wanted && claim === got).length;
  const row = (wanted: Claim) => Object.fromEntries(claims.map((got) => [got, count(wanted, got)]));
  return Object.fromEntries(claims.map((wanted) => [wanted, row(wanted)])) as unknown as Confusion;
}

export function accuracyOf(results: readonly Result[]): number {
  return results.filter(({ text, claim }) => text.claim === claim).length / results.length;
}

/** Of the texts that tell news of the subject: those of which nobody would ever hear. */
export function silenceOf(results: readonly Result[]): { readonly silent: number; readonly of: number } {
  const news = results.filter(({ text }) => isNews(text.claim));
  return { silent: news.filter(({ isSilent }) => isSilent).length, of: news.length };
}

/** The first texts were those the rules were made on; those numbered from 101 came later, in other wording. */
export function isLater({ text }: Result): boolean {
  return Number(/\d+$/.exec(text.id)?.[0]) > 100;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function qualityOf(confusion: Confusion, claim: Claim): Quality {
  const right = confusion[claim][claim];
  const wanted = claims.reduce((sum, other) => sum + confusion[claim][other], 0);
  const got = claims.reduce((sum, other) => sum + confusion[other][claim], 0);
  return { precision: right / got, recall: right / wanted, f1: (2 * right) / (wanted + got) };
}

/** Of the texts that say something of the subject and were not overlooked: those whose measures they are is right. */
export function jurisdictionsOf(results: readonly Result[]): { readonly right: number; readonly of: number } {
  const told = results.filter(({ text, claim }) => text.claim !== 'quoted' && claim !== 'quoted');
  const right = told.filter(({ text, jurisdiction }) => text.jurisdiction === jurisdiction);
  return { right: right.length, of: told.length };
}
